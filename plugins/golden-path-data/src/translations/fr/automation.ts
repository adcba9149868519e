import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const automation: PracticeTranslation = {
  title: 'Automatisé et supervisé',
  summary:
    'Un orchestrateur fait tourner le pipeline, et des alarmes que quelqu’un entend le surveillent.',
  checks: {
    'bucket-access-unlogged': {
      title: 'Bucket dont personne ne consigne les accès',
      rationale:
        'Les journaux d’accès disent qui a lu quoi et combien de fois : après une fuite rien d’autre ne le dit, et ils montrent quelle classe de stockage convient.',
      remedy:
        'Dirigez `LoggingConfiguration` vers un bucket de journaux, avec un préfixe par bucket.',
    },
    'object-access-untrailed': {
      title: 'Données dont aucun journal ne consigne la lecture',
      rationale:
        'CloudTrail consigne les appels qui gèrent les buckets, mais les lectures et écritures d’objets seulement si on le lui dit : sinon une fuite ne laisse aucune trace.',
      remedy:
        'Donnez à un journal CloudTrail un sélecteur d’événements pour `AWS::S3::Object` sur les buckets de données.',
    },
  },
};
