import type { ContainerCheck } from '../ContainerCheck';
import { copiedFolders } from './copiedPaths';
import { judge } from '../judge';
import { liesIn, resolvePath } from './paths';
import { hasShortOption } from './shortOption';
import { shippedScripts } from './shipped';
import { ownerCopied } from './fix/chownCopies';

export const chownLayer: ContainerCheck = {
  id: 'chown-layer',
  title: 'Copied files stored twice by chown',
  practice: 'small-image',
  severity: 'low',
  rationale:
    'A changed owner or mode stores every file a second time, so what was copied counts double in the image.',
  remedy:
    'Let COPY do it: `COPY --chown=app:app . /app`, `COPY --chmod=755 run /`.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nCOPY --chown=1:1 . /app\nRUN mkdir /data && chown -R 1:1 /data\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS build\nCOPY . /app\nRUN chown -R 1:1 /app\nFROM alpine:3.20\nRUN chown 1:1 /app\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nWORKDIR /app\nCOPY . .\nRUN adduser -D a && \\\n  chown -R a:a /app\n',
        },
        lines: [5],
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nCOPY a b /srv/x/\nRUN chmod -R 755 /srv/\n',
        },
        lines: [3],
      },
      {
        files: {
          Dockerfile:
            'FROM node:22-slim\nWORKDIR /app\nCOPY . .\nRUN chown -R node:node /app\nUSER 1000\n',
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(
      model,
      'No RUN of the final image changes owner or mode of a folder.',
      (build, say) => {
        const copied = copiedFolders(build);
        for (const { script, stage } of shippedScripts(build, say)) {
          for (const command of script.commands) {
            const { name, args } = command;
            const all =
              hasShortOption(args, 'R') || args.includes('--recursive');
            if (!/^ch(?:own|mod|grp)$/.test(name)) continue;
            const folders = all
              ? args
                  .filter(arg => arg.startsWith('/') && !/[$*?]/.test(arg))
                  .map(arg => resolvePath('/', arg))
              : [];
            const twice = copied.find(
              ([path, copy]) =>
                copy.start < script.instruction.start &&
                folders.some(folder => liesIn(path, folder)),
            );
            if (!twice) say.pass();
            else
              say.fail(
                command,
                `${name} stores what line ${twice[1].line} copied a second time`,
                { fix: () => ownerCopied(build, stage, script, command) },
              );
          }
        }
      },
    ),
};
