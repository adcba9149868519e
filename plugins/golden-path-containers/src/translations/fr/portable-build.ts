import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const portableBuild: PracticeTranslation = {
  title: 'Construit par n’importe quel client',
  summary:
    'Docker, Finch et nerdctl construisent le projet de la même façon : rien ne le lie à un client, ni aux droits d’un seul builder.',
  checks: {
    'custom-frontend': {
      title: 'Dockerfile dans un langage à part',
      rationale:
        'L’image nommée par # syntax= lit le fichier. Une autre que celle de Docker doit être téléchargée et crue sur parole, et son langage n’est lu nulle part ailleurs.',
      remedy:
        'Écrivez `# syntax=docker/dockerfile:1` et, dans son langage, ce dont le fichier a besoin.',
    },
    'run-entitlement': {
      title: 'RUN qui demande un droit du builder',
      rationale:
        'Le réseau de l’hôte, ses périphériques et les commandes privilégiées sont désactivés dans BuildKit : le build ne marche que là où quelqu’un les a permis.',
      remedy:
        'Faites sans : préparez hors du build ce qui demande ce droit, puis copiez-le. `--network=none` et `--network=default` n’en demandent aucun.',
    },
    'syntax-missing': {
      title: 'Forme récente sans ligne syntax',
      rationale:
        'Sans # syntax=, chaque client lit le fichier avec ce qu’il embarque : un Docker, un Finch ou un nerdctl plus ancien s’arrête sur une forme qu’il ne connaît pas.',
      remedy:
        'Commencez le fichier par `# syntax=docker/dockerfile:1` : tout client fondé sur BuildKit récupère alors de quoi le lire.',
    },
    'syntax-outdated': {
      title: 'Forme inconnue de la version de syntaxe nommée',
      rationale:
        'La version du langage que fixe # syntax= n’a pas cette forme : tout build du fichier s’arrête là.',
      remedy:
        'Montez-la : `# syntax=docker/dockerfile:1` désigne la plus récente des versions 1.x.',
    },
    'client-bound-build': {
      title: 'Build que seul un client sait faire',
      rationale:
        'Finch et nerdctl construisent ce qui est dans un Dockerfile. Ils ne lisent ni Dockerfile dans un fichier bake ou Compose, ni contexte qui est une autre cible, et n’ont pas la socket de Docker.',
      remedy:
        'Placez le texte dans un Dockerfile à part, faites de l’autre cible une étape de celui-ci, et construisez sans `/var/run/docker.sock`.',
    },
    'legacy-builder': {
      title: 'Builder qui n’est plus maintenu',
      rationale:
        'Le builder classique de Docker est déprécié et aucun autre client ne l’a ; Google a archivé kaniko en juin 2025. Ni l’un ni l’autre ne connaît ce qu’un Dockerfile peut dire aujourd’hui.',
      remedy:
        'Construisez avec BuildKit : retirez `DOCKER_BUILDKIT=0`, et remplacez kaniko par `buildctl` ou `docker buildx build`.',
    },
  },
};
