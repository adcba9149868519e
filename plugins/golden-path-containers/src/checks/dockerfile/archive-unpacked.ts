import type { Instruction } from '../../dockerfile';
import type { ShellCommand } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { shippedScripts } from './shipped';
import { destinationOf, sourcesOf } from './sources';

/** What ADD unpacks by itself. */
const ARCHIVE = /\.(?:tar|tgz|tbz2?|txz|tzst|tar\.(?:gz|bz2|xz|zst))$/;

export const archiveUnpacked: ContainerCheck = {
  id: 'archive-unpacked',
  title: 'Archive copied in and unpacked there',
  practice: 'small-image',
  severity: 'low',
  rationale:
    'The archive stays in the layer of its COPY beside what came out of it, whether it is removed later or not.',
  remedy:
    'Write `ADD x.tar.gz /dir/`, which unpacks it, or mount it for the one command: `RUN --mount=type=bind,source=x.tar.gz,target=/x.tar.gz tar xf /x.tar.gz`.',
  fixable: false,
  equivalents: [{ tool: 'hadolint', id: 'DL3010', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nADD a.tar.gz /a\nCOPY b.tgz c.zip /b/\nRUN tar czf /b/d.tgz /a && unzip c.zip && tar tf /b/b.tgz\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20 AS a\nCOPY a.tar /\nRUN tar xf /a.tar\nFROM alpine:3.20\nCOPY c.tar /\nCOPY --from=a /b.tar /\nRUN tar xf /b.tar\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nCOPY a.tar.gz /tmp/\nCOPY b /c.tgz\nRUN tar -xzf /tmp/a.tar.gz -C / && rm /tmp/a.tar.gz\nRUN cd / && \\\n  tar --extract --file=c.tgz\n',
        },
        lines: [4, 6],
      },
    ],
  },
  run: model =>
    judge(model, 'No image gets an archive by COPY.', (build, say) => {
      const copied = new Set(
        (build.final?.chain ?? []).flatMap(stage =>
          stage.all('copy').flatMap(archivesOf),
        ),
      );
      if (!copied.size) return;
      say.pass();
      for (const { script } of shippedScripts(build, say)) {
        for (const command of script.commands) {
          const archive = unpacked(command).find(name => copied.has(name));
          if (archive)
            say.fail(
              command,
              `${archive.slice(0, 80)} stays in the image beside its content`,
            );
        }
      }
    }),
};

/** The names that archives have in the image. */
function archivesOf(copy: Instruction): string[] {
  if (copy.flag('from') !== undefined) return [];
  const destination = destinationOf(copy)?.text ?? '';
  const names = ARCHIVE.test(destination)
    ? [destination]
    : sourcesOf(copy).map(({ text }) => text);
  return names.map(lastSegment).filter(name => ARCHIVE.test(name));
}

/** The files that a call of tar unpacks. */
function unpacked({ name, args }: ShellCommand): string[] {
  if (name !== 'tar') return [];
  const extracts = args.some(
    (arg, i) =>
      arg === '--extract' ||
      arg === '--get' ||
      /^-[a-zA-Z]*x/.test(arg) ||
      (i === 0 && /^[a-zA-Z]*x[a-zA-Z]*$/.test(arg)),
  );
  return extracts
    ? args.map(arg => lastSegment(arg.replace(/^--file=/, '')))
    : [];
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
