import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const pinnedTag: PracticeTranslation = {
  title: 'Pas de latest',
  summary:
    'Chaque image est désignée par un tag de version, dont la release note dit exactement de quoi il s’agit.',
  checks: {
    'base-latest': {
      title: 'Image de base en latest',
      rationale:
        'Le tag latest bouge : un build qui passait hier peut casser ou changer aujourd’hui, et aucune release note ne dit de quoi il s’agit.',
      remedy:
        'Nommez la version que latest désigne aujourd’hui, ou ajoutez son empreinte : `FROM node:22.11.0-slim`.',
    },
    'base-moving-tag': {
      title: 'Tag de l’image de base sans version',
      rationale:
        'Les tags tels que lts, slim, alpine ou stable bougent comme latest : la version majeure suivante arrive sans que le fichier change.',
      remedy:
        'Mettez la version devant : `node:22-slim` plutôt que `node:slim` ou `node:lts`.',
    },
    'base-untagged': {
      title: 'Image de base sans tag',
      rationale:
        'Sans tag, Docker prend latest : d’un jour à l’autre, le même Dockerfile construit sur une autre base.',
      remedy:
        'Nommez la version : `FROM python:3.12.7-slim` plutôt que `FROM python`.',
    },
    'base-variable': {
      title: 'Image de base qui dépend d’une variable sans valeur',
      rationale:
        'Sans valeur par défaut, le fichier seul ne dit pas sur quoi il construit, et un build sans l’argument échoue ou prend latest.',
      remedy:
        'Donnez à l’ARG placé avant FROM une version par défaut : `ARG TAG=3.20` et `FROM alpine:${TAG}`.',
    },
    'copy-from-untagged': {
      title: 'Fichiers copiés depuis une image sans version',
      rationale:
        'Ce que COPY --from prend dans latest change sans prévenir, tout comme une image de base.',
      remedy:
        'Nommez la version : `COPY --from=ghcr.io/astral-sh/uv:0.4.20 /uv /bin/`.',
    },
    'unpinned-dependencies': {
      title: 'Bibliothèques et outils sans version',
      rationale:
        'Le build prend la version la plus récente du jour, qui peut être cassée ou ne pas être celle qui a été testée.',
      remedy:
        'Nommez la version, `pip install poetry==1.8.4`, `npm install -g pnpm@9.15.0`, ou installez à partir d’un fichier de verrouillage.',
    },
    'unpinned-packages': {
      title: 'Paquets système sans version',
      rationale:
        'Le mois prochain, le même fichier donnera une autre image, sans que rien n’y dise ce qui a changé.',
      remedy:
        'Là où le même build doit pouvoir être refait, nommez les versions : `git=1:2.39.5-0+deb12u2`, ou construisez à partir d’un instantané du miroir.',
    },
    'base-digest-missing': {
      title: 'Image sans empreinte alors que la politique la demande',
      rationale:
        'Un registre peut déplacer n’importe quel tag vers une autre image ; une empreinte désigne toujours la même, et un build peut alors être refait.',
      remedy:
        'Gardez le tag pour les humains et ajoutez l’empreinte : `FROM node:22-slim@sha256:…`, que Renovate ou Dependabot fait évoluer.',
    },
    'label-missing': {
      title: 'Label demandé par la politique absent',
      rationale:
        'Les labels disent ce qu’est une image, à qui elle est et quelle version elle contient, bien après que son tag a bougé.',
      remedy:
        'Définissez-le dans la dernière étape, comme `LABEL org.opencontainers.image.version=$VERSION`.',
    },
    'latest-published': {
      title: 'Image publiée seulement en latest',
      rationale:
        'Qui exécute l’image ne peut pas dire de quelle version il s’agit, ni revenir à la précédente : la publication suivante lui prend son nom.',
      remedy:
        'Publiez une version à côté : `-t registry.example.com/shop/cart:1.4.2 -t registry.example.com/shop/cart:latest`.',
    },
    'moving-tag-used': {
      title: 'Image exécutée sans version',
      rationale:
        'Ce qui tourne à côté du projet, ou le construit, change d’un jour à l’autre sans qu’aucun fichier ne change.',
      remedy:
        'Nommez la version : `image: postgres:17.2` plutôt que `postgres` ou `postgres:latest`.',
    },
    'release-note-missing': {
      title: 'Version publiée sans release note',
      rationale:
        'Un tag de version vaut ce qui en est écrit : sans release note, personne ne sait ce qu’apporte une mise à jour.',
      remedy:
        'Tenez un `CHANGELOG.md`, ou laissez le pipeline publier une release : `gh release create "$TAG" --generate-notes`.',
    },
    'attestations-missing': {
      title: 'Image publiée sans attestations',
      rationale:
        'La nomenclature logicielle (SBOM) et la provenance disent ce que contient exactement une version et où elle a été construite.',
      remedy:
        'Demandez les deux : `--sbom=true --provenance=true`, ou `sbom: true` dans l’action. Pas pour Lambda, qui les refuse.',
    },
    'image-latest': {
      title: 'Image publiée sous le seul nom de latest',
      rationale:
        'Personne ne peut dire quelle version du programme tourne, ni revenir à la précédente : latest est ce qui a été publié en dernier.',
      remedy:
        'Publiez-la aussi sous sa version, `registry.example.com/shop/cart:1.4.2`, et nommez celle-là.',
    },
    'image-labels': {
      title: 'Image publiée qui ne dit pas d’où elle vient',
      rationale:
        'Avec ces labels, quiconque tient l’image retrouve son dépôt, son commit et sa release note.',
      remedy:
        'Laissez le build les définir : `docker/metadata-action` le fait, ou `--label org.opencontainers.image.revision=$(git rev-parse HEAD)`.',
    },
    'image-attestations': {
      title: 'Image publiée sans nomenclature ni provenance',
      rationale:
        'Elles disent ce que contient l’image, et ce qui l’a construite à partir de quel commit ; scanners et règles d’admission les lisent.',
      remedy:
        'Laissez le build les joindre : `docker buildx build --sbom=true --provenance=true --push`. Une image pour Lambda s’en passe.',
    },
  },
};
