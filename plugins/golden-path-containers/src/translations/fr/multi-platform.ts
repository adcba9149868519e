import type { PracticeTranslation } from '../PracticeTranslation';

export const multiPlatform: PracticeTranslation = {
  title: 'Image multi-plateforme',
  summary:
    'Rien dans le fichier ne lie l’image à un processeur : un seul index peut donc référencer une image pour chacun.',
  checks: {
    'constant-platform': {
      title: 'FROM avec une plateforme fixe',
      rationale:
        'Une plateforme écrite dans FROM l’emporte sur celle que le build demande : l’image ne tourne que sur ce processeur.',
      remedy:
        'Laissez la plateforme au build (`docker build --platform`) ; `--platform=$BUILDPLATFORM` convient à une étape qui compile pour une autre architecture.',
    },
    'fixed-architecture': {
      title: 'Téléchargement ou build pour un seul processeur',
      rationale:
        'Un programme fait pour un type de processeur ne démarre pas, ou tourne lentement, dans l’image destinée à un autre.',
      remedy:
        'Laissez le build le dire : `ARG TARGETARCH`, puis `…/tool-linux-${TARGETARCH}` et `GOARCH=$TARGETARCH`.',
    },
    'redundant-platform': {
      title: 'FROM avec la plateforme qu’il a de toute façon',
      rationale:
        'Une étape est construite pour la plateforme cible, sauf indication contraire : l’option ne fait qu’ajouter de la lecture.',
      remedy: 'Retirez `--platform=$TARGETPLATFORM`.',
    },
  },
};
