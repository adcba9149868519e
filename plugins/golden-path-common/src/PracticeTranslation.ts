import type { CheckTexts } from './scorecard';

/** What a practice and its checks say of themselves, in one language. @public */
export interface PracticeTranslation {
  title: string;
  summary: string;
  /** By id of the check. */
  checks: Record<string, CheckTexts>;
}
