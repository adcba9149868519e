import type { ScorecardInfo } from 'backstage-plugin-golden-path-common';

interface Translated {
  translations?: Record<string, object>;
}

/** A check or a practice with its texts in that language; those that it has no translation for stay in English. */
export function textsOf<T extends Translated>(of: T, language: string): T {
  const { translations } = of;
  const [primary] = language.split('-');
  return { ...of, ...(translations?.[language] ?? translations?.[primary]) };
}

/** What a scorecard says of itself, in that language. */
export function translated(
  info: ScorecardInfo,
  language: string,
): ScorecardInfo {
  return {
    ...info,
    practices: info.practices.map(practice => textsOf(practice, language)),
    checks: info.checks.map(check => textsOf(check, language)),
  };
}
