import { optionsOf, type EdgeKind, type Value } from '../graph';

/** What an integration of Step Functions does, by the end of its ARN. */
export interface Integration {
  is: RegExp;
  /** The argument that names it. */
  argument: string;
  kind: EdgeKind;
  to: readonly string[];
}

const TABLE = ['AWS::DynamoDB::Table'];
const BUCKET = ['AWS::S3::Bucket'];
const INTEGRATIONS: Integration[] = [
  ['glue:startJobRun', 'JobName', 'triggers', ['AWS::Glue::Job']],
  ['glue:startCrawler', 'Name', 'triggers', ['AWS::Glue::Crawler']],
  ['lambda:invoke', 'FunctionName', 'triggers', ['AWS::Lambda::Function']],
  [
    'states:startExecution|sfn:startExecution',
    'StateMachineArn',
    'triggers',
    ['AWS::StepFunctions::StateMachine'],
  ],
  [
    'athena:startQueryExecution',
    'WorkGroup',
    'triggers',
    ['AWS::Athena::WorkGroup'],
  ],
  ['ecs:runTask', 'TaskDefinition', 'triggers', ['AWS::ECS::TaskDefinition']],
  [
    'batch:submitJob',
    'JobDefinition',
    'triggers',
    ['AWS::Batch::JobDefinition'],
  ],
  [
    'emr-serverless:startJobRun',
    'ApplicationId',
    'triggers',
    ['AWS::EMRServerless::Application'],
  ],
  ['elasticmapreduce:addStep', 'ClusterId', 'triggers', ['AWS::EMR::Cluster']],
  [
    'codebuild:startBuild',
    'ProjectName',
    'triggers',
    ['AWS::CodeBuild::Project'],
  ],
  [
    'redshiftdata:executeStatement',
    'WorkgroupName',
    'triggers',
    ['AWS::RedshiftServerless::Workgroup'],
  ],
  [
    'redshiftdata:executeStatement',
    'ClusterIdentifier',
    'triggers',
    ['AWS::Redshift::Cluster'],
  ],
  ['sns:publish', 'TopicArn', 'writes', ['AWS::SNS::Topic']],
  ['sqs:sendMessage', 'QueueUrl', 'writes', ['AWS::SQS::Queue']],
  ['dynamodb:(put|update|delete)Item', 'TableName', 'writes', TABLE],
  ['dynamodb:(getItem|query|scan)', 'TableName', 'reads', TABLE],
  ['s3:putObject', 'Bucket', 'writes', BUCKET],
  ['s3:(getObject|listObjectsV2)', 'Bucket', 'reads', BUCKET],
].map(([is, argument, kind, to]) => ({
  is: new RegExp(`:(${is})(\\.\\w+)?$`, 'i'),
  argument: argument as string,
  kind: kind as EdgeKind,
  to: to as string[],
}));

/** What the `Resource` of a task, or the target of a schedule, calls. */
export function calledBy(resource: Value | undefined): Integration[] {
  const ends = optionsOf(resource).flatMap(endOf);
  return INTEGRATIONS.filter(({ is }) => ends.some(end => is.test(end)));
}

/** `arn:aws:states:::glue:startJobRun.sync`, also where the partition is not known. */
function endOf(value: Value | undefined): string[] {
  if (value?.kind === 'scalar') return [String(value.value)];
  if (value?.kind !== 'template') return [];
  const last = value.parts[value.parts.length - 1];
  return typeof last === 'string' ? [last] : [];
}
