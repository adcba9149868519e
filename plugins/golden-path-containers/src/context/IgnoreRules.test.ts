import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { Budget } from './Budget';
import { IgnoreRules } from './IgnoreRules';
import { readIgnoreFile } from './readIgnoreFile';

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

function kept(text: string, paths: string[]): string[] {
  const rules = rulesOf(text);
  return paths.filter(path => !rules.excludes(path));
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
});
