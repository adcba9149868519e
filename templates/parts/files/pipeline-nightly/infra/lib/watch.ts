import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Dashboard, GraphWidget, Stats, TextWidget, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { alarm } from './alarms.ts';
import type { Layer } from './Layer.ts';
import { promises } from './promises.ts';
import { pascal } from './words.ts';

/** Alarms and a dashboard of state machines; the last of them makes what is promised to be fresh. */
export function watch(layer: Layer, jobs: Record<string, StateMachine>): void {
  const { name } = layer.config;
  const dashboard = new Dashboard(layer, 'Dashboard', { dashboardName: name });
  dashboard.addWidgets(
    new TextWidget({ width: 24, height: 2, markdown: `# ${name}\nWhat to do when an alarm rings: docs/runbook.md` }),
  );
  const period = Duration.minutes(5);
  for (const [job, machine] of Object.entries(jobs)) {
    for (const [what, metric] of Object.entries({
      failed: machine.metricFailed({ period }),
      'timed-out': machine.metricTimedOut({ period }),
    }))
      alarm(layer, `${pascal(job)}${what === 'failed' ? 'Failed' : 'TimedOut'}`, {
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
  alarm(layer, 'Stale', {
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
