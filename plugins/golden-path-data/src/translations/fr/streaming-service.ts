import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const streamingService: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
