import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const rightTool: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
