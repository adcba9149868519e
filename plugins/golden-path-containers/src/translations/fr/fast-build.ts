import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const fastBuild: PracticeTranslation = {
  title: 'Builds rapides',
  summary:
    'Les caches sont gardés d’un build à l’autre, et rien de ce qui change à chaque build ne précède les étapes coûteuses.',
  checks: {
    'cache-mount-missing': {
      title: 'Dépendances installées sans montage de cache',
      rationale:
        'Quand une dépendance change, toutes sont téléchargées à nouveau ; un montage de cache les garde d’un build à l’autre, hors de l’image.',
      remedy:
        'Montez le cache de l’outil : `RUN --mount=type=cache,target=/root/.npm npm ci`, `/root/.cache/pip`, `/go/pkg/mod`.',
    },
    'volatile-early': {
      title: 'Argument changeant placé avant des étapes coûteuses',
      rationale:
        'Un commit ou une date diffère à chaque build, et chaque RUN qui suit son ARG ou son ENV est alors reconstruit.',
      remedy:
        'Descendez l’ARG ou l’ENV après les installations, près de l’instruction qui s’en sert.',
    },
    'build-cache-missing': {
      title: 'Build en intégration continue sans cache',
      rationale:
        'La machine est neuve à chaque fois et n’a aucune couche : chaque exécution installe et compile tout, alors que peu de choses ont changé.',
      remedy:
        'Gardez les couches d’une exécution à l’autre : `cache-from: type=gha` et `cache-to: type=gha,mode=max`, ou un cache `type=registry` ; pour kaniko, `--cache=true`.',
    },
  },
};
