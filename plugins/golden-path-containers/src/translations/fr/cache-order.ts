import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const cacheOrder: PracticeTranslation = {
  title: 'Instructions ordonnées pour le cache des couches',
  summary:
    'Ce qui change rarement vient en premier, pour qu’un changement du code ne réinstalle pas tout.',
  checks: {
    'cache-order': {
      title: 'Tous les fichiers copiés avant l’installation des dépendances',
      rationale:
        'Le moindre changement d’un fichier relance l’installation, alors que les dépendances n’ont pas changé.',
      remedy:
        'Copiez d’abord les seuls manifestes, installez, puis copiez le reste : `COPY package*.json ./`, `RUN npm ci`, `COPY . .`.',
    },
  },
};
