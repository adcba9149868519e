import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const dataMesh: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
