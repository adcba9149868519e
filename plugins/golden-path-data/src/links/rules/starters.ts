import { FUNCTION, type Rule } from './Rule';

const MACHINE = 'AWS::StepFunctions::StateMachine';
const TASK = 'AWS::ECS::TaskDefinition';
/** What a rule or a schedule starts; to the others it writes what happened. */
const STARTED = [
  ...FUNCTION,
  MACHINE,
  'AWS::Glue::Workflow',
  'AWS::Batch::JobQueue',
  'AWS::CodeBuild::Project',
  'AWS::SageMaker::Pipeline',
  'AWS::ECS::Cluster',
  'AWS::RedshiftServerless::Workgroup',
  TASK,
] as const;
const HANDED = [
  'AWS::SQS::Queue',
  'AWS::SNS::Topic',
  'AWS::Kinesis::Stream',
  'AWS::KinesisFirehose::DeliveryStream',
  'AWS::Events::EventBus',
  'AWS::Logs::LogGroup',
] as const;
const BUS = ['AWS::Events::EventBus'] as const;

/** A target of a rule, schedule or pipe: started, or handed what happened. */
function target(type: string, path: string): Rule[] {
  return [
    { type, path, kind: 'triggers', via: 'its target', to: STARTED },
    { type, path, kind: 'writes', via: 'its target', to: HANDED },
  ];
}

function notifies(path: string, to: readonly string[]): Rule {
  const via = 'its notification';
  return { type: 'AWS::S3::Bucket', path, kind: 'triggers', via, to };
}

/** What starts something: schedules, rules, notifications, the consumers of streams and queues. */
export const starterRules: Rule[] = [
  ...target('AWS::Events::Rule', 'Targets.*.Arn'),
  {
    type: 'AWS::Events::Rule',
    path: 'Targets.*.EcsParameters.TaskDefinitionArn',
    kind: 'triggers',
    via: 'its target',
    to: [TASK],
  },
  {
    type: 'AWS::Events::Rule',
    path: 'Targets.*.BatchParameters.JobDefinition',
    kind: 'triggers',
    via: 'its target',
    to: ['AWS::Batch::JobDefinition'],
  },
  {
    type: 'AWS::Events::Rule',
    path: 'EventPattern.detail.bucket.name.*',
    kind: 'triggers',
    via: 'its pattern',
    to: ['AWS::S3::Bucket'],
    turned: true,
  },
  {
    type: 'AWS::Events::Rule',
    path: 'EventPattern.detail.jobName.*',
    kind: 'triggers',
    via: 'its pattern',
    to: ['AWS::Glue::Job'],
    turned: true,
  },
  {
    type: 'AWS::Events::Rule',
    path: 'EventBusName',
    kind: 'triggers',
    via: 'its bus',
    to: BUS,
    turned: true,
  },
  ...target('AWS::Scheduler::Schedule', 'Target.Arn'),
  {
    type: 'AWS::Scheduler::Schedule',
    path: 'Target.EcsParameters.TaskDefinitionArn',
    kind: 'triggers',
    via: 'its target',
    to: [TASK],
  },
  ...target('AWS::Pipes::Pipe', 'Target'),
  {
    type: 'AWS::Pipes::Pipe',
    path: 'Enrichment',
    kind: 'triggers',
    via: 'its enrichment',
    to: STARTED,
  },
  {
    type: 'AWS::Pipes::Pipe',
    path: 'Source',
    kind: 'reads',
    via: 'its source',
  },
  {
    type: 'AWS::Lambda::EventSourceMapping',
    path: 'EventSourceArn',
    kind: 'reads',
    via: 'its event source mapping',
    by: { path: 'FunctionName', to: FUNCTION },
  },
  {
    type: 'AWS::Lambda::EventSourceMapping',
    path: 'EventSourceArn',
    kind: 'triggers',
    via: 'its event source mapping',
    by: { path: 'FunctionName', to: FUNCTION },
    turned: true,
  },
  {
    type: 'AWS::Lambda::EventSourceMapping',
    path: 'DestinationConfig.OnFailure.Destination',
    kind: 'writes',
    via: 'its destination for failures',
    to: HANDED,
    by: { path: 'FunctionName', to: FUNCTION },
  },
  {
    type: 'AWS::Lambda::Function',
    path: 'DeadLetterConfig.TargetArn',
    kind: 'writes',
    via: 'its dead-letter queue',
    to: HANDED,
  },
  notifies(
    'NotificationConfiguration.LambdaConfigurations.*.Function',
    FUNCTION,
  ),
  notifies('NotificationConfiguration.QueueConfigurations.*.Queue', HANDED),
  notifies('NotificationConfiguration.TopicConfigurations.*.Topic', HANDED),
  {
    type: 'AWS::SNS::Subscription',
    path: 'TopicArn',
    kind: 'triggers',
    via: 'its subscription',
    by: { path: 'Endpoint', to: FUNCTION },
    turned: true,
  },
  {
    type: 'AWS::SNS::Subscription',
    path: 'TopicArn',
    kind: 'reads',
    via: 'its subscription',
    by: { path: 'Endpoint', to: HANDED },
  },
  {
    type: 'AWS::SNS::Topic',
    path: 'Subscription.*.Endpoint',
    kind: 'triggers',
    via: 'its subscription',
    to: [...FUNCTION, ...HANDED],
  },
  {
    type: 'AWS::Glue::Trigger',
    path: 'Actions.*.JobName',
    kind: 'triggers',
    via: 'its action',
    to: ['AWS::Glue::Job'],
  },
  {
    type: 'AWS::Glue::Trigger',
    path: 'Actions.*.CrawlerName',
    kind: 'triggers',
    via: 'its action',
    to: ['AWS::Glue::Crawler'],
  },
  {
    type: 'AWS::Glue::Trigger',
    path: 'WorkflowName',
    kind: 'triggers',
    via: 'its workflow',
    to: ['AWS::Glue::Workflow'],
    turned: true,
  },
  {
    type: 'AWS::ApiGatewayV2::Integration',
    path: 'IntegrationUri',
    kind: 'triggers',
    via: 'its integration',
    to: [...FUNCTION, MACHINE],
    by: { path: 'ApiId', to: ['AWS::ApiGatewayV2::Api'] },
  },
  {
    type: 'AWS::ApiGateway::Method',
    path: 'Integration.Uri',
    kind: 'triggers',
    via: 'its integration',
    to: [...FUNCTION, MACHINE],
    by: { path: 'RestApiId', to: ['AWS::ApiGateway::RestApi'] },
  },
  {
    type: 'AWS::ECS::Service',
    path: 'TaskDefinition',
    kind: 'triggers',
    via: 'its task definition',
    to: [TASK],
  },
];
