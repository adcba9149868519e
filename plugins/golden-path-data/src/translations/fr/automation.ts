import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const automation: PracticeTranslation = {
  title: 'Automatisé et supervisé',
  summary:
    'Un orchestrateur fait tourner le pipeline, et des alarmes que quelqu’un entend le surveillent.',
  checks: {
    'emr-logs-off': {
      title: 'Cluster EMR qui ne garde aucun journal',
      rationale:
        'Les journaux des étapes et des nœuds disparaissent avec le cluster s’ils ne sont pas copiés vers S3, et avec eux la raison d’un échec.',
      remedy:
        'Mettez `LogUri`, ou `log_uri`, à un préfixe d’un bucket de journaux.',
    },
    'datasync-logs-off': {
      title:
        'Tâche DataSync qui ne dit à personne ce qu’elle n’a pas pu copier',
      rationale:
        'Une tâche qui copie tous les fichiers sauf trois se termine sans un mot sur ces trois. Seul son journal les nomme.',
      remedy:
        'Donnez à la tâche un `CloudWatchLogGroupArn`, et un `LogLevel` à `BASIC` ou `TRANSFER` dans ses options. Les tâches du mode amélioré ont un groupe de journaux à elles.',
    },
    'opensearch-logs-off': {
      title: 'Domaine OpenSearch qui ne publie aucun journal',
      rationale:
        'Requêtes lentes, erreurs et clients refusés n’apparaissent que dans les journaux, et ceux-ci restent dans le domaine s’ils ne sont pas publiés.',
      remedy:
        'Mettez `LogPublishingOptions` avec un groupe de journaux pour `ES_APPLICATION_LOGS`, et pour `AUDIT_LOGS` là où l’accès est fin.',
    },
    'redshift-activity-off': {
      title: 'Redshift qui ne journalise pas les requêtes',
      rationale:
        'Les journaux de connexion disent qui est venu ; seul le journal d’activité dit quelles requêtes ont tourné.',
      remedy:
        'Mettez le paramètre `enable_user_activity_logging` à true dans le groupe de paramètres.',
    },
    'redshift-audit-off': {
      title: 'Redshift sans journaux d’audit',
      rationale:
        'Sans les journaux des connexions et des utilisateurs, personne ne peut dire après coup qui a lu quoi.',
      remedy:
        'Mettez `LoggingProperties`, ajoutez un `aws_redshift_logging`, ou énumérez `userlog` et `connectionlog` dans `LogExports` de l’espace de noms serverless.',
    },
    'kafka-logs-off': {
      title: 'Cluster MSK qui n’envoie ses journaux nulle part',
      rationale:
        'Sans les journaux de ses brokers, personne n’apprend pourquoi un consommateur prend du retard, une partition a perdu son leader ou un client est refusé.',
      remedy:
        'Activez `CloudWatchLogs`, `Firehose` ou `S3` sous `LoggingInfo.BrokerLogs`, ou sous `logging_info` en Terraform.',
    },
    'database-logs-off': {
      title: 'Base de données qui n’exporte aucun journal',
      rationale:
        'Les journaux qui restent sur l’instance disparaissent en quelques jours et n’alertent personne ; exportés, ils se cherchent, se gardent et se surveillent.',
      remedy:
        'Énumérez les journaux du moteur dans `EnableCloudwatchLogsExports`, ou `enabled_cloudwatch_logs_exports` : `["postgresql"]`, ou `["audit", "error", "slowquery"]`.',
    },
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
    'snapshot-tampered': {
      title: 'Instantané de synthèse modifié à la main',
      rationale:
        'Un modèle de l’instantané que les sources n’ont pas produit décrit une infrastructure qui n’est jamais déployée, et cache celle qui l’est.',
      remedy:
        'Modifiez les sources de l’application et réécrivez l’instantané à partir d’elles : `cdk synth`, les modèles dans `__snapshot__`, leurs empreintes dans `snapshot.lock.json`.',
    },
    'state-machine-logs-off': {
      title: 'Machine à états qui ne journalise rien',
      rationale:
        'L’historique d’une exécution disparaît après 90 jours et personne ne peut y chercher ; avec des journaux, chaque échec se retrouve et se compte.',
      remedy:
        'Définissez `LoggingConfiguration` avec `Level: ALL` ou `ERROR` et un groupe de journaux comme destination.',
    },
    'state-machine-untraced': {
      title: 'Machine à états sans traçage',
      rationale:
        'Une trace montre où une exécution lente passe son temps, à travers les fonctions et jobs qu’elle appelle ; les journaux n’en montrent qu’un à la fois.',
      remedy:
        'Mettez `TracingConfiguration: { Enabled: true }`, ou `tracing_configuration { enabled = true }`, et laissez son rôle écrire dans X-Ray.',
    },
    'lambda-untraced': {
      title: 'Fonction sans traçage',
      rationale:
        'Une trace suit un enregistrement à travers files et fonctions ; sans elle, personne ne peut dire où il a attendu ou s’est perdu.',
      remedy:
        'Mettez `TracingConfig: { Mode: Active }`, ou `tracing_config { mode = "Active" }` ; dans SAM `Tracing: Active`.',
    },
    'mwaa-logs-off': {
      title: 'Environnement Airflow qui garde ses journaux pour lui',
      rationale:
        'Des journaux d’Airflow, seuls ceux des tâches sont publiés d’eux-mêmes : pourquoi une planification a sauté ou un worker est mort reste inconnu.',
      remedy:
        'Activez les cinq sous `LoggingConfiguration`, à `WARNING` ou `INFO`.',
    },
    'flink-cannot-recover': {
      title: 'Application Flink sans checkpoints ni snapshots',
      rationale:
        'Sans checkpoints, une panne perd ce que l’application avait compté ; sans snapshots, c’est une mise à jour qui le perd.',
      remedy:
        'Laissez `CheckpointingEnabled` à true, et mettez `SnapshotsEnabled: true` dans `ApplicationSnapshotConfiguration`.',
    },
    'flink-logs-off': {
      title: 'Application Flink qui ne journalise nulle part',
      rationale:
        'Une application Flink redémarre d’elle-même après une erreur ; sans flux de journaux, personne n’apprend qu’elle l’a fait, ni pourquoi.',
      remedy:
        'Ajoutez un `AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption`, ou `cloudwatch_logging_options` dans Terraform.',
    },
    'log-group-kept-forever': {
      title: 'Groupe de journaux qui n’est jamais nettoyé',
      rationale:
        'CloudWatch garde les journaux pour toujours sauf indication contraire : la facture croît d’elle-même, et les données personnelles des vieux messages restent.',
      remedy:
        'Mettez `RetentionInDays`, ou `retention_in_days`, au nécessaire : 30 à 90 jours pour le travail, 365 quand un audit le demande.',
    },
    'queue-without-dead-letters': {
      title: 'File qui réessaie ce qui échoue toujours',
      rationale:
        'Un message illisible revient jusqu’à la fin de son délai puis se perd ; une file de lettres mortes le retire et le garde pour qu’on le regarde.',
      remedy:
        'Définissez `RedrivePolicy` avec un `deadLetterTargetArn` et un `maxReceiveCount` de 3 à 5, et une alarme sur cette file.',
    },
    'suppression-unsound': {
      title: 'Suppression qui ne compte pas',
      rationale:
        'Une suppression sans raison, ou illisible, laisse le lecteur suivant deviner ; elle ne masque rien.',
      remedy:
        'Écrivez `# golden-path ignore=<check> reason="…"` au-dessus de l’endroit, avec `until=2027-01-31` si elle doit prendre fin ; en JSON, `Metadata` prend les mêmes mots sous `golden-path`.',
    },
  },
};
