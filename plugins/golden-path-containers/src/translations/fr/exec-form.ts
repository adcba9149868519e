import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const execForm: PracticeTranslation = {
  title: 'Forme exec plutôt que forme shell',
  summary:
    'CMD et ENTRYPOINT sont des tableaux JSON, sauf si un shell est vraiment nécessaire, pour que les signaux atteignent le programme.',
  checks: {
    'broken-exec-form': {
      title: 'Tableau JSON qui n’est pas du JSON',
      rationale:
        'Un tableau avec des guillemets simples ou une virgule finale est pris sans un mot pour une commande shell, qui ensuite est introuvable.',
      remedy:
        'Entourez chaque mot de guillemets doubles et séparez-les par des virgules : `CMD ["node", "server.js"]`.',
    },
    'shell-form': {
      title: 'CMD ou ENTRYPOINT en forme shell',
      rationale:
        'Un shell se tient entre Docker et le programme : SIGTERM n’atteint pas le programme, et chaque arrêt attend dix secondes puis tue.',
      remedy:
        'Écrivez un tableau JSON : `CMD ["node", "server.js"]`. Là où un shell est nécessaire, terminez-le par `exec` : `CMD exec gunicorn --bind :$PORT app`.',
    },
    'image-shell-form': {
      title: 'Image publiée qui démarre son programme par un shell',
      rationale:
        'Le shell est le premier processus : SIGTERM n’atteint pas le programme, et chaque arrêt attend dix secondes puis tue.',
      remedy:
        'Écrivez ENTRYPOINT et CMD sous forme de tableaux JSON, ou terminez le shell par `exec`, et republiez l’image.',
    },
  },
};
