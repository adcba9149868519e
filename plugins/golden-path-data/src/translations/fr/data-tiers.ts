import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const dataTiers: PracticeTranslation = {
  title: 'Niveaux de données',
  summary:
    'Les données vont d’une zone brute à une zone transformée puis à une zone préparée, et jamais en arrière.',
  checks: {
    'data-unversioned': {
      title: 'Données qu’un écrasement perd pour de bon',
      rationale:
        'Un traitement qui écrase ou supprime le mauvais préfixe emporte les données ; avec le versionnement, les objets d’avant sont toujours là.',
      remedy:
        'Mettez `VersioningConfiguration: { Status: Enabled }`, et laissez une règle de cycle de vie mettre fin aux anciennes versions.',
    },
  },
};
