import type { PracticeTranslation } from '../PracticeTranslation';

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
  },
};
