import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { lastUser, userName } from './lastUser';
import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../dockerfile';
import type { Build } from '../../model';
import { createdUsers, userOfBase } from './fix/ownUser';
import { replace, safe } from './fix/text';

export const namedUser: ContainerCheck = {
  id: 'named-user',
  title: 'User given by name rather than number',
  practice: 'non-root-user',
  severity: 'low',
  rationale:
    'Kubernetes cannot tell whether a name is root, so `runAsNonRoot` refuses to start an image that gives one.',
  remedy:
    'Give the number of the user, and of the group: `USER 1000:1000`, with a comment that says who that is.',
  fixable: true,
  equivalents: [{ tool: 'hadolint', id: 'DL3066', relation: 'looser' }],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM alpine:3.20\nUSER 1000:app\n' } },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nARG UID=1000\nUSER app\nUSER ${UID}\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM node:22-slim AS build\nUSER 1000\nFROM node:22-slim\nUSER node\n',
        },
        lines: [4],
      },
      {
        files: {
          Dockerfile: 'FROM alpine:3.20\nENV U=app\nUSER $U:1000\nCMD ["a"]\n',
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(model, 'No image for Linux names its user.', (build, say) => {
      const last = lastUser(build);
      if (!last) return;
      const { instruction, stage, index } = last;
      // Windows has no numbers for its users.
      if (stage!.windows) return;
      const expanded = stage!.scope.expand(instruction.body, index);
      if (!expanded.known) say.unknown(expanded.reason);
      else {
        const user = userName(expanded.value);
        // That root is wrong is said by another check.
        if (/^\d*$/.test(user) || user === 'root') say.pass();
        else
          say.fail(
            instruction,
            `USER ${user.slice(0, 80)} is a name, not a number`,
            { fix: () => numbered(build, instruction, user) },
          );
      }
    }),
};

/** The number that the file or the base image gives the user. */
function numbered(
  build: Build,
  instruction: Instruction,
  user: string,
): Fix | undefined {
  const { final } = build;
  const known = final && [userOfBase(final), ...createdUsers(final)];
  const id = known?.findLast(one => one?.name === user)?.id;
  // With a variable, the name stands elsewhere.
  if (id === undefined || !instruction.body.startsWith(user)) return undefined;
  const { start } = instruction.bodySpan;
  return safe(
    `It is the number of ${user}; Docker takes its group and home from the same entry.`,
    replace(build, { start, end: start + user.length }, id),
  );
}
