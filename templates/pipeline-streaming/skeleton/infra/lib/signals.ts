import { Key } from 'aws-cdk-lib/aws-kms';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import { allow } from './allow.ts';
import { lambda, readsStream } from './functions.ts';
import type { Layer } from './Layer.ts';

/** The live side: a function reads the stream and tells a topic of each event that somebody has to know of now. */
export function signals(layer: Layer): void {
  const { config } = layer;
  const topic = new Topic(layer, 'Signals', {
    topicName: `${config.name}-signals`,
    masterKey: Key.fromKeyArn(layer, 'SignalsKey', layer.find('key-arn')),
    enforceSSL: true,
  });
  new Subscription(layer, 'SignalsTo', {
    topic,
    protocol: SubscriptionProtocol.EMAIL,
    endpoint: layer.given('SignalEmail', config.given.signalEmail),
  });
  const signal = lambda(layer, 'signal', { TOPIC: topic.topicArn, SIGNAL_FROM: String(config.signalFrom) });
  allow(signal.role, ['sns:Publish'], [topic.topicArn]);
  readsStream(
    layer,
    'signal',
    signal,
    ['kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:ListShards'],
    { eventSourceArn: layer.find('events-arn') },
  );
}
