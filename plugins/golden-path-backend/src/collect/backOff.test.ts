import { backOff, nextCadence } from './backOff';

const MINUTE = 60_000;

describe('backOff', () => {
  it('doubles up to the cadence', () => {
    const waits = [1, 2, 3, 4, 5, 99].map(attempts =>
      backOff(attempts, MINUTE, 10 * MINUTE, 1),
    );
    expect(waits.map(ms => ms / MINUTE)).toEqual([1, 2, 4, 8, 10, 10]);
  });

  it('spreads over the upper half', () => {
    expect(backOff(3, MINUTE, 10 * MINUTE, 0)).toBe(2 * MINUTE);
    expect(backOff(3, MINUTE, 10 * MINUTE, 0.5)).toBe(3 * MINUTE);
  });
});

describe('nextCadence', () => {
  it('is the cadence give or take a tenth', () => {
    expect(nextCadence(1_000, 0)).toBe(900);
    expect(nextCadence(1_000, 1)).toBe(1_100);
  });
});
