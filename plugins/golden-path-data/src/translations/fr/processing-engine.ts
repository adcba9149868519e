import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const processingEngine: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
