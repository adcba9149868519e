import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const singlePurpose: PracticeTranslation = {
  title: 'Périmètre limité',
  summary:
    'Un conteneur fait une chose et la fait bien ; plusieurs services sont plusieurs conteneurs.',
  checks: {
    'exposed-ssh-port': {
      title: 'Port 22 exposé',
      rationale:
        'Le port de SSH dit que l’on se connecte au conteneur, qui est fait pour exécuter un seul programme.',
      remedy:
        'Retirez 22 d’EXPOSE ; ouvrez un shell avec `docker exec` ou son équivalent.',
    },
    'process-supervisor': {
      title: 'Superviseur de processus comme programme du conteneur',
      rationale:
        'Un superviseur exécute plusieurs programmes dans un conteneur : impossible de les dimensionner, de les mettre à jour ou de les redémarrer un par un, et leurs pannes restent cachées.',
      remedy:
        'Donnez à chaque programme son conteneur et laissez l’orchestrateur les superviser.',
    },
    'several-services': {
      title: 'Plusieurs services dans une image',
      rationale:
        'Un serveur web, une base de données et un ordonnanceur dans un conteneur sont une petite machine virtuelle : rien n’y passe à l’échelle ni ne tombe seul.',
      remedy: 'Faites une image par service et reliez-les par le réseau.',
    },
    'ssh-server': {
      title: 'Serveur SSH dans l’image',
      rationale:
        'Une deuxième entrée dans le conteneur apporte des clés, des mots de passe et des correctifs à gérer, à côté du seul programme qu’il doit porter.',
      remedy:
        'Laissez-le de côté : `docker exec`, `kubectl exec` ou ECS Exec ouvrent un shell là où il en faut un.',
    },
    'image-supervisor': {
      title: 'Image publiée qui démarre un superviseur de processus',
      rationale:
        'Un superviseur exécute plusieurs programmes dans un conteneur : impossible de les dimensionner, de les mettre à jour ou de les redémarrer un par un.',
      remedy:
        'Donnez à chaque programme son conteneur et laissez l’orchestrateur les superviser.',
    },
  },
};
