import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const valueAndOwner: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
