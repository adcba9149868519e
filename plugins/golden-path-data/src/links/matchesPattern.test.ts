import fc from 'fast-check';
import { matchesPattern } from './matchesPattern';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

const letters = (chars: string) =>
  fc
    .array(fc.constantFrom(...chars), { maxLength: 8 })
    .map(all => all.join(''));

it('agrees with a regular expression', () => {
  fc.assert(
    fc.property(letters('ab*?'), letters('ab'), (pattern, text) => {
      const source = pattern.replace(/\*/g, '.*').replace(/\?/g, '.');
      expect(matchesPattern(pattern, text)).toBe(
        new RegExp(`^${source}$`).test(text),
      );
    }),
    { numRuns: 5_000 },
  );
});

it('takes long hostile patterns', () => {
  const start = Date.now();
  expect(matchesPattern('*a'.repeat(500), 'a'.repeat(499))).toBe(false);
  expect(matchesPattern(`${'a*'.repeat(300)}b`, 'a'.repeat(2_000))).toBe(false);
  expect(Date.now() - start).toBeLessThan(HANGING);
});
