import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const dataTiers: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
