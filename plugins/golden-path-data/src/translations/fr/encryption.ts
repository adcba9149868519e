import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const encryption: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
