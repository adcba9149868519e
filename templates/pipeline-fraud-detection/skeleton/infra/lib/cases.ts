import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Subscription, SubscriptionFilter, SubscriptionProtocol, type Topic } from 'aws-cdk-lib/aws-sns';
import { alarm } from './alarms.ts';
import type { Layer } from './Layer.ts';
import { queue } from './queues.ts';

/** Decisions that people have to take: those wait in a queue, which the tool of the reviewers reads. */
export function cases(layer: Layer, decisions: Topic): void {
  const { config } = layer;
  const open = queue(layer, 'cases', {
    // As long as a person has for one before another gets it.
    visibilityTimeout: Duration.minutes(30),
    retentionPeriod: Duration.days(14),
  });
  open.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [open.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': decisions.topicArn } },
    }),
  );
  new Subscription(layer, 'CasesOf', {
    topic: decisions,
    protocol: SubscriptionProtocol.SQS,
    endpoint: open.queueArn,
    rawMessageDelivery: true,
    filterPolicy: { decision: SubscriptionFilter.stringFilter({ allowlist: ['review'] }) },
  });
  alarm(layer, 'CasesWait', {
    alarmName: `${config.name}-cases-waiting`,
    alarmDescription: `A case waits longer than ${config.reviewedWithinHours} hours for somebody to look at it.`,
    metric: open.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
    threshold: Duration.hours(config.reviewedWithinHours).toSeconds(),
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}
