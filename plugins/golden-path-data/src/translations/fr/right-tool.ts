import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const rightTool: PracticeTranslation = {
  title: 'Le bon outil pour la tâche',
  summary: 'Les choix de format, de moteur et de méthode se tiennent.',
  checks: {},
};
