import type { ScorecardInfo } from './api/types';
import type { Scorecard } from './scorecard';

/** What a scorecard says of itself, as plain data: no functions, no examples. @public */
export function scorecardInfo(scorecard: Scorecard): ScorecardInfo {
  const { id, title, version, practices, nothingHere } = scorecard;
  const checks = scorecard.checks.map(check => ({
    id: check.id,
    title: check.title,
    practice: check.practice,
    severity: check.severity,
    rationale: check.rationale,
    remedy: check.remedy,
    fixable: check.fixable,
    equivalents: check.equivalents,
    ...(check.translations && { translations: check.translations }),
  }));
  return { id, title, version, practices, checks, nothingHere };
}
