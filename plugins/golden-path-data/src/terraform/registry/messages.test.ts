import { calledModule } from '../../__testUtils__/calledModule';
import { prepareTerraform } from '../readTerraform';

beforeAll(() => prepareTerraform());

const TOPIC = '→ #module.m.aws_sns_topic.this[0] arn';
const anybodyOf = (account: string) => ({
  Effect: 'Allow',
  Action: [
    'sns:Subscribe',
    'sns:SetTopicAttributes',
    'sns:RemovePermission',
    'sns:Publish',
    'sns:ListSubscriptionsByTopic',
    'sns:GetTopicAttributes',
    'sns:DeleteTopic',
    'sns:AddPermission',
  ],
  Resource: [TOPIC],
  Principal: { AWS: ['*'] },
  Condition: {
    StringEquals: {
      [account]: ['<deploy-time: the data source aws_caller_identity.current>'],
    },
  },
});
const policy = (Statement: unknown) => [
  {
    PolicyDocument: { Version: '2012-10-17', Statement },
    Topics: [TOPIC],
  },
];
const statement = (conditions: string) =>
  `topic_policy_statements = { pub = { actions = ["sns:Publish"], principals = [{ type = "Service", identifiers = ["s3.amazonaws.com"] }], ${conditions} = [{ test = "ArnLike", variable = "aws:SourceArn", values = ["arn:b"] }] } }\nenable_default_topic_policy = false`;
const PUBLISHED = {
  Effect: 'Allow',
  Action: ['sns:Publish'],
  Resource: [TOPIC],
  Principal: { Service: ['s3.amazonaws.com'] },
  Condition: { ArnLike: { 'aws:SourceArn': ['arn:b'] } },
};
const SECRET = '→ #module.m.aws_secretsmanager_secret.this[0] id';

