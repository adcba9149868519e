import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const nonRootUser: PracticeTranslation = {
  title: 'Utilisateur non root',
  summary:
    'Le programme tourne sous un utilisateur à lui, donné par son numéro, pour qu’une intrusion ne livre pas le conteneur.',
  checks: {
    'named-user': {
      title: 'Utilisateur donné par son nom plutôt que par son numéro',
      rationale:
        'Kubernetes ne peut pas savoir si un nom est celui de root : avec `runAsNonRoot`, il refuse de démarrer une image qui en donne un.',
      remedy:
        'Donnez le numéro de l’utilisateur, et celui du groupe : `USER 1000:1000`, avec un commentaire qui dit de qui il s’agit.',
    },
    'root-user': {
      title: 'Conteneur qui tourne en root',
      rationale:
        'Qui s’introduit dans un programme tournant en root tient le conteneur et, à la prochaine erreur, la machine hôte.',
      remedy:
        'Nommez un utilisateur dédié avant l’ENTRYPOINT, par son numéro pour que cela soit vérifiable : `USER 65532:65532`.',
    },
    'image-root-user': {
      title: 'Image publiée qui tourne en root',
      rationale:
        'Qui s’introduit dans un programme tournant en root tient le conteneur et, à la prochaine erreur, la machine hôte.',
      remedy:
        'Nommez un utilisateur dédié avant l’ENTRYPOINT, par son numéro pour que cela soit vérifiable (`USER 65532:65532`), et republiez l’image.',
    },
    'image-setuid': {
      title: 'Programmes setuid ou setgid dans l’image',
      rationale:
        'Un tel programme tourne avec les droits de son propriétaire, qui que soit celui qui le lance : avec une faille dans l’un d’eux, tout utilisateur devient root.',
      remedy:
        'Retirez le bit dans le RUN qui les installe : `find / -xdev -perm /6000 -type f -exec chmod a-s {} +`, ou interdisez-le à l’exécution par `no-new-privileges`.',
    },
  },
};
