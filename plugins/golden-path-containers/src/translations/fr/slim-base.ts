import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const slimBase: PracticeTranslation = {
  title: 'Base slim',
  summary:
    'Une image part de la variante slim de sa base, sauf raison de s’y opposer.',
  checks: {
    'fat-base': {
      title: 'Image de base complète alors qu’une variante slim existe',
      rationale:
        'Les variantes complètes embarquent compilateurs, en-têtes et outils qu’un programme n’exécute jamais : plus à télécharger, plus à attaquer.',
      remedy:
        'Faites partir la dernière étape de la variante slim de la même version (`python:3.12-slim`), et installez par son nom ce qui manque.',
    },
  },
};
