import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const lambdaBase: PracticeTranslation = {
  title: 'Base Lambda fournie par AWS',
  summary:
    'Une image pour Lambda part d’une base qu’AWS fournit et maintient, sauf si un commentaire dit pourquoi elle s’en écarte.',
  checks: {
    'lambda-base': {
      title: 'Image pour Lambda sur une base d’un autre genre',
      rationale:
        'Les bases fournies par AWS contiennent l’interface d’exécution, sont corrigées par AWS et se trouvent souvent déjà dans le cache de Lambda.',
      remedy:
        'Partez de `public.ecr.aws/lambda/<runtime>`, ou dites dans un commentaire au-dessus du dernier FROM pourquoi Lambda a besoin d’une autre base.',
    },
    'lambda-base-deprecated': {
      title: 'Base Lambda qu’AWS a dépréciée',
      rationale:
        'AWS ne corrige plus un runtime déprécié, et refuse au bout d’un temps de créer ou de mettre à jour des fonctions avec lui.',
      remedy:
        'Passez à une version qu’AWS maintient, par exemple `public.ecr.aws/lambda/python:3.13` ; les programmes Go utilisent `provided:al2023`.',
    },
    'lambda-index': {
      title: 'Index publié pour Lambda',
      rationale:
        'Lambda prend une seule image, pas un index. Plusieurs plateformes en font un, tout comme l’attestation de provenance que buildx ajoute de lui-même : la fonction ne peut pas être créée.',
      remedy:
        'Construisez pour une seule plateforme et écrivez `--provenance=false`, ou `provenance: false` dans l’action.',
    },
  },
};
