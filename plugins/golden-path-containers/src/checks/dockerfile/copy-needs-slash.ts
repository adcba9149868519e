import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed } from './placed';
import { destinationOf } from './sources';
import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction, Token } from '../../dockerfile';
import type { Build } from '../../model';
import { insert, safe } from './fix/text';

export const copyNeedsSlash: ContainerCheck = {
  id: 'copy-needs-slash',
  title: 'Several sources copied to no folder',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'Several files need a folder to go to; without a slash at its end Docker refuses to build, or guesses.',
  remedy: 'End the destination in a slash: `COPY a b /app/`.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3021', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0011', relation: 'looser' },
    {
      tool: 'kics',
      id: 'Copy With More Than Two Arguments Not Ending With Slash',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nWORKDIR /app\nCOPY a b .\nCOPY --chown=1:1 ["c", "d", "./x/"]\n',
        },
      },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nCOPY a b "/app/"\nCOPY e /f\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nCOPY a \\\n  b /app\nADD c d /app\n',
        },
        lines: [2, 4],
      },
      {
        files: { Dockerfile: 'FROM alpine:3.20\nCOPY ["a", "b", "/app"]\n' },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a COPY or ADD.', (build, say) => {
      for (const { instruction, stage, index } of placed(build)) {
        if (
          !stage ||
          (instruction.name !== 'copy' && instruction.name !== 'add')
        )
          continue;
        const destination = destinationOf(instruction);
        if (!destination || instruction.args.length < 3) {
          say.pass();
          continue;
        }
        const path = stage.scope.expand(destination.text, index);
        // Docker itself puts a slash behind a dot.
        if (!path.known || /[\\/]$|^\.{1,2}$/.test(path.value)) say.pass();
        else
          say.fail(
            instruction,
            'Several sources need a destination that ends in a slash',
            { fix: () => withSlash(build, instruction, destination) },
          );
      }
    }),
};

function withSlash(
  build: Build,
  { exec }: Instruction,
  { end }: Token,
): Fix | undefined {
  const quoted =
    exec !== undefined || /["']/.test(build.dockerfile.text[end - 1]);
  return safe(
    'Several sources can only go to a folder.',
    insert(build, quoted ? end - 1 : end, '/'),
  );
}
