/**
 * Rounds to one decimal so that the rounded numbers add up to the rounded total: what is left over goes to the numbers with the
 * largest remainders.
 *
 * A column that people may add up has to add up.
 */
export function roundToSum(values: number[], total: number): number[] {
  const tenths = values.map(v => v * 10);
  const floors = tenths.map(Math.floor);
  const missing =
    Math.round(total * 10) - floors.reduce((sum, n) => sum + n, 0);
  const byRemainder = tenths
    .map((value, index) => ({ index, remainder: value - floors[index] }))
    .filter(entry => entry.remainder > 0)
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, Math.max(0, missing))) {
    floors[index] += 1;
  }
  return floors.map(n => n / 10);
}
