import type { TrendPoint } from 'backstage-plugin-golden-path-common';
import { DateTime } from 'luxon';

const DAYS = 30;

/** The point of a trend that its last one is compared with: that of a month before, or the first; absent where there is but one. */
export function pointBefore(points: TrendPoint[]): TrendPoint | undefined {
  if (points.length < 2) return undefined;
  const last = points[points.length - 1];
  const then = DateTime.fromISO(last.date).minus({ days: DAYS }).toISODate()!;
  const older = points.filter(point => point.date <= then);
  return older[older.length - 1] ?? points[0];
}
