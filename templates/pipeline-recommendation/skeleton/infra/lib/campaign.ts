import { Duration, TimeZone } from 'aws-cdk-lib';
import { Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { CfnCampaign, CfnSolution } from 'aws-cdk-lib/aws-personalize';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { alarm } from './alarms.ts';
import { allow, allowAny } from './allow.ts';
import { job } from './jobs.ts';
import type { Layer } from './Layer.ts';
import type { Learner } from './learner.ts';
import { lettersOf } from './queues.ts';

/** A solution that a job teaches each week what is new. */
export function training(layer: Layer, { group, dataset, role }: Learner): CfnSolution {
  const { config } = layer;
  const solution = new CfnSolution(layer, 'Solution', {
    name: config.name,
    datasetGroupArn: group.attrDatasetGroupArn,
    recipeArn: layer.formatArn({ service: 'personalize', region: '', account: '', resource: 'recipe/aws-user-personalization-v2' }),
  });
  const train = job(layer, 'train', { curated: 'read' }, {
    // The workgroup of the jobs, which another stack makes.
    WorkGroup: `${config.name}-pipeline`,
    Dataset: dataset.attrDatasetArn,
    Role: role.roleArn,
    Solution: solution.attrSolutionArn,
  });
  const own = train.role as Role;
  const any = (resource: string) => layer.formatArn({ service: 'personalize', resource, resourceName: '*' });
  allow(own, ['personalize:CreateDatasetImportJob'], [dataset.attrDatasetArn]);
  allow(own, ['personalize:CreateSolutionVersion'], [solution.attrSolutionArn]);
  allowAny(
    own,
    ['personalize:CreateDatasetImportJob', 'personalize:DescribeDatasetImportJob'],
    [any('dataset-import-job')],
    'An import has a name of its own each time.',
  );
  allowAny(own, ['personalize:DescribeSolutionVersion'], [any('solution')], 'A version has an ARN of its own below that of its solution.');
  allow(own, ['iam:PassRole'], [role.roleArn]);
  weekly(layer, train);
  return solution;
}

/** A campaign that always answers with the newest version of what was learnt; there has to be one. Its ARN. */
export function campaign(layer: Layer, { attrSolutionArn: solution }: CfnSolution): string {
  const { attrCampaignArn } = new CfnCampaign(layer, 'Campaign', {
    name: layer.config.name,
    solutionVersionArn: `${solution}/$LATEST`,
    minProvisionedTps: 1,
    campaignConfig: { syncWithLatestSolutionVersion: true },
  });
  return attrCampaignArn;
}

function weekly(layer: Layer, train: StateMachine): void {
  const { config } = layer;
  new Schedule(layer, 'Weekly', {
    description: `Teaches Personalize what is new in ${config.name}`,
    schedule: ScheduleExpression.cron({ weekDay: 'SUN', hour: '6', minute: '0', timeZone: TimeZone.ETC_UTC }),
    target: new StepFunctionsStartExecution(train, {
      input: ScheduleTargetInput.fromObject({}),
      deadLetterQueue: lettersOf(layer, 'week'),
      retryAttempts: 3,
      maxEventAge: Duration.hours(1),
    }),
  });
  alarm(layer, 'TrainFailed', {
    alarmName: `${config.name}-train-failed`,
    alarmDescription: 'Personalize did not learn what is new this week. It goes on with what it knows.',
    metric: train.metricFailed({ period: Duration.minutes(5), statistic: Stats.SUM }),
    threshold: 1,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}
