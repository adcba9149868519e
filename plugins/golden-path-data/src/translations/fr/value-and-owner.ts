import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const valueAndOwner: PracticeTranslation = {
  title: 'Valeur métier et responsable',
  summary:
    'Chaque jeu de données nomme sa valeur et les personnes qui en répondent.',
  checks: {
    'owner-unnamed': {
      title: 'Personne ne répond des données',
      rationale:
        'Quand les données sont fausses, fuient ou coûtent trop, il faut quelqu’un qui puisse décider ; des invités et des textes d’attente ne le peuvent pas.',
      remedy:
        'Mettez dans `spec.owner` de l’entité, dans `catalog-info.yaml`, un groupe du catalogue tel que `group:default/lake`.',
    },
    'business-owner-missing': {
      title: 'Jeu de données affiné sans responsable métier',
      rationale:
        'Qui construit un jeu de données sait comment il est fait, rarement ce qu’il vaut ; quelqu’un qui en tire un bénéfice doit dire ce qu’il doit être.',
      remedy:
        'Nommez un responsable métier dans `team` du contrat de données (rôle `Business owner`), ou par l’annotation `golden-path/business-owner`, qui ne soit pas le responsable technique.',
    },
    'value-unstated': {
      title: 'Jeu de données affiné qui ne dit pas ce qu’il vaut',
      rationale:
        'Un jeu de données dont la valeur n’a ni mesure ni jour où on la regarde survit parce qu’il existe.',
      remedy:
        'Donnez un indicateur, son unité et une date de revue : propriétés `valueKpi`, `valueUnit`, `valueReview` du contrat, ou annotations `golden-path/kpi`, `golden-path/kpi-unit`, `golden-path/value-review`.',
    },
    'orphan-dataset': {
      title: 'Jeu de données affiné qui ne nomme aucun lecteur',
      rationale:
        'Des données que personne ne lit sont gardées, rafraîchies et surveillées pour rien, et personne ne remarque quand elles sont fausses.',
      remedy:
        'Nommez les lecteurs : `dependencyOf` du jeu de données dans le catalogue, une entité qui en dépend, `roles` du contrat ; ou déclarez ce qui le lit, ou retirez-le.',
    },
    'contract-invalid': {
      title: 'Contrat de données que le standard refuserait',
      rationale:
        'Les outils lisent les contrats selon l’Open Data Contract Standard ; ce qui ne le suit pas est un texte, et ne promet rien.',
      remedy:
        'Corrigez ce que le message nomme ; `docs/schemas/data-contract.schema.json` décrit ce qui est lu ici, le standard en décrit tout.',
    },
    'cost-tags-missing': {
      title: 'Stockages et moteurs sans étiquettes de coût',
      rationale:
        'La facture se partage selon les étiquettes ; ce qui n’en a pas est payé par tous et surveillé par personne.',
      remedy:
        'Étiquetez stockages et moteurs de données avec `owner`, `cost-center` et `data:product`, un à un ou par les étiquettes par défaut du provider ou de la pile.',
    },
  },
};
