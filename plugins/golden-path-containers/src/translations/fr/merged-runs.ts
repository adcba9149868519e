import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const mergedRuns: PracticeTranslation = {
  title: 'Instructions liées regroupées',
  summary:
    'Les commandes liées sont combinées par && dans un seul RUN : moins de couches, et aucune de périmée.',
  checks: {
    'consecutive-runs': {
      title: 'Instructions RUN consécutives',
      rationale:
        'Chaque RUN est une couche à part : les fichiers que l’un crée et que le suivant supprime restent dans l’image.',
      remedy: 'Combinez les commandes liées par `&&` dans un seul RUN.',
    },
    'update-alone': {
      title: 'Index des paquets mis à jour dans une couche à part',
      rationale:
        'La couche de la mise à jour est en cache : une installation ultérieure travaille avec un index vieux de plusieurs semaines, et échoue ou installe d’anciennes versions.',
      remedy:
        'Mettez à jour et installez dans un seul RUN : `RUN apt-get update && apt-get install -y --no-install-recommends git`.',
    },
  },
};
