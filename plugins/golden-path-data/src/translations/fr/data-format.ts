import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const dataFormat: PracticeTranslation = {
  title: 'Le bon format',
  summary:
    'Les données destinées à l’analyse sont en colonnes, compressées, partitionnées et ouvertes.',
  checks: {
    'table-in-rows': {
      title: 'Table transformée ou préparée qui n’est pas en colonnes',
      rationale:
        'Une requête sur du CSV ou du JSON lit chaque octet de chaque colonne ; sur du Parquet ou de l’ORC, elle lit les colonnes utiles, pour une fraction du temps et du coût.',
      remedy:
        'Écrivez les données transformées et préparées en Parquet, en ORC ou dans un format de table ouvert comme Iceberg ; laissez CSV et JSON au brut.',
    },
    'firehose-keeps-rows': {
      title: 'Firehose qui écrit des lignes là où l’on interroge',
      rationale:
        'Firehose écrit les enregistrements comme ils viennent ; là où on les interroge, chaque requête parcourt du JSON que Firehose aurait pu convertir en Parquet au passage.',
      remedy:
        'Définissez `DataFormatConversionConfiguration` avec un schéma du catalogue Glue, ou livrez dans le brut et laissez un traitement convertir.',
    },
    'dms-not-parquet': {
      title: 'Migration qui livre du CSV',
      rationale:
        'Le CSV perd les types de la base et chaque requête le lit en entier ; DMS écrit du Parquet typé pour le même prix.',
      remedy:
        'Mettez `DataFormat: parquet` dans les réglages S3 du point de terminaison cible.',
    },
    'delivery-uncompressed': {
      title: 'Lignes livrées sans compression',
      rationale:
        'Un texte se comprime à une fraction de sa taille : sans cela, le stockage, le transfert et chaque lecture du brut coûtent plusieurs fois plus.',
      remedy:
        'Mettez `CompressionFormat: GZIP` sur Firehose et `CompressionType: GZIP` sur DMS, ou livrez du Parquet, qui se comprime de lui-même.',
    },
    'table-unpartitioned': {
      title: 'Table avec des dates mais sans partitions',
      rationale:
        'Sans partitions, une requête sur un jour lit tous les jours : elle dure plus longtemps et coûte davantage à chaque jour qui passe.',
      remedy:
        'Partitionnez par la date sur laquelle les requêtes filtrent, avec `PartitionKeys`, la projection de partitions ou la spécification d’Iceberg.',
    },
    'script-writes-rows': {
      title: 'SQL qui écrit des tables en lignes',
      rationale:
        'Le format que nomme une instruction est celui que paie chaque requête suivante ; CSV et JSON sont pour ce qui arrive, non pour ce qui est fabriqué.',
      remedy:
        "Écrivez `WITH (format = 'PARQUET')`, `STORED AS PARQUET` ou `USING iceberg` pour les tables qu’une requête remplit ou que d’autres lisent.",
    },
    'mutable-without-table-format': {
      title: 'Table qui change sans format de table',
      rationale:
        'De simples fichiers ne se mettent pas à jour : qui change une ligne réécrit des fichiers sous les yeux des lecteurs, qui n’en voient alors que la moitié ou rien.',
      remedy:
        'Faites de la table une table Iceberg, Hudi ou Delta : les changements y sont entiers ou nuls, et les états antérieurs restent lisibles.',
    },
  },
};
