import { Duration, Validations } from 'aws-cdk-lib';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Stream, StreamEncryption, StreamMode, type CfnStream } from 'aws-cdk-lib/aws-kinesis';
import { alarm } from './alarms.ts';
import type { Layer } from './Layer.ts';

/** A stream that grows by itself, and keeps records for two days; the team hears where it refuses or is read late. */
export function stream(layer: Layer, id: string): Stream {
  const { config } = layer;
  const made = new Stream(layer, id, {
    streamMode: StreamMode.ON_DEMAND,
    retentionPeriod: Duration.hours(48),
    encryption: StreamEncryption.KMS,
    encryptionKey: Key.fromKeyArn(layer, `${id}Key`, layer.find('key-arn')),
  });
  // The inventory names it so.
  (made.node.defaultChild as CfnStream).overrideLogicalId(id);
  Validations.of(made).acknowledge({
    id: 'AwsSolutions-KDS3',
    reason: 'The key of the project says who may read it, which the key of AWS cannot.',
  });
  const name = `${config.name}-${id.toLowerCase()}`;
  const period = Duration.minutes(5);
  alarm(layer, `${id}Refuses`, {
    alarmName: `${name}-refuses`,
    alarmDescription: 'The stream refuses records: more come than it takes.',
    metric: made.metric('WriteProvisionedThroughputExceeded', { period, statistic: Stats.SUM }),
    threshold: 1,
    evaluationPeriods: 2,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  alarm(layer, `${id}Behind`, {
    alarmName: `${name}-behind`,
    alarmDescription: 'The stream is read an hour late or more.',
    metric: made.metricGetRecordsIteratorAgeMilliseconds({ period, statistic: Stats.MAXIMUM }),
    threshold: Duration.hours(1).toMilliseconds(),
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  return made;
}
