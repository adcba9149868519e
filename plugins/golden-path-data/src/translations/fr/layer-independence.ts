import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const layerIndependence: PracticeTranslation = {
  title: 'Six couches indépendantes',
  summary:
    'Ingestion, stockage, catalogage, traitement, consommation et gouvernance évoluent et passent à l’échelle séparément.',
  checks: {},
};
