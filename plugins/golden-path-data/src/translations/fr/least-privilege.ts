import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const leastPrivilege: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
