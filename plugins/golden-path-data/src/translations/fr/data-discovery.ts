import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const dataDiscovery: PracticeTranslation = {
  title: 'Découverte des données d’abord',
  summary:
    'Les données qui existent sont connues et écrites avant que rien ne soit construit dessus.',
  checks: {
    'inventory-missing': {
      title: 'Aucun inventaire des sources de données',
      rationale:
        'Qui construit un pipeline avant de savoir quelles données existent, combien et à quel point elles sont personnelles l’apprend en production.',
      remedy:
        'Écrivez `docs/discovery/inventory.yaml` : chaque source avec son système de référence, son format, son volume par jour, sa vitesse, sa classe de données personnelles et son contact.',
    },
    'inventory-invalid': {
      title: 'Inventaire des sources incomplet ou resté un modèle',
      rationale:
        'Un inventaire qui omet le volume, les données personnelles ou le contact ne répond à aucune des questions pour lesquelles on le lit.',
      remedy:
        'Remplissez ce que le message nomme ; `docs/schemas/inventory.schema.json` décrit chaque champ et fonctionne dans un éditeur.',
    },
    'source-not-inventoried': {
      title: 'Données entrantes que l’inventaire ne connaît pas',
      rationale:
        'Une source absente de l’inventaire n’a ni responsable, ni volume, ni classe de données personnelles connus, et personne ne les cherche.',
      remedy:
        'Ajoutez la source à `docs/discovery/inventory.yaml` et nommez sous `resource` la ressource qui l’apporte, ou retirez la ressource.',
    },
    'raw-not-cataloged': {
      title: 'Données brutes qu’aucun catalogue ne décrit',
      rationale:
        'Ce qui n’est dans aucun catalogue n’est trouvé par personne : on le redemande, on le recharge, ou on l’oublie jusqu’à ce qu’il coûte.',
      remedy:
        'Ajoutez un crawler Glue sur le bucket brut, ou une table Glue pour chaque sorte de fichier.',
    },
    'personal-data-unmarked': {
      title: 'Colonnes personnelles de l’inventaire sans classification',
      rationale:
        'L’accès par colonne doit savoir lesquelles sont personnelles ; une classe que seul l’inventaire connaît ne protège rien.',
      remedy:
        'Donnez à la colonne une `classification` dans le contrat de sa table, ou un LF-tag par `AWS::LakeFormation::TagAssociation`.',
    },
    'inventory-stale': {
      title: 'Inventaire plus ancien que ce qui l’a suivi',
      rationale:
        'Les sources changent : un inventaire vu pour la dernière fois avant l’écriture d’un contrat, ou un an avant la dernière décision, décrit un autre projet.',
      remedy:
        'Confrontez l’inventaire aux sources et mettez `reviewed` à ce jour.',
    },
    'discovery-unrecorded': {
      title: 'Aucune trace de qui a exploré les données',
      rationale:
        'Si une découverte a été bonne ne se lit pas dans des fichiers ; qui y a pris part et quand, on peut le redemander.',
      remedy:
        'Écrivez une décision avec `practice: data-discovery`, la date, et sous `deciders` tous ceux qui ont regardé les données, deux personnes ou plus.',
    },
  },
};
