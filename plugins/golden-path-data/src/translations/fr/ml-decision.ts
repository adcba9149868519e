import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const mlDecision: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
