import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const lakeAccess: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
