import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const entrypoint: PracticeTranslation = {
  title: 'ENTRYPOINT plutôt que CMD',
  summary:
    'Le programme est l’ENTRYPOINT, pour que les arguments de docker run ne le remplacent pas.',
  checks: {
    'cmd-without-entrypoint': {
      title: 'Programme démarré par CMD seul',
      rationale:
        'Tout ce qui suit `docker run IMAGE` remplace un CMD seul : le conteneur peut démarrer autre chose que son programme.',
      remedy:
        'Faites du programme l’ENTRYPOINT et laissez à CMD les arguments que l’on peut changer.',
    },
    'repeated-cmd': {
      title: 'Plusieurs CMD dans une étape',
      rationale:
        'Seul le dernier CMD d’une étape a un effet ; les autres trompent qui lit le fichier.',
      remedy: 'Gardez le dernier CMD et supprimez les autres.',
    },
    'repeated-entrypoint': {
      title: 'Plusieurs ENTRYPOINT dans une étape',
      rationale:
        'Seul le dernier ENTRYPOINT d’une étape a un effet ; les autres trompent qui lit le fichier.',
      remedy: 'Gardez le dernier ENTRYPOINT et supprimez les autres.',
    },
    'image-entrypoint': {
      title: 'Image publiée avec CMD et sans ENTRYPOINT',
      rationale:
        'Tout ce qui suit `docker run IMAGE` remplace un CMD seul : le conteneur peut démarrer autre chose que son programme.',
      remedy:
        'Faites du programme l’ENTRYPOINT, laissez à CMD les arguments que l’on peut changer, et republiez l’image.',
    },
  },
};
