import type { ContainerCheck } from '../ContainerCheck';
import { imageExample } from './imageExample';
import { judgeContents } from './judgeContents';
import { sizeForPeople } from './sizeForPeople';

/** What dive's CI mode asks for unless told. */
const LEAST_EFFICIENCY = 0.9;
const MOST_WASTED = 20_000_000;

export const layerEfficiency: ContainerCheck = {
  id: 'layer-efficiency',
  title: 'Layers that carry what later ones replace or remove',
  practice: 'small-image',
  severity: 'medium',
  rationale:
    'A layer never changes: what a later one deletes or writes again is still pulled with every start of the image.',
  remedy:
    'Remove files in the RUN that made them, set owner and mode where they are copied (`COPY --chown=`), and build in a stage of its own.',
  fixable: false,
  equivalents: [
    { tool: 'dive', id: 'lowestEfficiency', relation: 'stricter' },
    { tool: 'dive', id: 'highestWastedBytes', relation: 'stricter' },
  ],
  examples: {
    pass: [
      imageExample([
        { contents: { efficiency: 0.97, wastedBytes: 5_000_000 } },
      ]),
      imageExample([{ contents: {} }]),
    ],
    fail: [
      {
        ...imageExample([
          {
            contents: {
              ...{ efficiency: 0.96, wastedBytes: 25_000_000 },
              ...{ unpackedSize: 600_000_000 },
              wasted: [{ path: 'app/node_modules/a.js', size: 24_000_000 }],
            },
          },
        ]),
        lines: [1],
      },
      {
        ...imageExample([
          { contents: { efficiency: 0.5, wastedBytes: 1_000_000 } },
        ]),
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeContents(model, (contents, say, platform) => {
      const { efficiency, wastedBytes, unpackedSize, wasted } = contents;
      if (efficiency >= LEAST_EFFICIENCY && wastedBytes <= MOST_WASTED) {
        say.pass();
        return;
      }
      const [most] = wasted;
      const worst = most
        ? `, most in /${most.path} (${sizeForPeople(most.size)})`
        : '';
      say.fail(
        `${sizeForPeople(wastedBytes)} of ${sizeForPeople(
          unpackedSize,
        )} lie in the layers more than once or for nothing${worst}`,
        platform,
      );
    }),
};
