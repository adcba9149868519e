import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const layerIndependence: PracticeTranslation = {
  title: '',
  summary: '',
  checks: {},
};
