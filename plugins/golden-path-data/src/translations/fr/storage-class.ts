import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const storageClass: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
