import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const encryption: PracticeTranslation = {
  title: 'Chiffrement',
  summary:
    'Les données sont chiffrées au repos avec vos propres clés, et partout en transit.',
  checks: {
    'bucket-allows-http': {
      title: 'Bucket qui répond sans TLS',
      rationale:
        'S3 répond en HTTP simple tant qu’une politique ne le refuse pas : les données, et la signature qui les demande, traversent alors le réseau en clair.',
      remedy:
        'Refusez toute action où `aws:SecureTransport` est faux, sur le bucket et sur ses objets (`/*`) : un seul des deux laisse l’autre ouvert.',
    },
    'emr-not-encrypted-in-transit': {
      title: 'EMR qui ne chiffre pas les données en transit',
      rationale:
        'Spark et Hadoop échangent des données entre nœuds ; sans chiffrement, elles traversent le réseau en clair.',
      remedy:
        'Mettez `EnableInTransitEncryption: true` dans la configuration de sécurité, avec un certificat pour les nœuds.',
    },
    'emr-not-encrypted-at-rest': {
      title: 'EMR qui ne chiffre pas les données au repos',
      rationale:
        'Ce que les traitements déversent sur les disques des nœuds et écrivent par EMRFS reste en clair, avec des copies des données lues.',
      remedy:
        'Mettez `EnableAtRestEncryption: true` dans la configuration de sécurité, avec une clé à vous pour S3 et pour les disques locaux.',
    },
    'emr-without-security': {
      title: 'Cluster EMR sans configuration de sécurité',
      rationale:
        'Sans elle, ce que Spark déverse sur disque, échange entre nœuds et écrit par EMRFS n’est chiffré que là où chaque traitement le demande.',
      remedy:
        'Déclarez une configuration de sécurité EMR avec chiffrement au repos et en transit, et nommez-la dans `SecurityConfiguration`. Un cluster en marche est alors remplacé.',
    },
    'opensearch-key-of-aws': {
      title: 'OpenSearch chiffré avec une clé qui n’est pas à vous',
      rationale:
        'Avec une clé d’AWS, vous ne pouvez ni voir qui s’en sert ni la retirer quand les données doivent devenir illisibles.',
      remedy:
        'Nommez une clé à vous dans `EncryptionAtRestOptions.KmsKeyId`, ou dans la politique de chiffrement de la collection serverless.',
    },
    'opensearch-old-tls': {
      title: 'OpenSearch qui accepte TLS avant 1.2',
      rationale:
        'TLS 1.0 et 1.1 ont des faiblesses connues, et aucun client encore maintenu n’en a besoin.',
      remedy:
        'Mettez `TLSSecurityPolicy: Policy-Min-TLS-1-2-PFS-2023-10`, ou `tls_security_policy` dans `domain_endpoint_options`.',
    },
    'opensearch-plaintext-connections': {
      title: 'OpenSearch qui accepte HTTP en clair',
      rationale:
        'En HTTP simple, requêtes, documents et mots de passe se lisent et se modifient en chemin.',
      remedy:
        'Mettez `DomainEndpointOptions.EnforceHTTPS: true`, ou `enforce_https = true` dans `domain_endpoint_options`.',
    },
    'opensearch-plaintext-nodes': {
      title: 'Nœuds OpenSearch qui se parlent en clair',
      rationale:
        'Les nœuds échangent fragments et requêtes ; sans chiffrement entre eux, tout cela traverse le réseau en clair.',
      remedy:
        'Mettez `NodeToNodeEncryptionOptions.Enabled: true`, ou un bloc `node_to_node_encryption` avec `enabled = true`.',
    },
    'opensearch-unencrypted': {
      title: 'Domaine OpenSearch stocké en clair',
      rationale:
        'Index, journaux, fichiers d’échange et instantanés automatiques d’un domaine non chiffré se lisent par quiconque les obtient.',
      remedy:
        'Mettez `EncryptionAtRestOptions.Enabled: true`, ou un bloc `encrypt_at_rest` avec `enabled = true`.',
    },
    'athena-settings-overridable': {
      title: 'Réglages d’Athena que les clients peuvent contourner',
      rationale:
        'Quand le groupe de travail n’impose pas ses réglages, un client peut envoyer des résultats en clair vers tout bucket où il peut écrire.',
      remedy:
        'Mettez `EnforceWorkGroupConfiguration: true`, ou laissez `enforce_workgroup_configuration` à sa valeur par défaut.',
    },
    'athena-results-unencrypted': {
      title: 'Résultats d’Athena non chiffrés par le groupe de travail',
      rationale:
        'Les résultats sont des copies de ce qui a été interrogé ; quand le groupe de travail ne demande pas de chiffrement, ils sont gardés comme le client ou le bucket se trouve le dire.',
      remedy:
        'Mettez `ResultConfiguration.EncryptionConfiguration` à SSE_KMS avec une clé à vous, ou laissez Athena gérer les résultats.',
    },
    'redshift-plaintext-connections': {
      title: 'Redshift qui accepte des connexions en clair',
      rationale:
        'Un client qui ne demande pas TLS envoie son mot de passe et ses données en clair, et personne ne le remarque si l’entrepôt ne refuse pas.',
      remedy:
        'Mettez le paramètre `require_ssl` à true dans le groupe de paramètres, ou dans la configuration du groupe de travail serverless.',
    },
    'redshift-key-of-aws': {
      title: 'Redshift chiffré avec une clé qui n’est pas à vous',
      rationale:
        'Une clé d’AWS ne peut être ni partagée avec un autre compte ni retirée : les instantanés ne peuvent sortir et les données ne peuvent être rendues illisibles.',
      remedy:
        'Nommez une clé à vous dans `KmsKeyId`, ou `kms_key_id`, du cluster ou de l’espace de noms serverless.',
    },
    'redshift-unencrypted': {
      title: 'Cluster Redshift stocké en clair',
      rationale:
        'Quiconque obtient un disque, un instantané ou une sauvegarde d’un entrepôt non chiffré en lit tout le contenu.',
      remedy:
        'Mettez `Encrypted: true`, ou `encrypted = true`, avec une clé à vous. Redshift déplace les données d’un cluster existant vers un cluster chiffré.',
    },
    'kafka-key-of-aws': {
      title: 'Cluster MSK chiffré avec une clé qui n’est pas à vous',
      rationale:
        'Les disques des brokers sont toujours chiffrés ; avec la clé d’AWS, vous ne pouvez ni voir qui s’en sert ni la retirer.',
      remedy:
        'Nommez une clé à vous dans `EncryptionAtRest.DataVolumeKMSKeyId`, ou `encryption_at_rest_kms_key_arn`. Un cluster existant est alors remplacé.',
    },
    'kafka-plaintext-brokers': {
      title: 'Cluster MSK dont les brokers se parlent en clair',
      rationale:
        'Les brokers se copient chaque message ; sans chiffrement, ces copies traversent le réseau en clair.',
      remedy:
        'Retirez `InCluster: false`, ou `in_cluster = false`. Un cluster existant est alors remplacé, avec tous ses messages.',
    },
    'kafka-plaintext-clients': {
      title: 'Cluster MSK qui accepte des clients en clair',
      rationale:
        'Un client qui se connecte sans TLS envoie ses messages, et son mot de passe s’il en a un, en clair.',
      remedy:
        'Mettez `EncryptionInTransit.ClientBroker: TLS`, ou `client_broker = "TLS"`, dès que tous les clients utilisent le port de TLS.',
    },
    'dms-target-key': {
      title: 'DMS qui écrit des objets sans votre clé',
      rationale:
        'DMS chiffre les objets qu’il écrit selon son point de terminaison ou selon le bucket ; quand aucun des deux ne nomme de clé, celle de S3 sert.',
      remedy:
        'Mettez `EncryptionMode: sse-kms` et `ServerSideEncryptionKmsKeyId` dans `S3Settings`, ou faites d’une clé à vous celle du bucket par défaut.',
    },
    'dms-key-of-aws': {
      title: 'DMS chiffré avec une clé qui n’est pas à vous',
      rationale:
        'Le stockage d’une réplication et les mots de passe de ses points de terminaison sont chiffrés avec une clé d’AWS, que vous ne pouvez ni surveiller ni retirer.',
      remedy:
        'Nommez une clé à vous dans `KmsKeyId`, ou `kms_key_arn`. Une instance de réplication existante est alors remplacée : arrêtez d’abord ses tâches.',
    },
    'dms-plaintext-endpoint': {
      title: 'Point de terminaison DMS qui se connecte sans TLS',
      rationale:
        'DMS copie des bases entières, mot de passe compris, à travers le réseau ; sans TLS, quiconque se trouve sur le chemin les lit.',
      remedy:
        'Mettez `SslMode: require`, ou `ssl_mode = "require"` ; mieux, `verify-full`, avec le certificat de la base.',
    },
    'dax-unencrypted': {
      title: 'Cluster DAX sans chiffrement',
      rationale:
        'DAX garde des copies des éléments de tables chiffrées : dans ses nœuds et sur le chemin des clients, elles sont en clair si rien d’autre n’est dit.',
      remedy:
        'Mettez `SSESpecification.SSEEnabled: true` et `ClusterEndpointEncryptionType: TLS`. Un cluster existant est alors remplacé, et repart vide.',
    },
    'dynamodb-key-of-aws': {
      title: 'Table DynamoDB chiffrée avec une clé qui n’est pas à vous',
      rationale:
        'Une clé qui appartient à AWS n’apparaît dans aucun journal de votre compte et ne peut être retirée quand les données doivent devenir illisibles.',
      remedy:
        'Mettez `SSESpecification` avec `SSEEnabled: true` et votre clé dans `KMSMasterKeyId`, ou `server_side_encryption` avec `kms_key_arn`.',
    },
    'database-plaintext-connections': {
      title: 'Base de données qui accepte des connexions en clair',
      rationale:
        'Un client qui ne demande pas TLS envoie son mot de passe et ses données en clair, et personne ne le remarque si la base ne refuse pas.',
      remedy:
        'Mettez `rds.force_ssl` à 1, ou `require_secure_transport` à ON, dans un groupe de paramètres à vous, et nommez ce groupe dans la base.',
    },
    'database-key-of-aws': {
      title: 'Base de données chiffrée avec une clé qui n’est pas à vous',
      rationale:
        'La clé qu’AWS gère pour RDS ne peut être ni partagée avec un autre compte ni désactivée : un instantané ne peut sortir, et les données ne peuvent être rendues illisibles.',
      remedy:
        'Nommez une clé à vous dans `KmsKeyId`, ou `kms_key_id`. Une base existante est alors remplacée : restaurez-la depuis une copie de son instantané chiffrée avec cette clé.',
    },
    'database-unencrypted': {
      title: 'Base de données stockée en clair',
      rationale:
        'Quiconque obtient un disque, un instantané ou une sauvegarde d’une base non chiffrée en lit tout le contenu.',
      remedy:
        'Mettez `StorageEncrypted: true`, ou `storage_encrypted = true`, avec une clé à vous. Une base existante est alors remplacée : restaurez-la depuis une copie chiffrée de son instantané.',
    },
    'bucket-without-kms': {
      title: 'Bucket chiffré sans clé de KMS',
      rationale:
        'S3 chiffre de lui-même chaque objet, mais avec une clé que personne ne peut refuser, surveiller ni retirer : qui lit le bucket lit ses données.',
      remedy:
        'Mettez `SSEAlgorithm: aws:kms` avec l’ARN d’une clé à vous et `BucketKeyEnabled: true`.',
    },
    'bucket-key-of-aws': {
      title: 'Bucket chiffré avec la clé d’AWS',
      rationale:
        'La clé aws/s3 est commune à tout le compte : sa politique ne peut changer, aucun autre compte ne peut être admis, et personne ne peut être exclu.',
      remedy:
        'Nommez une clé à vous : `KMSMasterKeyID: !GetAtt Key.Arn`, ou `kms_master_key_id = aws_kms_key.lake.arn`.',
    },
    'bucket-key-off': {
      title: 'Bucket avec KMS mais sans clé de bucket',
      rationale:
        'Sans clé de bucket, chaque lecture et chaque écriture d’un objet est une requête à KMS : elle se paie, et un grand parcours se heurte aux quotas.',
      remedy:
        'Mettez `BucketKeyEnabled: true`, ou `bucket_key_enabled = true`.',
    },
    'key-not-rotated': {
      title: 'Clé de KMS jamais renouvelée',
      rationale:
        'Une clé qui reste la même pendant des années protège toujours plus de données par un seul secret ; KMS la renouvelle sans rien changer pour qui s’en sert.',
      remedy:
        'Mettez `EnableKeyRotation: true`, ou `enable_key_rotation = true`.',
    },
    'trail-without-own-key': {
      title: 'Journal CloudTrail qu’aucune clé à vous ne chiffre',
      rationale:
        'Un journal dit qui a fait quoi avec quelles données ; avec une clé à vous, le lire demande un droit que le bucket seul ne donne pas.',
      remedy:
        'Nommez une clé dans `KMSKeyId`, et laissez cloudtrail.amazonaws.com s’en servir dans la politique de la clé.',
    },
    'stream-unencrypted': {
      title: 'Flux Kinesis non chiffré au repos',
      rationale:
        'Un flux garde ses enregistrements un jour, et jusqu’à un an ; sans chiffrement, ils sont sur le disque tels qu’ils ont été envoyés.',
      remedy:
        'Définissez `StreamEncryption` avec `EncryptionType: KMS` et une clé à vous.',
    },
    'stream-key-of-aws': {
      title: 'Flux Kinesis chiffré avec la clé d’AWS',
      rationale:
        'La politique de la clé aws/kinesis ne peut être changée : les lecteurs d’autres comptes ne peuvent être admis, et personne ne peut être exclu.',
      remedy: 'Nommez une clé à vous dans `KeyId`, ou dans `kms_key_id`.',
    },
    'firehose-unencrypted': {
      title: 'Firehose dont le tampon n’est pas chiffré',
      rationale:
        'Ce qui entre dans un Firehose attend dans son tampon avant d’être livré ; seul le chiffrement côté serveur l’y protège.',
      remedy:
        'Définissez `DeliveryStreamEncryptionConfigurationInput`, ou `server_side_encryption`, avec une clé à vous.',
    },
    'firehose-key-of-aws': {
      title: 'Firehose chiffré avec une clé qui n’est pas à vous',
      rationale:
        'Une clé qui appartient à AWS n’apparaît dans aucun journal de votre compte et ne peut être retirée quand les données doivent devenir illisibles.',
      remedy:
        'Mettez `KeyType: CUSTOMER_MANAGED_CMK` et nommez la clé dans `KeyARN`.',
    },
    'firehose-target-key': {
      title: 'Firehose qui écrit des objets sans votre clé',
      rationale:
        'Firehose chiffre ce qu’il écrit comme le disent ses réglages ou le bucket ; si aucun ne nomme de clé, c’est celle de S3 qui sert.',
      remedy:
        'Nommez une clé dans `EncryptionConfiguration` de la destination, ou faites-en la clé par défaut du bucket.',
    },
    'glue-without-security': {
      title: 'Job ou crawler Glue sans configuration de sécurité',
      rationale:
        'Seule une configuration de sécurité fait chiffrer par Glue, avec votre clé, ce qu’un job écrit, ses journaux et ses signets ; sans elle, ses journaux ne le sont pas.',
      remedy:
        'Déclarez un `AWS::Glue::SecurityConfiguration`, ou `aws_glue_security_configuration`, et nommez-le dans chaque job et crawler.',
    },
    'glue-security-partial': {
      title: 'Configuration de sécurité Glue qui laisse un trou',
      rationale:
        'Une configuration muette sur les journaux ou les signets les laisse en clair, alors que les jobs qui la nomment ont l’air protégés.',
      remedy:
        'Mettez `SSE-KMS` pour S3 et CloudWatch Logs et `CSE-KMS` pour les signets, chacun avec une clé à vous.',
    },
    'catalog-unencrypted': {
      title: 'Catalogue Glue qui n’est pas chiffré',
      rationale:
        'Le catalogue contient les noms des colonnes, des statistiques et les mots de passe des connexions ; qui peut lire une connexion obtient son mot de passe en clair.',
      remedy:
        'Mettez `CatalogEncryptionMode: SSE-KMS` et `ReturnConnectionPasswordEncrypted: true`, une fois pour le compte.',
    },
    'glue-connection-plaintext': {
      title: 'Connexion Glue qui n’exige pas TLS',
      rationale:
        'Sans cela, Glue parle à la base comme la base veut : lignes et mots de passe peuvent traverser le réseau en clair, sans que personne le voie.',
      remedy:
        'Mettez `JDBC_ENFORCE_SSL: "true"` dans les propriétés de la connexion ; pour Kafka, laissez `KAFKA_SSL_ENABLED` à true.',
    },
    'sagemaker-key-of-aws': {
      title: 'Volume ou sortie SageMaker sans votre clé',
      rationale:
        'Notebooks et features contiennent des copies des données dont ils sont faits ; avec une clé d’AWS, personne ne peut dire qui les a ouverts, ni les fermer.',
      remedy:
        'Nommez une clé à vous : `KmsKeyId`, ou `kms_key_id`. Une instance de notebook ou un domaine qui existe est remplacé.',
    },
    'sagemaker-plaintext-nodes': {
      title: 'Job SageMaker dont les nœuds se parlent en clair',
      rationale:
        'Un job sur plusieurs instances déplace ses données de l’une à l’autre ; sans chiffrement, tout ce qui est sur ce réseau peut les lire.',
      remedy:
        'Mettez `EnableInterContainerTrafficEncryption: true` dans le `NetworkConfig` de la définition du job.',
    },
    'endpoint-key-of-aws': {
      title: 'Point d’accès SageMaker qui garde des données sans votre clé',
      rationale:
        'Sur le volume d’un point d’accès se trouve le modèle ; ce qu’il capture et ce qu’il répond plus tard sont les données de ceux qui l’interrogent. Avec une clé d’AWS, nul ne peut dire qui les a ouvertes.',
      remedy:
        'Nommez une clé à vous : `KmsKeyId` de la configuration (`kms_key_arn`), de `DataCaptureConfig`, et de la sortie des réponses asynchrones.',
    },
    'mwaa-key-of-aws': {
      title: 'Environnement Airflow sans votre clé',
      rationale:
        'La base d’Airflow contient connexions et variables, souvent des mots de passe ; une clé à vous dit qui l’a ouverte et peut être retirée.',
      remedy:
        'Définissez `KmsKey`, ou `kms_key`, à la création de l’environnement : celui qui existe est remplacé.',
    },
    'lambda-key-of-aws': {
      title: 'Variables d’une fonction sans votre clé',
      rationale:
        'Avec la clé d’AWS, qui peut lire les réglages d’une fonction lit aussi ses variables ; une clé à vous est un second droit à donner.',
      remedy:
        'Définissez `KmsKeyArn`, ou `kms_key_arn`, sur les fonctions qui ont des variables.',
    },
    'log-group-key-of-aws': {
      title: 'Groupe de journaux sans votre clé',
      rationale:
        'Des enregistrements finissent dans les messages d’erreur : les journaux d’un pipeline méritent la clé des données qu’ils peuvent citer.',
      remedy:
        'Définissez `KmsKeyId`, ou `kms_key_id`, et laissez `logs.<region>.amazonaws.com` utiliser la clé dans sa politique.',
    },
    'appflow-key-of-aws': {
      title: 'Flux ou connexion AppFlow sans votre clé',
      rationale:
        'AppFlow garde les jetons des applications qu’il lit, et des données en chemin ; une clé d’AWS ne peut être ni surveillée ni retirée.',
      remedy: 'Mettez `KMSArn`, ou `kms_arn`, à une clé à vous.',
    },
    'transfer-plaintext': {
      title: 'Serveur Transfer qui accepte le FTP simple',
      rationale:
        'FTP envoie en clair les fichiers que livrent les partenaires, et leurs mots de passe ; qui écoute en chemin peut les lire et les changer.',
      remedy:
        'Laissez `SFTP`, `FTPS` ou `AS2` dans `Protocols`, et retirez `FTP`.',
    },
    'transfer-old-ciphers': {
      title: 'Serveur Transfer avec une vieille politique de sécurité',
      rationale:
        'Sans politique, un serveur prend celle de 2018, qui permet encore des chiffrements et des signatures SHA-1 abandonnés ailleurs.',
      remedy:
        'Mettez `SecurityPolicyName: TransferSecurityPolicy-2024-01`, ou la politique FIPS de cette date, et prévenez les partenaires avant.',
    },
    'datasync-plaintext': {
      title: 'Emplacement DataSync joint en clair',
      rationale:
        'DataSync chiffre entre lui et AWS. Comment il joint l’endroit d’où ou vers lequel il copie, c’est l’emplacement qui le dit : sans TLS, des fichiers entiers passent à la vue de tous sur ce réseau.',
      remedy:
        'Mettez `InTransitEncryption: TLS1_2` pour EFS, `ServerProtocol: HTTPS` pour le stockage d’objets, et `PRIVACY` pour les deux protections de HDFS.',
    },
    'quicksight-plaintext': {
      title: 'Source QuickSight dont TLS est coupé',
      rationale:
        'QuickSight lit par TLS sauf si on le lui interdit ; les chiffres de l’entreprise traversent alors le réseau en clair.',
      remedy: 'Retirez `DisableSsl`, ou mettez-le à false.',
    },
    'secret-in-settings': {
      title: 'Secret écrit dans des variables ou des réglages',
      rationale:
        'Il est connu de tous ceux qui lisent le dépôt ou la console, pour toujours, et se voit dans les journaux et dans l’état de Terraform.',
      remedy:
        'Changez-le, gardez le nouveau dans Secrets Manager et donnez au code le nom du secret ; `{{resolve:secretsmanager:…}}` là où il faut une valeur.',
    },
    'secret-key-of-aws': {
      title: 'Secret chiffré avec une clé qui n’est pas à vous',
      rationale:
        'Avec la clé d’AWS, la politique du secret décide seule qui le lit, et il ne peut pas être partagé avec un autre compte.',
      remedy: 'Mettez `KmsKeyId`, ou `kms_key_id`, à une clé à vous.',
    },
    'secret-not-rotated': {
      title: 'Secret que personne ne change jamais',
      rationale:
        'Un mot de passe divulgué reste bon jusqu’à ce que quelqu’un le change ; la rotation borne ce temps sans que personne y pense.',
      remedy:
        'Ajoutez un `AWS::SecretsManager::RotationSchedule`, ou `aws_secretsmanager_secret_rotation`, ou laissez la base gérer son propre mot de passe.',
    },
    'queue-unencrypted': {
      title: 'File dont le chiffrement est coupé',
      rationale:
        'SQS chiffre de lui-même les nouvelles files sauf si on le lui interdit ; ce qui attend dans une file est une donnée comme une autre.',
      remedy:
        'Retirez `SqsManagedSseEnabled: false`, ou nommez une clé dans `KmsMasterKeyId`.',
    },
    'queue-key-of-aws': {
      title: 'File chiffrée sans votre clé',
      rationale:
        'Avec la clé de SQS, la politique de la file décide seule qui lit ce qui y attend ; une clé à vous est un second droit à donner.',
      remedy:
        'Mettez `KmsMasterKeyId`, ou `kms_master_key_id`, à une clé à vous dont la politique laisse les émetteurs l’utiliser.',
    },
    'queue-allows-http': {
      title: 'File qui répond sans TLS',
      rationale:
        'SQS accepte le HTTP simple sauf si une politique le refuse : les messages, et la signature qui les accompagne, traversent alors le réseau à découvert.',
      remedy:
        'Refusez `sqs:*` à tous quand `aws:SecureTransport` est faux, dans la politique de la file.',
    },
    'topic-key-of-aws': {
      title: 'Sujet chiffré sans votre clé',
      rationale:
        'Sans clé, SNS ne chiffre pas ce qu’il stocke, et avec celle d’AWS ni les alarmes ni d’autres comptes ne peuvent publier sur le sujet.',
      remedy:
        'Mettez `KmsMasterKeyId`, ou `kms_master_key_id`, à une clé à vous dont la politique laisse les émetteurs l’utiliser.',
    },
    'topic-allows-http': {
      title: 'Sujet qui répond sans TLS',
      rationale:
        'SNS accepte le HTTP simple sauf si une politique le refuse : les messages, et la signature qui les accompagne, traversent alors le réseau à découvert.',
      remedy:
        'Refusez `sns:Publish` à tous quand `aws:SecureTransport` est faux, dans la politique du sujet.',
    },
  },
};
