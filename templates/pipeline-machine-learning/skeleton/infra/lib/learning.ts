import { ArnFormat, Duration, RemovalPolicy, TimeZone } from 'aws-cdk-lib';
import { Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnModelPackageGroup } from 'aws-cdk-lib/aws-sagemaker';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { alarm } from './alarms.ts';
import { allow, allowAny } from './allow.ts';
import { job } from './jobs.ts';
import type { Layer } from './Layer.ts';
import { lettersOf } from './queues.ts';

/** The register of models. By switch a job trains one each week, and lays it before somebody where it beats the baseline. */
export function learning(layer: Layer, WorkGroup: string): void {
  const { config } = layer;
  const group = new CfnModelPackageGroup(layer, 'Models', {
    modelPackageGroupName: config.name,
    modelPackageGroupDescription: `Whether customers of ${config.dataset} come back`,
  });
  group.applyRemovalPolicy(RemovalPolicy.RETAIN);
  if (!config.training) return;
  const role = trainer(layer);
  const learn = job(layer, 'learn', { curated: 'read' }, {
    WorkGroup,
    Role: role.roleArn,
    Image: layer.given('Image', config.given.image),
    Models: `s3://${layer.find('curated-bucket')}/models`,
    Key: layer.find('key-arn'),
    Group: group.ref,
  });
  const own = learn.role as Role;
  const arn = (resource: string, resourceName: string) => layer.formatArn({ service: 'sagemaker', resource, resourceName });
  allowAny(
    own,
    ['sagemaker:CreateTrainingJob', 'sagemaker:DescribeTrainingJob', 'sagemaker:StopTrainingJob'],
    [arn('training-job', '*')],
    'Each training has a name of its own.',
  );
  allowAny(own, ['sagemaker:CreateModelPackage'], [arn('model-package', `${config.name}/*`)], 'Each version has a number of its own.');
  allow(own, ['sagemaker:CreateModelPackage'], [arn('model-package-group', config.name)]);
  allow(own, ['iam:PassRole'], [role.roleArn]);
  allow(
    own,
    ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'],
    [layer.formatArn({ service: 'events', resource: 'rule', resourceName: 'StepFunctionsGetEventsForSageMakerTrainingJobsRule' })],
  );
  weekly(layer, learn);
}

/** What a training may do: read the examples, write the model. It reaches no network. */
function trainer(layer: Layer): Role {
  const { config } = layer;
  const bucket = (name: 'results-bucket' | 'curated-bucket') =>
    layer.formatArn({ service: 's3', region: '', account: '', resource: layer.find(name) });
  const role = new Role(layer, 'TrainerRole', {
    description: `Trains models of ${config.name}`,
    assumedBy: new ServicePrincipal('sagemaker.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': layer.account } },
    }),
  });
  allow(role, ['s3:ListBucket'], [bucket('results-bucket')]);
  allowAny(role, ['s3:GetObject'], [`${bucket('results-bucket')}/pipeline/*`], 'Athena makes the names of the results, which are read from here.');
  allowAny(role, ['s3:PutObject'], [`${bucket('curated-bucket')}/models/*`], 'SageMaker makes the names of the models.');
  allow(role, ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:CreateGrant'], [layer.find('key-arn')]);
  allowAny(
    role,
    ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
    [layer.formatArn({ service: 'logs', resource: 'log-group', resourceName: '/aws/sagemaker/TrainingJobs:*', arnFormat: ArnFormat.COLON_RESOURCE_NAME })],
    'SageMaker makes the names of its log streams.',
  );
  allowAny(role, ['ecr:GetAuthorizationToken', 'cloudwatch:PutMetricData'], ['*'], 'They know no resource.');
  allowAny(
    role,
    ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:BatchCheckLayerAvailability'],
    [layer.formatArn({ service: 'ecr', resource: 'repository', resourceName: `*${config.name}` })],
    'The registry says below which path the image lies.',
  );
  return role;
}

function weekly(layer: Layer, learn: StateMachine): void {
  const { config } = layer;
  new Schedule(layer, 'Weekly', {
    description: `Trains a model of ${config.name}`,
    schedule: ScheduleExpression.cron({ weekDay: 'SUN', hour: '6', minute: '0', timeZone: TimeZone.ETC_UTC }),
    target: new StepFunctionsStartExecution(learn, {
      input: ScheduleTargetInput.fromObject({}),
      deadLetterQueue: lettersOf(layer, 'week'),
      retryAttempts: 3,
      maxEventAge: Duration.hours(1),
    }),
  });
  alarm(layer, 'LearnFailed', {
    alarmName: `${config.name}-learn-failed`,
    alarmDescription: 'No model was trained this week. The one that was approved goes on.',
    metric: learn.metricFailed({ period: Duration.minutes(5), statistic: Stats.SUM }),
    threshold: 1,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}
