import {
  optionsOf,
  scalar,
  textAt,
  valueAt,
  type Edge,
  type EdgeKind,
  type Graph,
  type Resource,
  type Value,
} from '../graph';
import { parsedJson } from '../graph/parsedJson';
import type { ProjectFiles } from '../reading';
import type { Targets } from './targetsOf';

/** What an integration of Step Functions does, by the end of its ARN. */
interface Integration {
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

/** Deeper than this no branch is looked into. */
const DEPTH = 12;
const MOST_STATES = 2_000;

/** What the tasks of state machines call. */
export function machineEdges(
  graph: Graph,
  targets: Targets,
  files?: ProjectFiles,
): Edge[] {
  return graph
    .ofType('AWS::StepFunctions::StateMachine')
    .flatMap(machine =>
      statesOf(definitionOf(machine, files)).flatMap(({ name, state }) =>
        ofTask(machine, name, state, targets),
      ),
    );
}

/** The definition of a state machine, with its substitutions filled in; nothing where it lies elsewhere. */
export function definitionOf(
  machine: Resource,
  files?: ProjectFiles,
): Value | undefined {
  const written =
    valueAt(machine, 'Definition') ?? valueAt(machine, 'DefinitionString');
  const definition = parsedJson(written ?? fromFile(machine, files));
  const substitutions = valueAt(machine, 'DefinitionSubstitutions');
  return substitutions?.kind === 'map'
    ? filled(definition, substitutions.entries, DEPTH * 3)
    : definition;
}

function fromFile(
  machine: Resource,
  files: ProjectFiles | undefined,
): Value | undefined {
  const uri = textAt(machine, 'DefinitionUri');
  if (uri.state !== 'known' || !files) return undefined;
  const folder = machine.at.file.split('/').slice(0, -1);
  for (const step of uri.value.split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '.' && step) folder.push(step);
  }
  const path = folder.join('/');
  const text = files.textOf(path);
  if (text === undefined) return undefined;
  const at = { file: path, start: 0, end: text.length, line: 1, endLine: 1 };
  return scalar(text, at);
}

/** Every `${Name}` that is a whole text becomes what it stands for. */
function filled(
  value: Value | undefined,
  by: Map<string, Value>,
  depth: number,
): Value | undefined {
  if (!value || depth === 0) return value;
  if (value.kind === 'scalar') {
    const name = /^\$\{(\w+)\}$/.exec(String(value.value))?.[1];
    return (name !== undefined && by.get(name)) || value;
  }
  if (value.kind === 'list')
    return {
      ...value,
      items: value.items.map(one => filled(one, by, depth - 1) ?? one),
    };
  if (value.kind !== 'map') return value;
  const entries = [...value.entries].map(
    ([key, one]) => [key, filled(one, by, depth - 1) ?? one] as const,
  );
  return { ...value, entries: new Map(entries) };
}

/** All states of a definition, those of branches and maps too. */
export function statesOf(
  definition: Value | undefined,
): Array<{ name: string; state: Value }> {
  const found: Array<{ name: string; state: Value }> = [];
  const left = [{ machine: definition, depth: DEPTH }];
  for (const { machine, depth } of left) {
    const states = valueAt(machine, 'States');
    if (states?.kind !== 'map' || found.length > MOST_STATES) continue;
    for (const [name, state] of states.entries) {
      found.push({ name, state });
      if (depth === 0) continue;
      const branches = valueAt(state, 'Branches');
      const inner = [
        valueAt(state, 'Iterator'),
        valueAt(state, 'ItemProcessor'),
        ...(branches?.kind === 'list' ? branches.items : []),
      ];
      left.push(...inner.map(one => ({ machine: one, depth: depth - 1 })));
    }
  }
  return found;
}

function ofTask(
  { id }: Resource,
  name: string,
  state: Value,
  targets: Targets,
): Edge[] {
  const resource = valueAt(state, 'Resource');
  const via = `its state ${name}`;
  const invoked = targets
    .of(resource, ['AWS::Lambda::Function'])
    .map(target => ({
      from: id,
      to: target.id,
      kind: 'triggers' as const,
      at: resource!.at,
      via,
    }));
  const called = optionsOf(resource).flatMap(endOf);
  const integrated = INTEGRATIONS.filter(({ is }) =>
    called.some(end => is.test(end)),
  ).flatMap(({ argument, kind, to }) => {
    const value =
      valueAt(state, `Parameters.${argument}`) ??
      valueAt(state, `Arguments.${argument}`);
    return targets
      .of(value, to)
      .map(target => ({ from: id, to: target.id, kind, at: value!.at, via }));
  });
  return [...invoked, ...integrated];
}

/** `arn:aws:states:::glue:startJobRun.sync`, also where the partition is not known. */
function endOf(value: Value | undefined): string[] {
  if (value?.kind === 'scalar') return [String(value.value)];
  if (value?.kind !== 'template') return [];
  const last = value.parts[value.parts.length - 1];
  return typeof last === 'string' ? [last] : [];
}
