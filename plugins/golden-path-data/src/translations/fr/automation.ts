import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const automation: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
