import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';

export const copyWholeImage: ContainerCheck = {
  id: 'copy-whole-image',
  title: 'Whole file system copied from a stage or image',
  practice: 'multi-stage',
  severity: 'medium',
  rationale:
    'Copying / to / brings everything the other stage has, so that the stages separate nothing.',
  remedy:
    'Copy the artefacts by their paths: `COPY --from=build /app/bin /app/bin`.',
  fixable: false,
  equivalents: [{ tool: 'hadolint', id: 'DL3067', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\nFROM alpine:3.20\nCOPY --from=a /app /\nCOPY / /\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS rootfs\nFROM scratch\nCOPY --from=rootfs / /\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\nFROM alpine:3.20\nCOPY --from=a / /\nCOPY --from=example/tools:1 ["/", "/"]\n',
        },
        lines: [3, 4],
      },
    ],
  },
  run: model =>
    judge(model, 'Nothing is copied from another stage.', ({ stages }, say) => {
      for (const stage of stages) {
        for (const copy of stage.all('copy')) {
          if (copy.flag('from') === undefined) continue;
          const paths = copy.args.map(({ text }) =>
            text.replace(/^["']|["']$/g, ''),
          );
          // On scratch it is the way to make one layer of a whole image.
          const whole =
            paths.length > 1 &&
            paths[paths.length - 1] === '/' &&
            paths.slice(0, -1).includes('/');
          if (whole && stage.root.kind !== 'scratch')
            say.fail(copy, 'Everything of the other stage is copied');
          else say.pass();
        }
      }
    }),
};