/** Facts of main.tf and variables.tf of the modules. */
describe.each<[string, Array<[string, string, string, string, unknown[]]>]>([
  [
    'sns',
    [
      ['defaults', '7.0.0', '', 'SNS::Topic', [{ FifoTopic: false, Tags: {} }]],
      [
        'a key',
        '~> 6.0',
        'name = "t"\nkms_master_key_id = "alias/k"',
        'SNS::Topic',
        [
          {
            FifoTopic: false,
            KmsMasterKeyId: 'alias/k',
            TopicName: 't',
            Tags: {},
          },
        ],
      ],
      [
        'whoever is of the account, until 6',
        '5.4.0',
        '',
        'SNS::TopicPolicy',
        policy([anybodyOf('AWS:SourceOwner')]),
      ],
      [
        'whoever is of the account, from 7 on',
        '7.0.0',
        '',
        'SNS::TopicPolicy',
        policy([anybodyOf('AWS:SourceAccount')]),
      ],
      [
        'conditions until 6',
        '6.2.1',
        statement('conditions'),
        'SNS::TopicPolicy',
        policy([PUBLISHED]),
      ],
      [
        'conditions from 7 on',
        '7.0.0',
        statement('condition'),
        'SNS::TopicPolicy',
        policy([PUBLISHED]),
      ],
      [
        'no policy',
        '7.0.0',
        'create_topic_policy = false',
        'SNS::TopicPolicy',
        [],
      ],
      [
        'subscriptions',
        '7.0.0',
        'subscriptions = { q = { protocol = "sqs", endpoint = "arn:q", raw_message_delivery = true } }',
        'SNS::Subscription',
        [
          {
            Endpoint: 'arn:q',
            Protocol: 'sqs',
            RawMessageDelivery: true,
            TopicArn: TOPIC,
          },
        ],
      ],
    ],
  ],
  [
    'sqs',
    [
      [
        'defaults',
        '~> 5.0',
        'name = "q"',
        'SQS::Queue',
        [{ QueueName: 'q', SqsManagedSseEnabled: true, Tags: {} }],
      ],
      [
        'a key, and what failed beside it',
        '4.3.1',
        'name = "q.fifo"\nfifo_queue = true\nkms_master_key_id = "k"\ncreate_dlq = true\nmessage_retention_seconds = 60',
        'SQS::Queue',
        [
          {
            FifoQueue: true,
            KmsMasterKeyId: 'k',
            MessageRetentionPeriod: 60,
            QueueName: 'q.fifo',
            Tags: {},
            RedrivePolicy: {
              deadLetterTargetArn: '→ #module.m.aws_sqs_queue.dlq[0] arn',
              maxReceiveCount: 5,
            },
          },
          {
            FifoQueue: true,
            KmsMasterKeyId: 'k',
            MessageRetentionPeriod: 60,
            QueueName: 'q-dlq.fifo',
            Tags: {},
            RedriveAllowPolicy: {
              redrivePermission: 'byQueue',
              sourceQueueArns: ['→ #module.m.aws_sqs_queue.this[0] arn'],
            },
          },
        ],
      ],
      ['no policy', '4.0.0', 'name = "q"', 'SQS::QueuePolicy', []],
      [
        'a policy',
        '4.0.0',
        'name = "q"\ncreate_queue_policy = true\nqueue_policy_statements = { s = { actions = ["sqs:SendMessage"], principals = [{ type = "Service", identifiers = ["s3.amazonaws.com"] }] } }',
        'SQS::QueuePolicy',
        [
          {
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Action: ['sqs:SendMessage'],
                  Resource: ['→ #module.m.aws_sqs_queue.this[0] arn'],
                  Principal: { Service: ['s3.amazonaws.com'] },
                },
              ],
            },
            Queues: ['→ #module.m.aws_sqs_queue.this[0] url'],
          },
        ],
      ],
    ],
  ],
  [
    'secrets-manager',
    [
      ['defaults', '1.3.0', '', 'SecretsManager::Secret', [{ Tags: {} }]],
      [
        'a key and a text',
        '~> 2.0',
        'name = "s"\nkms_key_id = "k"\nsecret_string = "x"',
        'SecretsManager::Secret',
        [{ KmsKeyId: 'k', Name: 's', Tags: {}, SecretString: 'x' }],
      ],
      [
        'a password that is made up',
        '1.1.2',
        'create_random_password = true\nsecret_string = "x"',
        'SecretsManager::Secret',
        [
          {
            Tags: {},
            SecretString: '→ #module.m.random_password.this[0] result',
          },
        ],
      ],
      ['never rotated', '2.0.0', '', 'SecretsManager::RotationSchedule', []],
      [
        'rotated',
        '2.0.0',
        'enable_rotation = true\nrotation_lambda_arn = "arn:f"\nrotation_rules = { automatically_after_days = 30 }',
        'SecretsManager::RotationSchedule',
        [
          {
            RotationLambdaARN: 'arn:f',
            SecretId: SECRET,
            RotationRules: { AutomaticallyAfterDays: 30 },
          },
        ],
      ],
      ['no policy', '2.0.0', '', 'SecretsManager::ResourcePolicy', []],
    ],
  ],
  [
    'cloudwatch//modules/log-group',
    [
      ['defaults', '5.7.2', '', 'Logs::LogGroup', [{ Tags: {} }]],
      [
        'settings',
        '3.0.0',
        'name = "l"\nretention_in_days = 7\nkms_key_id = "arn:k"',
        'Logs::LogGroup',
        [
          {
            KmsKeyId: 'arn:k',
            LogGroupName: 'l',
            RetentionInDays: 7,
            Tags: {},
          },
        ],
      ],
      ['none', '5.7.2', 'create = false', 'Logs::LogGroup', []],
    ],
  ],
  [
    'cloudwatch//modules/metric-alarm',
    [
      [
        'nobody is told',
        '5.7.2',
        'alarm_name = "a"\ncomparison_operator = "GreaterThanThreshold"\nevaluation_periods = 1',
        'CloudWatch::Alarm',
        [
          expect.objectContaining({
            AlarmName: 'a',
            ActionsEnabled: true,
            TreatMissingData: 'missing',
          }),
        ],
      ],
      [
        'somebody is told',
        '~> 4.0',
        'alarm_name = "a"\ncomparison_operator = "GreaterThanThreshold"\nevaluation_periods = 1\nnamespace = "AWS/SQS"\nmetric_name = "M"\ndimensions = { QueueName = "q" }\nalarm_actions = ["arn:t"]',
        'CloudWatch::Alarm',
        [
          expect.objectContaining({
            AlarmActions: ['arn:t'],
            Namespace: 'AWS/SQS',
            Dimensions: [{ Name: 'QueueName', Value: 'q' }],
          }),
        ],
      ],
    ],
  ],
])('the module %s', (module, rows) => {
  it.each(rows)('%s (%s)', (_, version, args, type, expected) => {
    const { byType, gaps } = calledModule(module, version, args);
    expect(gaps).toEqual([]);
    expect(byType[`AWS::${type}`] ?? []).toEqual(expected);
  });
});
