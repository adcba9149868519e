import type { PracticeTranslation } from './PracticeTranslation';
import type { Check, CheckTexts, Practice } from './scorecard';
import { typeset } from './typeset';

/** Texts by language code and id of the practice. @public */
export type Translations = Record<string, Record<string, PracticeTranslation>>;

/**
 * Practices and checks with their texts in other languages, where there are some.
 *
 * @public
 */
export function translated<TModel>(
  { practices, checks }: { practices: Practice[]; checks: Check<TModel>[] },
  translations: Translations,
): { practices: Practice[]; checks: Check<TModel>[] } {
  return {
    practices: practices.map(practice => {
      const texts = textsOf(
        translations,
        practice.id,
        ({ title, summary }) => ({
          title: typeset(title),
          summary: typeset(summary),
        }),
      );
      return texts ? { ...practice, translations: texts } : practice;
    }),
    checks: checks.map(check => {
      const texts = textsOf(
        translations,
        check.practice,
        ({ checks: all }) => all[check.id] && typesetTexts(all[check.id]),
      );
      return texts ? { ...check, translations: texts } : check;
    }),
  };
}

/** By language; nothing where no language has texts. */
function textsOf<T>(
  translations: Translations,
  practice: string,
  pick: (texts: PracticeTranslation) => T | undefined,
): Record<string, T> | undefined {
  const found = Object.entries(translations).flatMap(([language, all]) => {
    const texts = all[practice] && pick(all[practice]);
    return texts ? [[language, texts] as const] : [];
  });
  return found.length ? Object.fromEntries(found) : undefined;
}

function typesetTexts({ title, rationale, remedy }: CheckTexts): CheckTexts {
  return {
    title: typeset(title),
    rationale: typeset(rationale),
    remedy: typeset(remedy),
  };
}
