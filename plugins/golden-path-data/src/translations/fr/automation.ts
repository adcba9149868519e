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
    'suppression-flawed': {
      title: 'Suppression qui ne compte pas',
      rationale:
        'Une suppression sans raison, ou illisible, laisse le lecteur suivant deviner ; elle ne masque rien.',
      remedy:
        'Écrivez `# golden-path ignore=<check> reason="…"` au-dessus de l’endroit, avec `until=2027-01-31` si elle doit prendre fin ; en JSON, `Metadata` prend les mêmes mots sous `golden-path`.',
    },
    'job-unorchestrated': {
      title: 'Job par lots que rien ne lance',
      rationale:
        'Un job qu’aucune machine à états, aucun déclencheur ni planification n’atteint tourne quand quelqu’un y pense, dans l’ordre où l’on y pense.',
      remedy:
        'Lancez le job comme tâche d’une machine à états, par un déclencheur de Glue ou par une planification d’EventBridge.',
    },
    'started-by-hand': {
      title: 'Pipeline qui attend quelqu’un',
      rationale:
        'Un pipeline lancé à la main s’arrête les jours fériés, et personne ne peut dire quel âge ont ses données.',
      remedy:
        'Lancez-le par une planification (`AWS::Scheduler::Schedule`), par une règle sur l’événement qui apporte les données, ou par un déclencheur de type `SCHEDULED` ou `EVENT`.',
    },
    'trigger-asleep': {
      title: 'Déclencheur jamais démarré',
      rationale:
        'CloudFormation crée un déclencheur de Glue mais ne le démarre pas : la planification est dans le modèle, et le job ne tourne jamais.',
      remedy:
        'Mettez `StartOnCreation: true` ; en Terraform, laissez `enabled` à true.',
    },
    'task-not-retried': {
      title: 'Tâche qu’une erreur passagère arrête',
      rationale:
        'Une limite de débit, un réseau froid ou un nœud perdu passent d’eux-mêmes. Une tâche qui n’est pas réessayée fait de chacun une nuit manquée.',
      remedy:
        'Donnez à chaque tâche un `Retry` de quelques tentatives avec un `BackoffRate`, ou au Parallel ou Map qui l’entoure.',
    },
    'failure-uncaught': {
      title: 'Machine à états où rien ne prend le relais',
      rationale:
        'Quand une tâche échoue, l’exécution s’arrête : ce qu’elle avait commencé reste à moitié fait, et rien n’est mis de côté, nettoyé ni signalé.',
      remedy:
        'Donnez aux tâches un `Catch` qui mène à un état qui range et prévient, ou mettez une alarme ou une règle sur l’échec de la machine.',
    },
    'state-machine-unwatched': {
      title: 'Machine à états dont personne n’apprend les échecs',
      rationale:
        'Une exécution qui échoue la nuit laisse en place les données d’hier, qui ressemblent à celles d’aujourd’hui : sans alarme, un lecteur s’en aperçoit le premier.',
      remedy:
        'Ajoutez une alarme sur `ExecutionsFailed` de `AWS/States`, ou une règle d’EventBridge sur `Step Functions Execution Status Change` qui prévient quelqu’un.',
    },
    'job-failure-unwatched': {
      title: 'Job Glue dont personne n’apprend les échecs',
      rationale:
        'Un job qui échoue la nuit laisse les tables telles quelles : personne ne le voit dans les données, et Glue ne prévient que si on le lui demande.',
      remedy:
        'Ajoutez une règle d’EventBridge sur `Glue Job State Change` avec les états `FAILED` et `TIMEOUT` qui prévient quelqu’un, ou lancez le job depuis une machine à états qui a une alarme.',
    },
    'stream-lag-unwatched': {
      title: 'Flux dont personne ne surveille les lecteurs',
      rationale:
        'Un lecteur qui prend plus de retard que la rétention du flux perd des enregistrements pour de bon ; l’âge de son itérateur le montre à temps.',
      remedy:
        'Ajoutez une alarme sur `GetRecords.IteratorAgeMilliseconds` de `AWS/Kinesis`, ou sur `IteratorAge` de la fonction qui le lit.',
    },
    'delivery-lag-unwatched': {
      title: 'Livraison dont aucune alarme ne surveille le retard',
      rationale:
        'Une livraison qui ne peut pas écrire réessaie puis abandonne : l’âge de ce qu’elle retient est le seul signe, et il se voit des heures avant la perte.',
      remedy:
        'Ajoutez une alarme sur `DeliveryToS3.DataFreshness` de `AWS/Firehose`, ou celle de la destination, au-delà du retard que les lecteurs acceptent.',
    },
    'function-errors-unwatched': {
      title: 'Fonction d’un pipeline dont personne n’apprend les erreurs',
      rationale:
        'Une fonction qui échoue est réessayée puis abandonnée, sans bruit : les données manquent, et personne ne lit le journal qui le dit.',
      remedy:
        'Ajoutez une alarme sur `Errors` de `AWS/Lambda` au-dessus de 0 pour la fonction.',
    },
    'dead-letters-unwatched': {
      title: 'Lettres mortes dont personne n’entend parler',
      rationale:
        'Une file de lettres mortes garde ce qui a échoué 14 jours au plus. Sans alarme elle le cache, puis l’efface.',
      remedy:
        'Ajoutez une alarme sur `ApproximateNumberOfMessagesVisible` de `AWS/SQS` au-dessus de 0 pour la file ; `NumberOfMessagesSent` ne compte pas ce que SQS y déplace de lui-même.',
    },
    'kafka-unwatched': {
      title: 'Cluster MSK qu’aucune alarme ne surveille',
      rationale:
        'Un disque plein ou un contrôleur perdu arrête tous les producteurs et consommateurs ; sans alarme, le premier à s’en apercevoir est celui à qui il manque des données.',
      remedy:
        'Ajoutez une alarme sur une métrique de `AWS/Kafka` pour le cluster : `KafkaDataLogsDiskUsed`, `OfflinePartitionsCount`, `MaxOffsetLag`.',
    },
    'redshift-unwatched': {
      title: 'Redshift qu’aucune alarme ne surveille',
      rationale:
        'Un entrepôt au disque plein refuse chaque chargement et ralentit chaque rapport ; une alarme le dit des heures avant.',
      remedy:
        'Ajoutez une alarme pour l’entrepôt : `HealthStatus` et `PercentageDiskSpaceUsed` de `AWS/Redshift`, ou une métrique de `AWS/Redshift-Serverless` pour un groupe de travail.',
    },
    'opensearch-unwatched': {
      title: 'Domaine OpenSearch qu’aucune alarme ne surveille',
      rationale:
        'Un cluster rouge ou un disque plein bloque toute écriture ; ce qui est envoyé pendant ce temps se perd si personne ne l’apprend aussitôt.',
      remedy:
        'Ajoutez des alarmes sur `ClusterStatus.red`, `FreeStorageSpace` et `ClusterIndexWritesBlocked` de `AWS/ES` pour le domaine.',
    },
    'migration-lag-unwatched': {
      title: 'Réplication dont aucune alarme ne surveille le retard',
      rationale:
        'Une réplication en retard a l’air saine : elle tourne, et le lac parle d’hier. Si le journal de la source est purgé entre-temps, il faut tout recommencer.',
      remedy:
        'Ajoutez des alarmes sur `CDCLatencySource` et `CDCLatencyTarget` de `AWS/DMS` pour la tâche.',
    },
    'alarm-without-action': {
      title: 'Alarme qui ne prévient personne',
      rationale:
        'Une alarme sans action passe au rouge dans une console que personne ne regarde.',
      remedy:
        'Dirigez `AlarmActions`, ou `alarm_actions`, vers un sujet que des gens entendent, ou nommez l’alarme dans une alarme composite qui le fait.',
    },
    'alarm-muted': {
      title: 'Alarme dont les actions sont coupées',
      rationale:
        'Une alarme coupée pour une nuit le reste jusqu’à ce qu’elle manque à quelqu’un, c’est-à-dire quand on en avait besoin.',
      remedy: 'Mettez `ActionsEnabled: true`, ou retirez-le.',
    },
    'alarm-topic-unheard': {
      title: 'Sujet d’alarmes auquel personne n’est abonné',
      rationale:
        'Les alarmes atteignent le sujet, et le sujet n’atteint personne : tout a l’air surveillé.',
      remedy:
        'Ajoutez un `AWS::SNS::Subscription` pour l’équipe : son adresse, sa messagerie ou son astreinte. Un sujet chiffré demande une clé dont la politique laisse CloudWatch s’en servir.',
    },
    'async-failures-lost': {
      title: 'Fonction dont les événements en échec sont jetés',
      rationale:
        'Lambda essaie trois fois un événement asynchrone puis l’abandonne. Sans lieu pour ceux qui ont échoué, personne ne peut dire quels fichiers manquent.',
      remedy:
        'Donnez à la fonction un `AWS::Lambda::EventInvokeConfig` avec une destination `OnFailure`, ou un `DeadLetterConfig`.',
    },
    'stream-failures-lost': {
      title: 'Enregistrements d’un flux sautés sans trace',
      rationale:
        'Un lot qui échoue jusqu’au bout est sauté. Seule une destination pour les échecs garde où il était dans le flux, pour pouvoir le relire.',
      remedy:
        'Dirigez `DestinationConfig.OnFailure.Destination` du mappage de source d’événements vers une file ou un sujet.',
    },
    'stream-retried-forever': {
      title: 'Un mauvais enregistrement qui bloque un shard',
      rationale:
        'Par défaut, un lot qui échoue est réessayé jusqu’à l’expiration de ses enregistrements, d’un jour à un an plus tard, et rien de ce qui suit dans le shard n’est lu entre-temps.',
      remedy:
        'Mettez `MaximumRetryAttempts` à un petit nombre, ou `MaximumRecordAgeInSeconds`, et une destination pour ce qui échoue.',
    },
    'batch-not-split': {
      title: 'Lot qu’un mauvais enregistrement fait tomber',
      rationale:
        'Quand un lot échoue, tout est réessayé, les bons enregistrements aussi. Coupé en deux, seule la moitié fautive l’est, jusqu’à l’enregistrement en cause.',
      remedy:
        'Mettez `BisectBatchOnFunctionError: true`, ou laissez la fonction dire quels éléments ont échoué (`ReportBatchItemFailures`).',
    },
    'glue-metrics-off': {
      title: 'Job Glue que rien ne mesure',
      rationale:
        'Sans ses métriques, personne ne voit qu’un job déborde sur disque, attend une tâche lente ou a deux fois trop de workers.',
      remedy:
        'Mettez l’argument `--enable-metrics` à `true`, ou `--enable-observability-metrics` à partir de Glue 4.0.',
    },
    'glue-logs-late': {
      title: 'Job Glue dont les journaux arrivent à la fin',
      rationale:
        'Sans journalisation continue, les lignes des exécuteurs arrivent après l’exécution, et celles d’une exécution bloquée ou tuée souvent jamais.',
      remedy:
        'Mettez l’argument `--enable-continuous-cloudwatch-log` à `true`.',
    },
    'glue-timeout-unset': {
      title: 'Job Glue qui peut tourner deux jours',
      rationale:
        'Un job bloqué tourne, et se paie, jusqu’à son délai maximal : 2 880 minutes jusqu’à Glue 4.0 quand personne n’en a fixé.',
      remedy:
        'Mettez `Timeout` à environ trois fois la durée du job, en minutes.',
    },
    'glue-not-retried': {
      title: 'Job Glue qu’un worker perdu arrête',
      rationale:
        'Un worker se perd, une table est limitée, et c’est fini jusqu’à la nuit suivante. Une deuxième tentative aurait réussi.',
      remedy:
        'Mettez `MaxRetries: 1`, ou donnez un `Retry` à la tâche de la machine à états qui le lance.',
    },
    'sla-unwatched': {
      title: 'Promesse de fraîcheur que rien ne mesure',
      rationale:
        'Un contrat qui dit quel âge les données peuvent avoir vaut ce qui le mesure : sans alarme, ses lecteurs apprennent les premiers qu’il est rompu.',
      remedy:
        'Ajoutez une alarme sur ce que promet le contrat : `DataFreshness` de la livraison, `ExecutionTime` de la machine, une métrique de l’âge du dernier enregistrement, ou une règle `DataFreshness` de Glue Data Quality.',
    },
    'runbook-missing': {
      title: 'Pipeline sans procédure d’exploitation',
      rationale:
        'Celui qu’on réveille à trois heures ne l’a pas construit : quoi regarder, comment rejouer une journée et qui appeler doit être à un clic.',
      remedy:
        'Écrivez une procédure, et menez-y depuis `catalog-info.yaml` : un lien au titre `Runbook`, ou une annotation telle que `golden-path/runbook`.',
    },
  },
};
