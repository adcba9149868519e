import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const dataDiscovery: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
