import { Duration, TimeZone, Validations } from 'aws-cdk-lib';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Key, type IKey } from 'aws-cdk-lib/aws-kms';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { alarm } from './alarms.ts';
import type { Layer } from './Layer.ts';
import { promises } from './promises.ts';
import { pascal } from './words.ts';

/** Starts a state machine by night, or as often as `schedule` says. One that cannot be started lies in a queue, and the team hears of it. */
export function nightly(layer: Layer, machine: StateMachine, id = 'Nightly', one = 'night'): void {
  const missed = new Queue(layer, 'Missed', {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: (layer.node.tryFindChild('Key') as IKey | undefined) ?? Key.fromKeyArn(layer, 'Key', layer.find('key-arn')),
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(missed).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It holds the messages that could not be delivered itself.',
  });
  new Schedule(layer, id, {
    description: `Starts the pipeline ${layer.config.name}`,
    schedule: ScheduleExpression.expression(promises.schedule, TimeZone.ETC_UTC),
    target: new StepFunctionsStartExecution(machine, {
      input: ScheduleTargetInput.fromObject({}),
      deadLetterQueue: missed,
      retryAttempts: 3,
      maxEventAge: Duration.hours(1),
    }),
  });
  alarm(layer, `${pascal(one)}Missed`, {
    alarmName: `${layer.config.name}-${one}-missed`,
    alarmDescription: 'The pipeline could not be started.',
    metric: missed.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
    threshold: 0,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}
