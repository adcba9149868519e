import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const mlDecision: PracticeTranslation = {
  title: 'Apprentissage automatique : une décision',
  summary:
    'Il est décidé si l’apprentissage automatique résout le problème, avec une référence et une surveillance.',
  checks: {},
};
