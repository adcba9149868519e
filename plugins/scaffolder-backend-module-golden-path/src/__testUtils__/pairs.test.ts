import fc from 'fast-check';
import { pairwise } from './pairs';

const factors = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  fc.integer({ min: 1, max: 4 }).map(n => [...Array(n).keys()]),
  { minKeys: 2 },
);

it('lets every value meet every other', () => {
  fc.assert(
    fc.property(factors, given => {
      const rows = pairwise(given);
      const names = Object.keys(given);
      for (const a of names) {
        for (const b of names.filter(name => name !== a)) {
          const met = new Set(rows.map(row => `${row[a]} ${row[b]}`));
          expect(met.size).toBe(given[a].length * given[b].length);
        }
      }
      const [most, next] = names
        .map(name => given[name].length)
        .sort((x, y) => y - x);
      expect(rows.length).toBeGreaterThanOrEqual(most * next);
      expect(rows.length).toBeLessThan(2 * most * next + names.length);
      expect(pairwise(given)).toEqual(rows);
    }),
  );
});

it('lets some meet in every combination', () => {
  const two = [0, 1];
  const rows = pairwise({ a: two, b: two, c: two, d: [0, 1, 2] }, [
    'a',
    'b',
    'c',
  ]);
  expect(new Set(rows.map(({ a, b, c }) => `${a}${b}${c}`)).size).toBe(8);
  expect(new Set(rows.map(({ a, d }) => `${a}${d}`)).size).toBe(6);
});
