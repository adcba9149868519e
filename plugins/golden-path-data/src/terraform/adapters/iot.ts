import { itemsAt, list, type Properties, type Value } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, block, blocks, made, plain } from './words';

export const iotAdapters: Adapter[] = [
  {
    from: 'aws_iot_topic_rule',
    to: 'AWS::IoT::TopicRule',
    properties: args => ({
      ...plain(args, { name: 'RuleName', tags: 'Tags' }),
      TopicRulePayload: made(args, () => ({
        Sql: arg(args, 'sql'),
        Actions: actions(args),
        ErrorAction: made(block(args, 'error_action'), error => ({
          S3: bucketOf(error),
        })),
      })),
    }),
  },
];

/** What receives messages, each kind of it in blocks of its own; CloudFormation has one list of all. */
function actions(args: Properties): Value | undefined {
  const kinds: Array<[string, string, (settings: Value) => Value | undefined]> =
    [
      ['s3', 'S3', bucket],
      [
        'firehose',
        'Firehose',
        named('delivery_stream_name', 'DeliveryStreamName'),
      ],
      ['kinesis', 'Kinesis', named('stream_name', 'StreamName')],
      ['lambda', 'Lambda', named('function_arn', 'FunctionArn')],
      ['sqs', 'Sqs', named('queue_url', 'QueueUrl')],
      ['sns', 'Sns', named('target_arn', 'TargetArn')],
      ['dynamodbv2', 'DynamoDBv2', named('role_arn', 'RoleArn')],
      ['kafka', 'Kafka', named('topic', 'Topic')],
      [
        'step_functions',
        'StepFunctions',
        named('state_machine_name', 'StateMachineName'),
      ],
    ];
  const all = kinds.flatMap(
    ([name, as, make]) =>
      itemsAt(
        blocks(args, name, one =>
          made(one, settings => ({ [as]: make(settings) })),
        ),
      ).items,
  );
  return all.length ? list(all, args.at) : undefined;
}

function bucketOf(error: Value): Value | undefined {
  const s3 = block(error, 's3');
  return s3 && bucket(s3);
}

function bucket(settings: Value): Value | undefined {
  return made(settings, from => ({
    BucketName: arg(from, 'bucket_name'),
    Key: arg(from, 'key'),
    RoleArn: arg(from, 'role_arn'),
  }));
}

function named(argument: string, as: string) {
  return (settings: Value): Value | undefined =>
    made(settings, from => ({
      [as]: arg(from, argument),
      RoleArn: arg(from, 'role_arn'),
    }));
}
