import type { PracticeTranslation } from 'backstage-plugin-golden-path-common';

export const encryption: PracticeTranslation = {
  title: 'Chiffrement',
  summary:
    'Les données sont chiffrées au repos avec vos propres clés, et partout en transit.',
  checks: {
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
  },
};
