import type { CheckTexts, Practice } from 'backstage-plugin-golden-path-common';
import type { ContainerCheck } from '../checks/ContainerCheck';
import { fr } from './fr';
import { typeset } from './typeset';

/** A practice with its texts in other languages, where there are some. */
export function translatedPractice(practice: Practice): Practice {
  const texts = fr[practice.id];
  if (!texts) return practice;
  const { title, summary } = texts;
  return {
    ...practice,
    translations: { fr: { title: typeset(title), summary: typeset(summary) } },
  };
}

/** A check with its texts in other languages, where there are some. */
export function translatedCheck(check: ContainerCheck): ContainerCheck {
  const texts: CheckTexts | undefined = fr[check.practice]?.checks[check.id];
  if (!texts) return check;
  const { title, rationale, remedy } = texts;
  return {
    ...check,
    translations: {
      fr: {
        title: typeset(title),
        rationale: typeset(rationale),
        remedy: typeset(remedy),
      },
    },
  };
}
