import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const multiStage: PracticeTranslation = {
  title: 'Builds multi-stage',
  summary:
    'Les outils de build restent dans une étape à part, hors de l’image qui reçoit l’artefact.',
  checks: {
    'copy-from-undefined': {
      title: 'Fichiers copiés depuis une étape qui n’existe pas',
      rationale:
        'Docker prend un nom d’étape inconnu pour une image de Docker Hub : le build échoue, ou copie depuis l’image d’un inconnu.',
      remedy: 'Nommez une étape de ce fichier, ou une image avec son tag.',
    },
    'copy-whole-image': {
      title: 'Système de fichiers entier copié depuis une étape ou une image',
      rationale:
        'Copier / vers / apporte tout ce que contient l’autre étape : les étapes ne séparent alors plus rien.',
      remedy:
        'Copiez les artefacts par leur chemin : `COPY --from=build /app/bin /app/bin`.',
    },
    'toolchain-left': {
      title: 'Outils de build dans l’image finale',
      rationale:
        'Compilateurs, en-têtes et SDK alourdissent l’image et donnent à un attaquant les outils pour aller plus loin.',
      remedy:
        'Construisez dans une étape à part et copiez l’artefact par `COPY --from` dans une image d’exécution ; ou retirez les outils dans le RUN qui les installe.',
    },
    'unused-stage': {
      title: 'Étape dont rien n’est repris',
      rationale:
        'Une étape sans nom qu’aucune autre n’utilise n’est jamais construite, ou l’est pour rien par les anciens builders.',
      remedy:
        'Copiez-en ce qui est nécessaire, donnez-lui un nom si elle est une cible en soi, ou supprimez-la.',
    },
    'parallel-stages': {
      title: 'Deux builds l’un après l’autre dans une seule étape',
      rationale:
        'Des étapes indépendantes se construisent en même temps ; dans une seule étape, la seconde partie attend la première, et est refaite quand celle-ci change.',
      remedy:
        'Donnez à chacune son étape, et réunissez les résultats par `COPY --from=`.',
    },
  },
};
