import { Duration, Validations } from 'aws-cdk-lib';
import { Stats, TreatMissingData, ComparisonOperator } from 'aws-cdk-lib/aws-cloudwatch';
import { Key, type IKey } from 'aws-cdk-lib/aws-kms';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { alarm } from './alarms.ts';
import type { Layer } from './Layer.ts';
import { pascal } from './words.ts';

/** A queue for what could not be handled. The team hears of the first message. */
export function lettersOf(layer: Layer, name: string): Queue {
  const letters = encrypted(layer, `${pascal(name)}Failed`, { retentionPeriod: Duration.days(14) });
  Validations.of(letters).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It holds what could not be handled itself.',
  });
  alarm(layer, `${pascal(name)}Lost`, {
    alarmName: `${layer.config.name}-${name}-failed`,
    alarmDescription: `What ${name} could not handle waits in a queue.`,
    metric: letters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
    threshold: 0,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  return letters;
}

/** A queue between two layers: what its reader could not handle three times is set apart. */
export function queue(layer: Layer, name: string, props: QueueProps = {}): Queue {
  return encrypted(layer, pascal(name), {
    // Six times as long as a function has, as AWS recommends it.
    visibilityTimeout: Duration.minutes(3),
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: lettersOf(layer, name), maxReceiveCount: 3 },
    ...props,
  });
}

function encrypted(layer: Layer, id: string, props: QueueProps): Queue {
  const known = layer.node.tryFindChild('QueueKey') as IKey | undefined;
  return new Queue(layer, id, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: known ?? Key.fromKeyArn(layer, 'QueueKey', layer.find('key-arn')),
    enforceSSL: true,
    ...props,
  });
}
