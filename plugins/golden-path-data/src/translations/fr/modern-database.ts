import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const modernDatabase: PracticeTranslation = {
  title: 'Bases de données modernes',
  summary:
    'Les bases de données sont gérées, maintenues et récupérables ; ce qu’AWS a retiré est parti.',
  checks: {
    'secret-in-user-data': {
      title: 'Secret écrit dans le script de démarrage d’un serveur',
      rationale:
        'Les données utilisateur ne sont pas secrètes : quiconque est sur la machine, ou peut la décrire, les lit, comme quiconque lit le dépôt.',
      remedy:
        'Laissez le script le chercher quand il tourne, avec le rôle de la machine : `aws secretsmanager get-secret-value`. Changez celui qui est écrit ici.',
    },
    'database-on-server': {
      title: 'Base de données sur un serveur à vous',
      rationale:
        'Une base installée sur un serveur n’a de sauvegardes, de mises à niveau, de réplique et de chiffrement que si quelqu’un les construit et les surveille.',
      remedy:
        'Passez à une base gérée, avec DMS pour les données : RDS ou Aurora pour le relationnel, DynamoDB, DocumentDB ou OpenSearch pour le reste.',
    },
    'engine-unsupported': {
      title: 'Version de moteur dont le support standard est terminé',
      rationale:
        'Après la fin du support standard, un moteur ne reçoit plus de correctifs, ou seulement des payants, et un jour AWS le met à niveau dans une fenêtre que vous n’avez pas choisie.',
      remedy:
        'Passez à une version dont le support standard court ; essayez-la sur une copie restaurée d’un instantané, ou par un déploiement bleu/vert.',
    },
    'service-closed-to-new': {
      title: 'Service que les nouveaux clients n’obtiennent plus',
      rationale:
        'AWS ne le donne qu’aux comptes qui l’ont déjà utilisé : un nouveau compte, un essai ou une reprise ailleurs ne l’auront pas.',
      remedy:
        'Prévoyez de passer à ce qu’AWS nomme à sa place ; d’ici là, gardez-le seulement dans les comptes qui l’ont.',
    },
    'retired-service': {
      title: 'Service qu’AWS a retiré',
      rationale:
        'Un service retiré ne reçoit plus de correctifs et ne peut être recréé : le prochain déploiement dans un autre compte ou une autre région échoue.',
      remedy: 'Passez à ce qu’AWS nomme comme successeur ; le constat le dit.',
    },
    'redshift-not-upgraded': {
      title: 'Cluster Redshift qui refuse les mises à niveau',
      rationale:
        'Les mises à niveau apportent des correctifs de sécurité ; un cluster qui les refuse reste sur un moteur qui n’est plus essayé avec le reste d’AWS.',
      remedy:
        'Retirez `AllowVersionUpgrade: false`, ou `allow_version_upgrade = false`, et choisissez une fenêtre de maintenance qui vous convient.',
    },
    'redshift-snapshots-off': {
      title: 'Cluster Redshift sans instantanés automatiques',
      rationale:
        'Sans instantanés automatiques, un DELETE malheureux ou un cluster perdu emporte tout depuis la dernière copie faite à la main.',
      remedy:
        'Mettez `AutomatedSnapshotRetentionPeriod`, ou `automated_snapshot_retention_period`, à 7 jours ou plus.',
    },
    'dynamodb-deletable': {
      title: 'Table DynamoDB qu’une erreur peut supprimer',
      rationale:
        'Sans protection contre la suppression, un mauvais plan, une pile supprimée ou un clic emporte la table.',
      remedy:
        'Mettez `DeletionProtectionEnabled: true`, ou `deletion_protection_enabled = true` ; retirez-la le jour où la table doit vraiment partir.',
    },
    'dynamodb-not-recoverable': {
      title: 'Table DynamoDB sans restauration à un instant donné',
      rationale:
        'Un mauvais traitement écrase des éléments en quelques secondes ; avec la restauration à un instant donné, la table revient à la seconde d’avant.',
      remedy:
        'Mettez `PointInTimeRecoverySpecification` avec `PointInTimeRecoveryEnabled: true`, ou un bloc `point_in_time_recovery` avec `enabled = true`.',
    },
    'password-in-code': {
      title: 'Mot de passe de base de données écrit dans le code',
      rationale:
        'Un mot de passe dans un modèle ou dans la valeur par défaut d’une variable est connu de quiconque lit le dépôt, pour toujours, et n’est jamais changé.',
      remedy:
        'Laissez AWS le créer et le renouveler, par `ManageMasterUserPassword: true` ou `manage_master_user_password = true`, ou lisez-le dans Secrets Manager. Changez celui qui est écrit ici.',
    },
    'database-not-patched': {
      title: 'Base de données qui refuse les versions mineures',
      rationale:
        'Les versions mineures apportent des correctifs de sécurité et ne cassent rien ; une base qui les refuse prend du retard jusqu’à une mise à niveau forcée.',
      remedy:
        'Retirez `AutoMinorVersionUpgrade: false`, ou `auto_minor_version_upgrade = false`, et choisissez une fenêtre de maintenance qui vous convient.',
    },
    'database-single-zone': {
      title: 'Base de données dans une seule zone de disponibilité',
      rationale:
        'Quand sa zone tombe, la base disparaît jusqu’au retour de la zone ; une réplique dans une autre zone prend le relais en une minute ou deux.',
      remedy:
        'Mettez `MultiAZ: true`, ou `multi_az = true` ; donnez à un cluster Aurora une seconde instance dans une autre zone.',
    },
    'database-backup-short': {
      title: 'Base de données avec moins d’une semaine de sauvegardes',
      rationale:
        'Une corruption se remarque souvent des jours plus tard ; ce qui précède la plus ancienne sauvegarde ne peut être retrouvé.',
      remedy:
        'Gardez les sauvegardes au moins 7 jours : `BackupRetentionPeriod: 7`, ou `backup_retention_period = 7`.',
    },
    'database-deletable': {
      title: 'Base de données qu’une erreur peut supprimer',
      rationale:
        'Sans protection contre la suppression, un mauvais plan, une pile supprimée ou un clic emporte la base avec ses sauvegardes automatiques.',
      remedy:
        'Mettez `DeletionProtection: true`, ou `deletion_protection = true` ; retirez-la le jour où la base doit vraiment partir.',
    },
  },
};
