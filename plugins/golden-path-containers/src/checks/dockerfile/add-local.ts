import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../dockerfile';
import type { Build } from '../../model';
import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { placed } from './placed';
import { isGitSource, isUrl, sourcesOf } from './sources';

/** What ADD unpacks, by the names that such files bear. */
const ARCHIVE =
  /\.(?:tar|tgz|tbz2?|txz|tlz|tzst|tar\.\w+|gz|bz2|xz|lzma|zst|zip|Z)$/i;

export const addLocal: ContainerCheck = {
  id: 'add-local',
  title: 'ADD where COPY is enough',
  practice: 'sound-dockerfile',
  severity: 'low',
  rationale:
    'ADD unpacks archives and downloads addresses; COPY does what it says, so a reader need not wonder which it is.',
  remedy: 'Write COPY for files and folders of the project.',
  fixable: true,
  equivalents: [
    { tool: 'hadolint', id: 'DL3020', relation: 'looser' },
    { tool: 'trivy', id: 'DS-0005', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_DOCKER_4', relation: 'looser' },
    { tool: 'dockle', id: 'CIS-DI-0009', relation: 'looser' },
    { tool: 'kics', id: 'Add Instead of Copy', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          Dockerfile:
            'FROM scratch\nADD rootfs.tar.xz /\nADD https://example.com/a /a\nADD $FILE /\nADD *.gz /\n',
        },
      },
      {
        files: {
          Dockerfile:
            'FROM scratch\nADD git@github.com:a/b.git#main /src\nADD "a.TGZ" b.tar.gz /\n',
        },
      },
    ],
    fail: [
      {
        files: {
          Dockerfile:
            'FROM alpine:3.20\nWORKDIR /a\nADD . /a\nadd --chown=1:1 x \\\n y.txt /b/\n',
        },
        lines: [3, 4],
      },
      {
        files: { Dockerfile: 'FROM alpine:3.20\nADD a.tar b /c/\n' },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(model, 'No Dockerfile has an ADD.', (build, say) => {
      for (const { instruction } of placed(build)) {
        if (instruction.name !== 'add') continue;
        const sources = sourcesOf(instruction).map(({ text }) => text);
        const plain = sources.filter(isPlain);
        if (!plain.length) say.pass();
        else
          say.fail(instruction, 'COPY does the same without surprises', {
            fix:
              plain.length === sources.length
                ? copyInstead(build, instruction)
                : undefined,
          });
      }
    }),
};

// A pattern or a variable may stand for an archive.
function isPlain(source: string): boolean {
  return !(
    isUrl(source) ||
    isGitSource(source) ||
    ARCHIVE.test(source) ||
    /[$*?[]/.test(source)
  );
}

function copyInstead(
  build: Build,
  { keyword, flags, name }: Instruction,
): Fix | undefined {
  const known = new Set(['chown', 'chmod', 'link', 'exclude', 'parents']);
  if (name !== 'add' || flags.some(flag => !known.has(flag.name)))
    return undefined;
  const { start, end, text } = keyword;
  return {
    safety: 'safe',
    reason: 'For files and folders of the project both do the same.',
    edits: [
      {
        file: build.path,
        start,
        end,
        text: text === text.toLowerCase() ? 'copy' : 'COPY',
      },
    ],
  };
}
