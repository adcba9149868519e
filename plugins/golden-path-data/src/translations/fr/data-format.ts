import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const dataFormat: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
