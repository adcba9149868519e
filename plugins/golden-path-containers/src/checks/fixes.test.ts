import {
  assess,
  evidenceOf,
  type Finding,
} from 'backstage-plugin-golden-path-common';
import fc from 'fast-check';
import { readDockerfile } from '../dockerfile';
import { containerScorecard } from '../scorecard';

const { checks } = containerScorecard;
const findings = (text: string) =>
  assess(containerScorecard, evidenceOf({ Dockerfile: text })).checks.flatMap(
    ({ id, findings: found }) => found.map(finding => ({ id, ...finding })),
  );

/** Applies the edits of one fix, last first. */
function mend(text: string, { fix }: Finding): string {
  const edits = [...fix!.edits].sort((a, b) => b.start - a.start);
  return edits.reduce(
    (all, { start, end, text: piece }) =>
      all.slice(0, start) + piece + all.slice(end),
    text,
  );
}

/** What a fix may bring to light by its nature: a command that a broken array hid, two RUN that a dead CMD kept apart. */
function mayReveal(fixed: string, revealed: string): boolean {
  return (
    fixed === 'broken-exec-form' ||
    (fixed.startsWith('repeated-') && revealed === 'consecutive-runs')
  );
}

/** What must hold of every safe fix. */
function expectToHold(text: string) {
  const before = findings(text);
  for (const finding of before.filter(({ fixable }) => fixable)) {
    const after = mend(text, finding);
    const left = findings(after);
    const count = (all: typeof before) =>
      all.filter(({ id }) => id === finding.id).length;
    // The finding is gone, no other kind appears, and the fix is not offered again.
    expect(count(left)).toBe(count(before) - 1);
    const kinds = new Set(before.map(({ id }) => id));
    expect(
      left.filter(({ id }) => !kinds.has(id) && !mayReveal(finding.id, id)),
    ).toEqual([]);
    expect(readDockerfile(after).problems).toEqual(
      readDockerfile(text).problems,
    );
    for (const { start, end } of finding.fix!.edits) {
      expect(after.startsWith(text.slice(0, start))).toBe(true);
      expect(after.endsWith(text.slice(end))).toBe(true);
    }
  }
}

describe('fixes', () => {
  const examples = checks.flatMap(({ id, examples: { fail } }) =>
    fail.flatMap(({ files }) =>
      Object.values(files).map(text => [id, text] as const),
    ),
  );
  it.each(examples)('hold on an example of %s', (_, text) => {
    expect(() => expectToHold(text)).not.toThrow();
  });

  it('hold on generated files', () => {
    const word = fc.constantFrom(
      'node',
      '/app/run',
      'a.js',
      '--port=80',
      '"b c"',
      "'d'",
      'exec',
      '\\$e',
      '$F',
      '&&',
      'ü',
      'f\\ g',
    );
    const start = fc
      .tuple(
        fc.constantFrom('CMD', 'entrypoint'),
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', '  ', ' \\\n  '),
      )
      .map(([keyword, words, gap]) => [keyword, ...words].join(gap));
    const broken = fc
      .array(fc.constantFrom('"a"', "'b'", "'c d'", '"e\'"'), {
        minLength: 1,
        maxLength: 3,
      })
      .map(words => `CMD [${words.join(', ')},]`);
    const apk = fc.constantFrom(
      'RUN apk add git',
      'RUN apk update && apk add \\\n  git',
      'RUN sh -c "apk add git"',
      'RUN ["apk", "add", "git"]',
    );
    const form = fc.constantFrom(
      'MAINTAINER Jo <jo@example.com>',
      'maintainer "Jo"',
      'ENV B 1 2',
      'env C $B/x',
      'LABEL d  e f',
      'ADD a b /c/',
      'add --chown=1:1 d \\\n /e',
      'RUN a \\\n\n  && b',
      'FROM --platform=$TARGETPLATFORM alpine:3.20 As x',
      'from alpine:3.20 AS y',
      'RUN apt-get install git',
      'HEALTHCHECK CMD ["a"]',
    );
    const line = fc.oneof(
      start,
      broken,
      apk,
      form,
      fc.constantFrom('ENV A=1', '# a comment', ''),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, newline) => {
          expect(() =>
            expectToHold(
              `FROM alpine:3.20\n${lines.join('\n')}\n`.replace(/\n/g, newline),
            ),
          ).not.toThrow();
        },
      ),
      { numRuns: 400 },
    );
  });

  it('write a word as the shell would have read it', () => {
    const [finding] = findings(
      'FROM alpine:3.20\nCMD exec  app "a b" c\\ d \\\n  \'$e\'\n',
    ).filter(({ id }) => id === 'shell-form');
    expect(finding.fix!.edits[0].text).toBe('["app", "a b", "c d", "$e"]');
  });
});
