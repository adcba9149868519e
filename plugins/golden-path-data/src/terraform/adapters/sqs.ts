import { parsedJson } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, listed, plain } from './words';

/** Queues, and who may use them. */
export const sqsAdapters: Adapter[] = [
  {
    from: 'aws_sqs_queue',
    to: 'AWS::SQS::Queue',
    properties: args => ({
      ...plain(args, {
        fifo_queue: 'FifoQueue',
        kms_master_key_id: 'KmsMasterKeyId',
        message_retention_seconds: 'MessageRetentionPeriod',
        name: 'QueueName',
        policy: 'PolicyDocument',
        sqs_managed_sse_enabled: 'SqsManagedSseEnabled',
        tags: 'Tags',
        visibility_timeout_seconds: 'VisibilityTimeout',
      }),
      RedriveAllowPolicy: parsedJson(arg(args, 'redrive_allow_policy')),
      RedrivePolicy: parsedJson(arg(args, 'redrive_policy')),
    }),
  },
  {
    from: 'aws_sqs_queue_redrive_policy',
    to: 'AWS::SQS::Queue',
    completes: 'queue_url',
    properties: args => ({
      RedrivePolicy: parsedJson(arg(args, 'redrive_policy')),
    }),
  },
  {
    from: 'aws_sqs_queue_redrive_allow_policy',
    to: 'AWS::SQS::Queue',
    completes: 'queue_url',
    properties: args => ({
      RedriveAllowPolicy: parsedJson(arg(args, 'redrive_allow_policy')),
    }),
  },
  {
    from: 'aws_sqs_queue_policy',
    to: 'AWS::SQS::QueuePolicy',
    properties: args => ({
      PolicyDocument: arg(args, 'policy'),
      Queues: listed(arg(args, 'queue_url')),
    }),
  },
];
