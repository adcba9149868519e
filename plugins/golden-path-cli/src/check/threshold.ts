import { applies } from './applies';
import type { CheckedPath } from './CheckedPath';

/**
 * Whether a PATH fails a threshold: some scorecard's score is below it, or it could not be read. Where there is no score nothing
 * can be below it.
 */
export function isBelow(checked: CheckedPath, threshold: number): boolean {
  if ('error' in checked) return true;
  return checked.assessments.some(
    ({ score }) => score !== undefined && score < threshold,
  );
}

/** How many scorecards gave no score although they apply; one where none applies. */
export function unscoredIn(checked: CheckedPath): number {
  if ('error' in checked) return 0;
  const applying = checked.assessments.filter(applies);
  if (!applying.length) return 1;
  return applying.filter(a => a.score === undefined).length;
}
