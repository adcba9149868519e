import type { JsonObject } from '@backstage/types';
import { isObject } from './policyOverrides';
import { isDate } from './pragmas/isDate';
import type { Check, PolicyProblem, Scorecard, Severity } from './scorecard';
import { unknownName } from './unknownName';

/** What a policy says of one check: `off`, another severity, or from which day on it counts. @public */
export type CheckSetting = 'off' | Severity | LaterCheck;

/** A check that is shown with what it finds, and counts from a day on only. @public */
export interface LaterCheck {
  /** First day on which it counts, `YYYY-MM-DD`. */
  enableFrom: string;
  /** The severity that it has with you. */
  severity?: Severity;
}

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'];
const SETTINGS = ['off', ...SEVERITIES];

/**
 * What the policy says of a check, from its key `checks`: `{ "<check id>": "off" | "critical" | … }`. What is no setting counts as not
 * said; `policyProblems` tells people.
 */
export function settingOf(
  { id }: Check<any>,
  { checks }: JsonObject,
): CheckSetting | undefined {
  if (!isObject(checks) || !Object.hasOwn(checks, id)) return undefined;
  return isSetting(checks[id]) ? checks[id] : undefined;
}

/**
 * What is wrong with a scorecard's settings, key by key, those in overrides included; none where they can be used. Whether the
 * filter of an override is a predicate is not looked at.
 *
 * @public
 */
export function policyProblems(
  scorecard: Scorecard,
  policy: JsonObject,
): PolicyProblem[] {
  const { overrides, ...settings } = policy;
  return [
    ...settingProblems(scorecard, settings),
    ...overrideProblems(scorecard, overrides),
  ];
}

function settingProblems(
  scorecard: Scorecard,
  { checks, ...own }: JsonObject,
): PolicyProblem[] {
  return [
    ...checkProblems(scorecard, checks),
    ...(scorecard.policyProblems?.(own) ?? []),
  ];
}

function overrideProblems(
  scorecard: Scorecard,
  overrides: JsonObject[string],
): PolicyProblem[] {
  if (overrides === undefined) return [];
  if (!Array.isArray(overrides)) {
    return [{ key: 'overrides', message: 'must be a list' }];
  }
  return overrides.flatMap((override, i): PolicyProblem[] => {
    const at = `overrides[${i}]`;
    if (!isObject(override)) {
      return [{ key: at, message: 'must be an object with a filter' }];
    }
    const { filter, overrides: nested, ...settings } = override;
    const problems = settingProblems(scorecard, settings);
    if (filter === undefined) {
      problems.unshift({ key: 'filter', message: 'is missing' });
    }
    if (nested !== undefined) {
      const message = 'cannot stand within an override';
      problems.push({ key: 'overrides', message });
    }
    return problems.map(({ key, message }) => ({
      ...{ key: `${at}.${key}`, message },
    }));
  });
}

function checkProblems(
  scorecard: Scorecard,
  checks: JsonObject[string],
): PolicyProblem[] {
  if (checks === undefined) return [];
  if (!isObject(checks)) {
    const message = 'must be an object with a setting for each check';
    return [{ key: 'checks', message }];
  }
  const known = new Set(scorecard.checks.map(({ id }) => id));
  return Object.entries(checks).flatMap(([id, setting]) => {
    const key = `checks.${id}`;
    if (!known.has(id)) {
      const message = `names no check of ${scorecard.id}; \`golden-path checks\` lists them`;
      return [{ key, message }];
    }
    if (isSetting(setting)) return [];
    if (isObject(setting)) return laterProblems(key, setting);
    return [{ key, message: `must be one of ${SETTINGS.join(', ')}` }];
  });
}

function laterProblems(
  at: string,
  { enableFrom, severity, ...rest }: JsonObject,
): PolicyProblem[] {
  const problems = Object.keys(rest).map(key => ({
    key: `${at}.${key}`,
    message: unknownName(key, 'setting of a check', ['enableFrom', 'severity']),
  }));
  if (!isDay(enableFrom)) {
    const message = 'must be a day such as 2027-01-31';
    problems.push({ key: `${at}.enableFrom`, message });
  }
  if (severity !== undefined && !isSeverity(severity)) {
    const message = `must be one of ${SEVERITIES.join(', ')}`;
    problems.push({ key: `${at}.severity`, message });
  }
  return problems;
}

function isSetting(value: unknown): value is CheckSetting {
  if (isObject(value)) return !laterProblems('', value).length;
  return value === 'off' || isSeverity(value);
}

function isSeverity(value: unknown): value is Severity {
  return typeof value === 'string' && SEVERITIES.includes(value);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isDate(value);
}
