import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const queryEngine: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
