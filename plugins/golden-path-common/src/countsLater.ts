import type { CheckResult } from './assessment';
import type { CheckSetting } from './policy';

/**
 * What a check says of which the policy lets nothing count before a day: it keeps its findings, for everybody to see what comes, and does
 * not apply until then.
 *
 * @param today - `YYYY-MM-DD`; where it is not known, the day has not come
 */
export function countsLater(
  result: CheckResult,
  setting: CheckSetting | undefined,
  today: string,
): CheckResult {
  if (typeof setting !== 'object' || today >= setting.enableFrom) return result;
  const { otherwise, unwaived, ...rest } = result;
  const { enableFrom } = setting;
  return {
    ...rest,
    outcome: 'not-applicable',
    reason: `Counts from ${enableFrom}.`,
    later: { outcome: result.outcome, from: enableFrom },
  };
}

/** The last day before this one, `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`) - 24 * 3_600_000;
  return new Date(at).toISOString().slice(0, 10);
}
