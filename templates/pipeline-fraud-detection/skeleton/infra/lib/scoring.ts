import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { alarm } from './alarms.ts';
import { allow } from './allow.ts';
import { cases } from './cases.ts';
import { lambda, readsStream } from './functions.ts';
import type { Layer } from './Layer.ts';

const READS = ['kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:ListShards'];

/** The live side: a function decides on each payment by rules, and by a model where one is switched on, and tells a topic. */
export function scoring(layer: Layer): void {
  const { config } = layer;
  const decisions = new Topic(layer, 'Decisions', {
    topicName: `${config.name}-decisions`,
    masterKey: Key.fromKeyArn(layer, 'DecisionsKey', layer.find('key-arn')),
    enforceSSL: true,
  });
  cases(layer, decisions);
  const model = config.model ? layer.given('ModelEndpoint', config.given.modelEndpoint) : undefined;
  const score = lambda(layer, 'score', { DECISIONS: decisions.topicArn, RULES: rules(), ...(model && { MODEL: model }) });
  allow(score.role, ['sns:Publish'], [decisions.topicArn]);
  if (model)
    allow(score.role, ['sagemaker:InvokeEndpoint'], [layer.formatArn({ service: 'sagemaker', resource: 'endpoint', resourceName: model })]);
  // A payment waits for its decision: no longer for others than one second.
  readsStream(layer, 'score', score, READS, { eventSourceArn: layer.find('payments-arn'), maximumBatchingWindowInSeconds: 1 });
  const most = config.decidedWithinSeconds;
  alarm(layer, 'ScoreLate', {
    alarmName: `${config.name}-score-late`,
    alarmDescription: `A payment waits longer than ${most} seconds for its decision.`,
    metric: score.code.metric('IteratorAge', { period: Duration.minutes(1), statistic: Stats.MAXIMUM }),
    threshold: Duration.seconds(most).toMilliseconds(),
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 2,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

/** `pipeline/rules.json` as one line: what changes there is seen in the snapshot, and reviewed. */
function rules(): string {
  return JSON.stringify(JSON.parse(readFileSync(join(import.meta.dirname, '../../pipeline/rules.json'), 'utf8')));
}
