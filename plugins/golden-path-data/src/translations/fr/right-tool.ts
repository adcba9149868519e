import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const rightTool: PracticeTranslation = {
  title: 'Le bon outil pour la tâche',
  summary: 'Les choix de format, de moteur et de méthode se tiennent.',
  checks: {
    'choices-at-odds': {
      title: 'Deux décisions acceptées qui se contredisent',
      rationale:
        'Chaque choix est jugé dans sa propre pratique ; ici ils sont confrontés, car un projet qui suit deux réponses n’en suit aucune.',
      remedy:
        'Marquez `superseded`, avec `superseded-by`, la décision qui ne tient plus, ou décidez une fois pour les deux.',
    },
    'decision-overdue': {
      title: 'Décision à revoir avant d’autres plus récentes',
      rationale:
        'Volumes, prix et services changent ; un choix qui devait être revu et ne l’a pas été est un choix du passé.',
      remedy:
        'Revoyez-la : écrivez une nouvelle décision et marquez celle-ci `superseded`, ou confirmez-la avec de nouvelles `date` et `review-by`.',
    },
  },
};
