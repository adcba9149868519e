import type { CheckTexts } from 'backstage-plugin-golden-path-common';

/** What a practice and its checks say of themselves, in one language. */
export interface PracticeTranslation {
  title: string;
  summary: string;
  /** By id of the check. */
  checks: Record<string, CheckTexts>;
}
