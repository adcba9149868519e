import { ArnFormat, Duration, TimeZone, Validations, type CfnResource } from 'aws-cdk-lib';
import {
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  Stats,
  TextWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { CfnTableOptimizer } from 'aws-cdk-lib/aws-glue';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key, type IKey } from 'aws-cdk-lib/aws-kms';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { allow, allowAny } from './allow.ts';
import { alarm } from './alarms.ts';
import { grantTables } from './jobs.ts';
import { Layer } from './Layer.ts';
import { promises } from './pipeline.ts';
import { databaseOf, pascal, type Tier } from './tiers.ts';

/** A layer whose state machines start by themselves, whose tables are kept in shape, and which is watched. */
export class Operated extends Layer {
  /** A night that cannot be started lies in a queue, and the team hears of it. */
  protected nightly(machine: StateMachine): void {
    const missed = new Queue(this, 'Missed', {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: this.#key(),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(missed).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It holds the messages that could not be delivered itself.',
    });
    new Schedule(this, 'Nightly', {
      description: `Starts the pipeline ${this.config.name}`,
      schedule: ScheduleExpression.expression(promises.schedule, TimeZone.ETC_UTC),
      target: new StepFunctionsStartExecution(machine, {
        input: ScheduleTargetInput.fromObject({}),
        deadLetterQueue: missed,
        retryAttempts: 3,
        maxEventAge: Duration.hours(1),
      }),
    });
    alarm(this, 'NightMissed', {
      alarmName: `${this.config.name}-night-missed`,
      alarmDescription: 'The pipeline could not be started.',
      metric: missed.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
      threshold: 0,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Glue makes large files of small ones, and takes away what no snapshot needs. */
  protected keepInShape(tier: Tier, tables: Record<string, string>): void {
    const { account, config } = this;
    const database = databaseOf(config, tier);
    const id = `Keep${pascal(tier)}InShape`;
    const role = new Role(this, id, { assumedBy: new ServicePrincipal('glue.amazonaws.com') });
    const names = Object.values(tables);
    const glue = (resource: string, resourceName?: string) => this.formatArn({ service: 'glue', resource, resourceName });
    allow(
      role,
      ['glue:GetTable', 'glue:UpdateTable'],
      [glue('catalog'), glue('database', database), ...names.map(table => glue('table', `${database}/${table}`))],
    );
    allowAny(role, ['lakeformation:GetDataAccess'], ['*'], 'It knows no resource: grants of Lake Formation say which tables.');
    allowAny(
      role,
      ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      ['compaction', 'retention', 'orphan-file-deletion'].map(kind =>
        this.formatArn({ service: 'logs', resource: 'log-group', resourceName: `/aws-glue/iceberg-${kind}/logs:*`, arnFormat: ArnFormat.COLON_RESOURCE_NAME }),
      ),
      'Glue makes the names of its log streams.',
    );
    grantTables(this, id, role.roleArn, { [tier]: 'keep' });
    const days = promises['retention-days'].snapshots;
    for (const [name, tableName] of Object.entries(tables)) {
      const optimizer = (type: string, more: Partial<CfnTableOptimizer.TableOptimizerConfigurationProperty> = {}) =>
        new CfnTableOptimizer(this, `${name}${type.split('_').map(pascal).join('')}`, {
          catalogId: account,
          databaseName: database,
          tableName,
          type,
          tableOptimizerConfiguration: { enabled: true, roleArn: role.roleArn, ...more },
        }).addResourceDependency(role.node.findChild('DefaultPolicy').node.defaultChild as CfnResource);
      optimizer('compaction', { compactionConfiguration: { icebergConfiguration: { strategy: 'binpack' } } });
      optimizer('retention', {
        retentionConfiguration: {
          icebergConfiguration: {
            snapshotRetentionPeriodInDays: days,
            numberOfSnapshotsToRetain: 1,
            cleanExpiredFiles: true,
          },
        },
      });
      optimizer('orphan_file_deletion', {
        orphanFileDeletionConfiguration: { icebergConfiguration: { orphanFileRetentionPeriodInDays: 3 } },
      });
    }
  }

  /** Alarms and a dashboard of state machines; the last of them makes what is promised to be fresh. */
  protected watch(jobs: Record<string, StateMachine>): void {
    const { name } = this.config;
    const dashboard = new Dashboard(this, 'Dashboard', { dashboardName: name });
    dashboard.addWidgets(
      new TextWidget({ width: 24, height: 2, markdown: `# ${name}\nWhat to do when an alarm rings: docs/runbook.md` }),
    );
    const period = Duration.minutes(5);
    for (const [job, machine] of Object.entries(jobs)) {
      for (const [what, metric] of Object.entries({
        failed: machine.metricFailed({ period }),
        'timed-out': machine.metricTimedOut({ period }),
      }))
        alarm(this, `${pascal(job)}${what === 'failed' ? 'Failed' : 'TimedOut'}`, {
          alarmName: `${name}-${job}-${what}`,
          alarmDescription: `The job ${job} ${what === 'failed' ? 'failed' : 'took too long'}. Curated data stays as it was.`,
          metric,
          threshold: 1,
          evaluationPeriods: 1,
          treatMissingData: TreatMissingData.NOT_BREACHING,
        });
      dashboard.addWidgets(
        new GraphWidget({
          title: job,
          width: 12,
          left: [machine.metricSucceeded({ period }), machine.metricFailed({ period })],
        }),
        new GraphWidget({ title: `${job}: how long`, width: 12, left: [machine.metricTime({ period })] }),
      );
    }
    const hours = promises['freshness-hours'];
    const last = Object.values(jobs).at(-1)!;
    alarm(this, 'Stale', {
      alarmName: `${name}-freshness`,
      alarmDescription: `Curated data is older than the ${hours} hours that its contract promises.`,
      metric: last.metricSucceeded({ period: Duration.hours(1), statistic: Stats.SUM }),
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: hours,
      datapointsToAlarm: hours,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  #key(): IKey {
    return (this.node.tryFindChild('Key') as IKey | undefined) ?? Key.fromKeyArn(this, 'Key', this.find('key-arn'));
  }
}
