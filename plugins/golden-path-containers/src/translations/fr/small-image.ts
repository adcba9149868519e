import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const smallImage: PracticeTranslation = {
  title: 'Petites images',
  summary:
    'Ce dont le programme n’a pas besoin reste dehors : moins de surface d’attaque, un déploiement plus rapide.',
  checks: {
    'apk-cache-kept': {
      title: 'Index d’apk gardé dans l’image',
      rationale:
        'Sans --no-cache, l’index des paquets reste dans la couche, et plus rien ne le lira.',
      remedy:
        'Écrivez `apk add --no-cache`, qui rend aussi `apk update` inutile.',
    },
    'apt-lists-kept': {
      title: 'Listes de paquets d’apt gardées dans l’image',
      rationale:
        'Les listes prennent de 20 à 50 Mo dans la couche, et plus rien ne les lira.',
      remedy:
        'Terminez le même RUN par `&& rm -rf /var/lib/apt/lists/*`, ou montez un cache sur `/var/lib/apt` et `/var/cache/apt`.',
    },
    'apt-recommends': {
      title: 'Paquets apt recommandés installés',
      rationale:
        'Par défaut, apt installe aussi ce que les paquets recommandent : souvent le double de la taille, pour ce que personne n’a demandé.',
      remedy:
        'Écrivez `apt-get install -y --no-install-recommends …` et nommez ce qui est vraiment nécessaire.',
    },
    'npm-cache-kept': {
      title: 'Cache de npm ou de Yarn gardé dans l’image',
      rationale:
        'Chaque paquet téléchargé reste une deuxième fois dans la couche, sous la forme d’une archive que plus rien ne lira.',
      remedy:
        'Montez un cache (`RUN --mount=type=cache,target=/root/.npm npm ci`), ou terminez le même RUN par `&& npm cache clean --force` (`yarn cache clean`).',
    },
    'pip-cache-kept': {
      title: 'Cache de pip gardé dans l’image',
      rationale:
        'Par défaut, pip garde chaque wheel qu’il a téléchargé ou construit : chaque dépendance est deux fois dans la couche.',
      remedy:
        'Écrivez `pip install --no-cache-dir`, définissez `PIP_NO_CACHE_DIR=1`, ou montez un cache sur `/root/.cache/pip`.',
    },
    'rpm-cache-kept': {
      title: 'Cache de yum, dnf ou zypper gardé dans l’image',
      rationale:
        'Métadonnées et paquets téléchargés restent dans la couche, souvent plus de 100 Mo que plus rien ne lira.',
      remedy:
        'Terminez le même RUN par `&& dnf clean all` (de même pour `yum`, `microdnf`, `zypper`), ou montez un cache sur `/var/cache`.',
    },
    'upgrade-in-build': {
      title: 'Système entier mis à jour pendant le build',
      rationale:
        'Une mise à jour stocke une deuxième fois chaque paquet modifié, par-dessus la base, et rend chaque build différent du précédent.',
      remedy:
        'Prenez un tag plus récent de l’image de base, qui contient déjà les correctifs ; mettez à jour par leur nom les seuls paquets qui ne peuvent pas attendre.',
    },
    'chown-layer': {
      title: 'Fichiers copiés, stockés deux fois à cause de chown',
      rationale:
        'Changer le propriétaire ou les droits stocke chaque fichier une deuxième fois : ce qui a été copié compte double dans l’image.',
      remedy:
        'Laissez COPY s’en charger : `COPY --chown=app:app . /app`, `COPY --chmod=755 run /`.',
    },
    'removed-later': {
      title: 'Supprimé dans une couche postérieure à sa création',
      rationale:
        'Une couche ne fait que masquer ce qu’une couche antérieure contient : ce qui est supprimé plus tard est téléchargé quand même.',
      remedy:
        'Téléchargez, utilisez et supprimez dans un seul RUN ; montez ce que le build ne fait que lire (`RUN --mount=type=bind`), ou construisez dans une étape à part.',
    },
    'archive-unpacked': {
      title: 'Archive copiée puis décompressée dans l’image',
      rationale:
        'L’archive reste dans la couche de son COPY à côté de ce qui en est sorti, qu’elle soit supprimée ensuite ou non.',
      remedy:
        'Écrivez `ADD x.tar.gz /dir/`, qui la décompresse, ou montez-la pour cette seule commande : `RUN --mount=type=bind,source=x.tar.gz,target=/x.tar.gz tar xf /x.tar.gz`.',
    },
    'context-unneeded-files': {
      title: 'Dossier entier copié, sans fichier ignore pour écarter le reste',
      rationale:
        'L’historique dans `.git`, le `node_modules` d’une autre machine et un `.env` local alourdissent l’image, la font varier d’un build à l’autre et peuvent contenir des secrets.',
      remedy:
        'Inscrivez dans `.dockerignore` ce dont l’image n’a pas besoin : `.git`, `node_modules`, `.env`, ou tout (`*`) sauf ce dont elle a besoin (`!src`).',
    },
    'image-size': {
      title: 'Image plus grande que le budget de son genre',
      rationale:
        'Chaque nœud qui démarre l’image la télécharge d’abord en entier : ce qui est gros démarre lentement, monte en charge lentement et offre plus à attaquer.',
      remedy:
        'Laissez les outils de build dans une étape à part, partez d’une base slim, et regardez les plus grosses couches : `docker history IMAGE`. Un budget se fixe par `imageBudgets` dans la politique.',
    },
    'layer-efficiency': {
      title: 'Couches qui portent ce que d’autres remplacent ou suppriment',
      rationale:
        'Une couche ne change jamais : ce qu’une couche ultérieure supprime ou réécrit est tout de même téléchargé à chaque démarrage de l’image.',
      remedy:
        'Supprimez les fichiers dans le RUN qui les a créés, fixez propriétaire et droits là où ils sont copiés (`COPY --chown=`), et construisez dans une étape à part.',
    },
    'image-cache-kept': {
      title: 'Caches de gestionnaires de paquets dans l’image',
      rationale:
        'Un cache sert à l’installation suivante, qui n’a jamais lieu dans une image ; d’ici là, il n’est que téléchargé et stocké.',
      remedy:
        'Montez-le le temps de la commande : `RUN --mount=type=cache,target=/root/.npm npm ci`, ou supprimez-le dans le même RUN.',
    },
  },
};
