import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const fileSize: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
