import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../dockerfile';
import type { Build, Stage } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { assisted, replace } from './fix/text';
import { judge, type Say } from '../judge';
import { lastUser, userName } from './lastUser';
import { destinationOf, sourcesOf } from './sources';

export const scratchIncomplete: ContainerCheck = {
  id: 'scratch-incomplete',
  title: 'Image on scratch that cannot start',
  practice: 'scratch-static',
  severity: 'high',
  rationale:
    'There is no shell on scratch to run a command in shell form, and no /etc/passwd to look the name of a user up in.',
  remedy:
    'Write the start as a JSON array, `ENTRYPOINT ["/app"]`, and the user as a number, `USER 65532:65532`.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM scratch\nCOPY app /\nUSER 1:1\nENTRYPOINT ["/app"]\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS build\nFROM scratch\nCOPY --from=build /etc/passwd /etc/group /etc/\nCOPY --from=build /bin /bin\nUSER nobody\nCMD sleep 1\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM scratch\nCOPY app /usr/app\nUSER nobody\nENTRYPOINT /usr/app\n',
        },
        lines: [3, 4],
      },
      {
        files: {
          Dockerfile:
            'FROM rust:1.95 AS build\nFROM scratch\nCOPY --from=build /src/target/*/release/app /\nENTRYPOINT /app\n',
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(model, 'No image starts from scratch.', (build, say) => {
      const { final } = build;
      if (final?.root.kind !== 'scratch') return;
      say.pass();
      const brought = broughtInto(final);
      if (!brought.some(bringsShell)) judgeStart(final, say);
      if (!brought.some(bringsUsers)) judgeUser(build, say);
    }),
};

/** What is copied into the image: sources and destinations. */
function broughtInto({ chain }: Stage): string[] {
  return chain
    .flatMap(({ instructions }) => instructions)
    .filter(({ name }) => name === 'copy' || name === 'add')
    .flatMap(copy => {
      const destination = destinationOf(copy)?.text ?? '';
      const sources = sourcesOf(copy).map(({ text }) => text);
      // `COPY --from=build / /` brings everything.
      return [
        destination,
        ...sources.map(path => (path === '/' ? 'rootfs' : path)),
      ];
    });
}

function bringsShell(path: string): boolean {
  return /(?:^|\/)(?:sh|bash|busybox|bin)\/?$/.test(path) || bringsAll(path);
}

function bringsUsers(path: string): boolean {
  return /(?:^|\/)(?:passwd|etc)\/?$/.test(path) || bringsAll(path);
}

// Whole systems come as archives, as folders of that name, by a variable, or as all that a folder holds.
function bringsAll(path: string): boolean {
  return /\.(?:tar|tgz|tar\.\w+|t[bx]z2?)$|rootfs|\$|\*[^/]*$/.test(path);
}

function judgeStart({ chain }: Stage, say: Say): void {
  for (const { instructions } of chain) {
    for (const instruction of instructions) {
      const { name, exec } = instruction;
      if (!['cmd', 'entrypoint', 'run'].includes(name) || exec) continue;
      say.fail(
        instruction,
        `${name.toUpperCase()} in shell form needs a shell, and scratch has none`,
      );
    }
  }
}

function judgeUser(build: Build, say: Say): void {
  const last = lastUser(build);
  if (!last) return;
  const { instruction, stage, index } = last;
  const user = stage!.scope.expand(instruction.body, index);
  if (!user.known) say.unknown(user.reason);
  else if (!/^\d*$/.test(userName(user.value)))
    say.fail(
      instruction,
      `There is no /etc/passwd on scratch to look ${userName(user.value).slice(
        0,
        80,
      )} up in`,
      { fix: () => numbered(build, instruction, userName(user.value)) },
    );
}

/** The number that Debian and distroless give these names; 65532 for any other. */
function numbered(
  build: Build,
  instruction: Instruction,
  user: string,
): Fix | undefined {
  if (instruction.body !== user) return undefined;
  return assisted(
    'See that files which the program writes belong to this number.',
    replace(build, instruction.bodySpan, user === 'nobody' ? '65534' : '65532'),
  );
}
