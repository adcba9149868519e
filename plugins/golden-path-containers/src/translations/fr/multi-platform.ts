import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const multiPlatform: PracticeTranslation = {
  title: 'Image multi-plateforme',
  summary:
    'Un seul index référence une image par processeur : rien ne lie le build à l’un d’eux, et ce qui est publié les couvre tous.',
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
    'index-platforms': {
      title: 'Image publiée pour un seul processeur',
      rationale:
        'Sans sa plateforme, une image ne démarre pas sur les autres processeurs, dont Graviton, ou y tourne lentement sous émulation.',
      remedy:
        'Construisez un seul index pour les plateformes sur lesquelles vous tournez : `--platform linux/amd64,linux/arm64`, ou `platforms:` de l’action ou de la cible. La clé `platforms` de la politique en nomme d’autres.',
    },
    'image-platforms': {
      title: 'Image publiée pour un seul processeur',
      rationale:
        'Un index avec une image par processeur tourne sous un seul nom sur Graviton, sur les portables et sur x86, et chaque client télécharge la sienne.',
      remedy:
        'Construisez pour les deux et publiez l’index : `docker buildx build --platform linux/amd64,linux/arm64 --push`. Pour Lambda, publiez une seule plateforme avec `--provenance=false`.',
    },
  },
};
