import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { Budget } from './Budget';
import { IgnoreRules } from './IgnoreRules';
import { readIgnoreFile } from './readIgnoreFile';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

interface Fixture {
  paths: string[];
  /** A file, and for each path whether it is excluded; nothing where the library refuses the file. */
  cases: Array<[string, string | null]>;
}

/** Written by `scripts/ignore-fixture`, with the library that BuildKit uses. */
const fixture: Fixture = JSON.parse(
  readFileSync(resolve(__dirname, '__fixtures__/ignoreRules.json'), 'utf8'),
);
const MUCH = 1e9;

function rulesOf(text: string, steps: number = MUCH) {
  return new IgnoreRules(readIgnoreFile(text).patterns, new Budget(steps));
}

describe('IgnoreRules', () => {
  it('says what moby/patternmatcher says', () => {
    const wrong = fixture.cases.filter(([text, expected]) => {
      const { patterns, problems } = readIgnoreFile(text);
      if (expected === null || problems.some(({ refused }) => refused))
        return !(expected === null && problems.some(({ refused }) => refused));
      if (problems.length) return false;
      const rules = new IgnoreRules(patterns, new Budget(MUCH));
      const told = fixture.paths.map(path => (rules.excludes(path) ? 1 : 0));
      return told.join('') !== expected;
    });
    expect(wrong).toEqual([]);
    const told = fixture.cases.filter(
      ([text]) => !readIgnoreFile(text).problems.length,
    );
    expect(told.length * fixture.paths.length).toBeGreaterThan(75_000);
  });

  it('says the same whatever was asked before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixture.cases),
        fc.shuffledSubarray(fixture.paths),
        ([text, expected], paths) => {
          if (expected === null || readIgnoreFile(text).problems.length) return;
          const rules = rulesOf(text);
          for (const path of paths) {
            const at = fixture.paths.indexOf(path);
            expect([path, rules.excludes(path)]).toEqual([
              path,
              expected[at] === '1',
            ]);
          }
        },
      ),
    );
  });

  const files = ['a.log', 'b/a.log', 'b/c/d', 'src/x.js', '.git/HEAD', 'é.md'];

  it.each([
    ['a pattern is taken from the root', '*.log', ['a.log']],
    ['two stars are any folders', '**/*.log', ['a.log', 'b/a.log']],
    ['a folder holds what lies below', '/b/', ['b/a.log', 'b/c/d']],
    [
      'the last line that matches decides',
      '**\n!b\n**/*.log',
      ['a.log', 'b/a.log', 'src/x.js', '.git/HEAD', 'é.md'],
    ],
    ['an exception reaches into a folder', 'b\n!b/c', ['b/a.log']],
    ['a comment begins in the first column', '#b\n #b', []],
    ['a byte order mark is none of it', '\ufeffb', ['b/a.log', 'b/c/d']],
    ['a question mark is one character', '?.md', ['é.md']],
    ['lines may end in CR LF', '.git\r\nsrc\r\n', ['.git/HEAD', 'src/x.js']],
  ])('%s', (_, text, excluded) => {
    const rules = rulesOf(text);
    expect(files.filter(path => rules.excludes(path)).sort()).toEqual(
      [...excluded].sort(),
    );
  });

  it('says of a line what BuildKit refuses, and what it does not tell', () => {
    const { problems } = readIgnoreFile(
      ['[a', 'a\\', '!', '[b-a]', 'a\\b', '*|b', `${'x'.repeat(70_000)}`].join(
        '\n',
      ),
    );
    expect(problems.map(({ line, refused }) => [line, refused])).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, true],
      [5, false],
      [6, false],
      [7, true],
    ]);
  });

  const deep = Array.from(
    { length: 20_000 },
    (_, i) => `${'a/'.repeat(20)}${i}`,
  );

  it.each([
    ['stars', `${'*a'.repeat(2_000)}b`],
    ['folders', `${'**/'.repeat(10_000)}b?`],
    ['classes', `[${'a-z'.repeat(20_000)}]*`],
    [
      '100,000 patterns',
      Array.from({ length: 100_000 }, (_, i) => `*${i}x*`).join('\n'),
    ],
    ['100,000 exceptions', `*\n${'!**/*b*\n'.repeat(100_000)}`],
    ['slashes', '/'.repeat(60_000)],
    ['spaces', `a${' '.repeat(60_000)}b`],
  ])('gives up in time: %s', (_, text) => {
    const started = performance.now();
    const rules = rulesOf(text, 20_000_000);
    for (const path of deep) rules.excludes(path);
    rules.excludes('a'.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(HANGING);
  });

  it('says when it gave up', () => {
    const rules = rulesOf('**/*a*b\n'.repeat(100), 10_000);
    expect(rules.exhausted).toBe(false);
    for (const path of deep) rules.excludes(path);
    expect(rules.exhausted).toBe(true);
  });
});
