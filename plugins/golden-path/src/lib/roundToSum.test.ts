import { roundToSum } from './roundToSum';

const sum = (values: number[]) =>
  Math.round(values.reduce((a, b) => a + b, 0) * 10) / 10;

describe('roundToSum', () => {
  it('adds up to the total where plain rounding would not', () => {
    const values = [3.333, 3.333, 3.334];
    expect(sum(roundToSum(values, 10))).toBe(10);
    expect(roundToSum(values, 10)).toEqual([3.3, 3.3, 3.4]);
  });

  it('keeps each number within a tenth of itself', () => {
    const values = [11.11, 8.88, 5.55, 5.55, 3.7, 3.7, 0];
    const rounded = roundToSum(values, sum(values));
    rounded.forEach((value, index) =>
      expect(Math.abs(value - values[index])).toBeLessThan(0.1),
    );
  });

  it('leaves zeros at zero', () => {
    expect(roundToSum([0, 9.96, 0], 10)).toEqual([0, 10, 0]);
  });
});
