import type { ContainerCheck } from '../ContainerCheck';
import { judge } from '../judge';
import { asToken } from './stageNames';

export const fromAsCasing: ContainerCheck = {
  id: 'from-as-casing',
  title: 'FROM and AS in different case',
  practice: 'sound-dockerfile',
  severity: 'info',
  rationale:
    'A keyword in capitals with its AS in small letters makes the name of a stage easy to overlook.',
  remedy: 'Write both alike: `FROM image AS name`.',
  fixable: true,
  equivalents: [{ tool: 'buildkit', id: 'FromAsCasing', relation: 'equal' }],
  examples: {
    pass: [
      { files: { Dockerfile: 'FROM alpine:3.20 AS a\nFROM a AS b\n' } },
      { files: { Dockerfile: 'from alpine:3.20 as a\nFrom a As b\n' } },
    ],
    fail: [
      {
        files: { Dockerfile: 'FROM alpine:3.20 \\\n  as a\nFROM a As b\n' },
        lines: [2, 3],
      },
      { files: { Dockerfile: 'from alpine:3.20 AS a\nrun ls\n' }, lines: [1] },
    ],
  },
  run: model =>
    judge(model, 'No stage has a name.', ({ stages, path }, say) => {
      for (const stage of stages) {
        const as = asToken(stage);
        if (!as || !stage.from) continue;
        const wanted = casedLike(stage.from.keyword.text, as.text);
        if (as.text === wanted) say.pass();
        else
          say.fail(as, `${as.text} is not in the case of its FROM`, {
            fix: {
              safety: 'safe',
              reason: 'Docker does not mind the case of a keyword.',
              edits: [
                { file: path, start: as.start, end: as.end, text: wanted },
              ],
            },
          });
      }
    }),
};

// A keyword in both cases at once is the matter of another check.
function casedLike(keyword: string, as: string): string {
  if (keyword === keyword.toUpperCase()) return as.toUpperCase();
  return keyword === keyword.toLowerCase() ? as.toLowerCase() : as;
}
