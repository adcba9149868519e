import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const ownRegistry: PracticeTranslation = {
  title: 'Registre interne',
  summary:
    'Les images dont part un build viennent de vos propres registres, avec un cache pull-through.',
  checks: {
    'own-registry': {
      title: 'Image venant d’un registre tiers',
      rationale:
        'Les builds s’arrêtent quand un registre public limite les téléchargements, tombe ou perd un tag, et personne n’a vérifié ce qu’il sert.',
      remedy:
        'Passez par votre propre cache pull-through, et nommez vos registres dans la politique : `FROM 123456789012.dkr.ecr.eu-west-1.amazonaws.com/docker-hub/library/node:22-slim`.',
    },
    'unapproved-base': {
      title: 'Image de base que la politique n’approuve pas',
      rationale:
        'Les bases approuvées sont celles dont quelqu’un s’occupe : connues des scanners, reconstruites quand une faille est trouvée, et assez peu nombreuses pour rester en cache.',
      remedy:
        'Faites partir l’étape livrée d’une des images nommées sous `approvedBases` dans la politique, ou demandez que la vôtre y soit ajoutée.',
    },
  },
};
