import type { Adapter } from './Adapter';
import { nested, plain } from './words';

/** Secrets, what they hold, and their rotation. */
export const secretsAdapters: Adapter[] = [
  {
    from: 'aws_secretsmanager_secret',
    to: 'AWS::SecretsManager::Secret',
    properties: args =>
      plain(args, {
        description: 'Description',
        kms_key_id: 'KmsKeyId',
        name: 'Name',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_secretsmanager_secret_version',
    to: 'AWS::SecretsManager::Secret',
    completes: 'secret_id',
    properties: args => plain(args, { secret_string: 'SecretString' }),
  },
  {
    from: 'aws_secretsmanager_secret_rotation',
    to: 'AWS::SecretsManager::RotationSchedule',
    properties: args => ({
      ...plain(args, {
        rotation_lambda_arn: 'RotationLambdaARN',
        secret_id: 'SecretId',
      }),
      RotationRules: nested(args, 'rotation_rules', {
        automatically_after_days: 'AutomaticallyAfterDays',
        schedule_expression: 'ScheduleExpression',
      }),
    }),
  },
  {
    from: 'aws_secretsmanager_secret_policy',
    to: 'AWS::SecretsManager::ResourcePolicy',
    properties: args =>
      plain(args, { policy: 'ResourcePolicy', secret_arn: 'SecretId' }),
  },
  {
    from: 'aws_ssm_parameter',
    to: 'AWS::SSM::Parameter',
    properties: args =>
      plain(args, {
        key_id: 'KeyId',
        name: 'Name',
        tags: 'Tags',
        type: 'Type',
        value: 'Value',
      }),
  },
];
