import type { Adapter } from './Adapter';
import { plain } from './words';

export const kmsAdapters: Adapter[] = [
  {
    from: 'aws_kms_key',
    to: 'AWS::KMS::Key',
    properties: args =>
      plain(args, {
        description: 'Description',
        enable_key_rotation: 'EnableKeyRotation',
        rotation_period_in_days: 'RotationPeriodInDays',
        policy: 'KeyPolicy',
        customer_master_key_spec: 'KeySpec',
        key_usage: 'KeyUsage',
        is_enabled: 'Enabled',
        deletion_window_in_days: 'PendingWindowInDays',
        multi_region: 'MultiRegion',
        custom_key_store_id: 'CustomKeyStoreId',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_kms_key_policy',
    to: 'AWS::KMS::Key',
    completes: 'key_id',
    properties: args => plain(args, { policy: 'KeyPolicy' }),
  },
  {
    from: 'aws_kms_replica_key',
    to: 'AWS::KMS::ReplicaKey',
    properties: args =>
      plain(args, {
        primary_key_arn: 'PrimaryKeyArn',
        policy: 'KeyPolicy',
        enabled: 'Enabled',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_kms_alias',
    to: 'AWS::KMS::Alias',
    properties: args =>
      plain(args, { name: 'AliasName', target_key_id: 'TargetKeyId' }),
  },
];
