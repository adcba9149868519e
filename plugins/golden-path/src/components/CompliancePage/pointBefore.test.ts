import type { TrendPoint } from 'backstage-plugin-golden-path-common';
import { pointBefore } from './pointBefore';

const on = (...dates: string[]) =>
  dates.map((date): TrendPoint => {
    const grades = { A: 0, B: 0, C: 0, D: 0, E: 0, none: 0 };
    return { date, total: 0, grades, coverage: 1, critical: 0 };
  });

describe('pointBefore', () => {
  it('is the one of a month before, or the latest before that', () => {
    const points = on('2026-01-01', '2026-01-28', '2026-02-20', '2026-03-01');
    expect(pointBefore(points)?.date).toBe('2026-01-28');
  });

  it('is the first where all are younger', () => {
    expect(pointBefore(on('2026-02-20', '2026-03-01'))?.date).toBe(
      '2026-02-20',
    );
  });

  it('is none where nothing can be compared', () => {
    expect(pointBefore(on('2026-03-01'))).toBeUndefined();
    expect(pointBefore([])).toBeUndefined();
  });
});
