import type { Instruction } from '../../dockerfile';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';

export const runEntitlement: ContainerCheck = {
  id: 'run-entitlement',
  title: 'RUN that needs a right of the builder',
  practice: 'portable-build',
  severity: 'medium',
  rationale:
    'The host’s network, its devices and privileged commands are switched off in BuildKit: the build works only where somebody allowed them.',
  remedy:
    'Do without: prepare what needs the right outside of the build, and copy it in. `--network=none` and `--network=default` need none.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN --network=none ls\nRUN --security=sandbox ls\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN --mount=type=secret,id=a ls --network=host\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nRUN --network=host ls\nRUN --mount=type=cache,target=/c --security=insecure \\\n ls\nONBUILD RUN --network=host ls\n',
        },
        lines: [2, 3, 5],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has a RUN.', (build, say) => {
      for (const instruction of build.dockerfile.instructions) {
        const run = instruction.onbuild ?? instruction;
        if (run.name !== 'run') continue;
        const right = rightOf(run);
        if (!right) say.pass();
        else
          say.fail(
            instruction,
            `The builder must allow ${right}, which it does not by itself`,
          );
      }
    }),
};

/** What has to be allowed (BuildKit, `buildctl build --allow`). */
function rightOf(run: Instruction): string | undefined {
  if (run.flag('security') === 'insecure') return 'security.insecure';
  if (run.flag('network') === 'host') return 'network.host';
  return run.flags.some(({ name }) => name === 'device') ? 'device' : undefined;
}
