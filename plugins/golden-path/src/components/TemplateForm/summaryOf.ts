import type { ExpectedScore } from 'backstage-plugin-golden-path-common';
import type { Words } from '../../hooks/useWords';
import type { Format } from '../../lib/format';

/** A score in one line, for the list of answers before the project is created. */
export function summaryOf(
  { title, score, grade, coverage }: ExpectedScore,
  t: Words,
  format: Format,
): string {
  if (score === undefined) return t('form.unscored', { scorecard: title });
  const blanks = {
    score: format.score(score),
    coverage: format.share(coverage),
  };
  return grade
    ? t('form.graded', { ...blanks, grade })
    : t('form.ungraded', blanks);
}
