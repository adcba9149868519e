import { parsedJson } from '../../graph';
import type { Adapter } from './Adapter';
import { arg, listed, plain } from './words';

/** Topics, who hears them, and who may publish. */
export const snsAdapters: Adapter[] = [
  {
    from: 'aws_sns_topic',
    to: 'AWS::SNS::Topic',
    properties: args =>
      plain(args, {
        display_name: 'DisplayName',
        fifo_topic: 'FifoTopic',
        kms_master_key_id: 'KmsMasterKeyId',
        name: 'TopicName',
        policy: 'PolicyDocument',
        tags: 'Tags',
      }),
  },
  {
    from: 'aws_sns_topic_policy',
    to: 'AWS::SNS::TopicPolicy',
    properties: args => ({
      PolicyDocument: arg(args, 'policy'),
      Topics: listed(arg(args, 'arn')),
    }),
  },
  {
    from: 'aws_sns_topic_subscription',
    to: 'AWS::SNS::Subscription',
    properties: args => ({
      ...plain(args, {
        endpoint: 'Endpoint',
        protocol: 'Protocol',
        raw_message_delivery: 'RawMessageDelivery',
        topic_arn: 'TopicArn',
      }),
      RedrivePolicy: parsedJson(arg(args, 'redrive_policy')),
    }),
  },
];
