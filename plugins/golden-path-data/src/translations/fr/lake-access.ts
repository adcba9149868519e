import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const lakeAccess: PracticeTranslation = {
  title: 'Contrôles d’accès de Lake Formation',
  summary:
    'L’accès au lac passe par Lake Formation, par étiquette, par ligne et par colonne.',
  checks: {},
};
