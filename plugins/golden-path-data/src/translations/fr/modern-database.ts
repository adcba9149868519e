import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const modernDatabase: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
