import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const fileSize: PracticeTranslation = {
  title: 'Taille des fichiers',
  summary:
    'Les petits fichiers sont rassemblés en plus grands : moins de requêtes, un coût moindre.',
  checks: {
    'table-never-compacted': {
      title: 'Table dont personne ne rassemble les petits fichiers',
      rationale:
        'Chaque chargement ajoute des fichiers ; au bout d’un an, une requête passe son temps à ouvrir des milliers de petits fichiers, chacun une requête payée.',
      remedy:
        'Ajoutez un `AWS::Glue::TableOptimizer` de type compaction, ou une étape planifiée qui exécute `OPTIMIZE … REWRITE DATA USING BIN_PACK`.',
    },
    'object-per-message': {
      title: 'Un objet S3 pour chaque message',
      rationale:
        'Un message fait un fichier de quelques centaines d’octets : un million de messages font un million d’écritures, et autant de lectures pour chaque requête.',
      remedy:
        'Placez un Firehose entre les messages et S3, ou donnez à la fonction des lots d’enregistrements qu’elle écrit en un seul objet.',
    },
    'firehose-small-buffer': {
      title: 'Firehose qui écrit de petits fichiers',
      rationale:
        'Firehose écrit un fichier dès que son tampon est plein ou que son temps est écoulé : de petits tampons font des milliers de petits fichiers par jour et par préfixe.',
      remedy:
        'Mettez `SizeInMBs: 128` et `IntervalInSeconds: 300` ou plus, à moins que quelqu’un n’ait besoin des données en quelques secondes.',
    },
    'dms-small-files': {
      title: 'Migration qui écrit de petits fichiers',
      rationale:
        'Pendant la réplication des changements, DMS écrit un fichier au moins chaque minute si rien ne le retient : une table calme devient des milliers de fichiers minuscules.',
      remedy:
        'Mettez `CdcMaxBatchInterval: 300` ou plus, et laissez `CdcMinFileSize` à 32000 kilo-octets ou au-dessus.',
    },
    'tiny-batches': {
      title: 'Fonction qui prend les enregistrements un par un',
      rationale:
        'Sans fenêtre, une fonction est appelée pour les quelques enregistrements qui viennent d’arriver : plus d’appels, plus d’écritures et des fichiers plus petits que nécessaire.',
      remedy:
        'Mettez `BatchSize: 100` ou plus et `MaximumBatchingWindowInSeconds: 5` ou plus sur le mappage de la source d’événements.',
    },
    'iceberg-never-cleaned': {
      title: 'Table Iceberg dont les anciens instantanés restent',
      rationale:
        'La compaction écrit de nouveaux fichiers et n’en supprime aucun : sans rétention ni suppression des orphelins, la table grandit à chaque passage et ne rétrécit jamais.',
      remedy:
        'Ajoutez des optimiseurs de table des types retention et orphan_file_deletion à côté de celui de la compaction.',
    },
  },
};
