import {
  itemsAt,
  valueAt,
  type Edge,
  type EdgeKind,
  type Graph,
  type Resource,
} from '../graph';
import { accessEdges } from './accessEdges';
import { targetsOf } from './targetsOf';

/** A property that refers to what a resource bears on. */
interface Rule {
  type: string;
  path: string;
  /** Of each item of a list. */
  each?: string;
  kind: EdgeKind;
  via: string;
}

const RULES: Rule[] = [
  {
    type: 'AWS::Personalize::Dataset',
    path: 'DatasetImportJob.DataSource.DataLocation',
    kind: 'reads',
    via: 'its import',
  },
  {
    type: 'AWS::Bedrock::DataSource',
    path: 'DataSourceConfiguration.S3Configuration.BucketArn',
    kind: 'reads',
    via: 'its source',
  },
  {
    type: 'AWS::Glue::Table',
    path: 'TableInput.StorageDescriptor.Location',
    kind: 'catalogs',
    via: 'its location',
  },
  {
    type: 'AWS::Glue::Database',
    path: 'DatabaseInput.LocationUri',
    kind: 'catalogs',
    via: 'its location',
  },
  {
    type: 'AWS::Glue::Crawler',
    path: 'Targets.S3Targets',
    each: 'Path',
    kind: 'catalogs',
    via: 'its target',
  },
  {
    type: 'AWS::LakeFormation::Resource',
    path: 'ResourceArn',
    kind: 'catalogs',
    via: 'its registration',
  },
  {
    type: 'AWS::Lambda::EventSourceMapping',
    path: 'EventSourceArn',
    kind: 'reads',
    via: 'its source',
  },
  {
    type: 'AWS::Lambda::EventSourceMapping',
    path: 'FunctionName',
    kind: 'triggers',
    via: 'its function',
  },
  {
    type: 'AWS::Events::Rule',
    path: 'Targets',
    each: 'Arn',
    kind: 'triggers',
    via: 'its target',
  },
  {
    type: 'AWS::Scheduler::Schedule',
    path: 'Target.Arn',
    kind: 'triggers',
    via: 'its target',
  },
  {
    type: 'AWS::Glue::Trigger',
    path: 'Actions',
    each: 'JobName',
    kind: 'triggers',
    via: 'its action',
  },
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    path: 'KinesisStreamSourceConfiguration.KinesisStreamARN',
    kind: 'reads',
    via: 'its source',
  },
  {
    type: 'AWS::KinesisFirehose::DeliveryStream',
    path: 'ExtendedS3DestinationConfiguration.BucketARN',
    kind: 'writes',
    via: 'its destination',
  },
  {
    type: 'AWS::DMS::Endpoint',
    path: 'S3Settings.BucketName',
    kind: 'writes',
    via: 'its target',
  },
  {
    type: 'AWS::Athena::WorkGroup',
    path: 'WorkGroupConfiguration.ResultConfiguration.OutputLocation',
    kind: 'writes',
    via: 'its results',
  },
  {
    type: 'AWS::Logs::SubscriptionFilter',
    path: 'DestinationArn',
    kind: 'writes',
    via: 'its destination',
  },
  { type: 'AWS::Glue::Job', path: 'Role', kind: 'assumes', via: 'its role' },
  {
    type: 'AWS::Lambda::Function',
    path: 'Role',
    kind: 'assumes',
    via: 'its role',
  },
  {
    type: 'AWS::StepFunctions::StateMachine',
    path: 'RoleArn',
    kind: 'assumes',
    via: 'its role',
  },
];

/** How the resources of a graph bear on each other, as far as their properties name each other. */
export function edgesOf(graph: Graph): Edge[] {
  const named = RULES.flatMap(rule =>
    graph.ofType(rule.type).flatMap(resource => edgesBy(rule, resource, graph)),
  );
  return [...named, ...accessEdges(graph)];
}

function edgesBy(rule: Rule, resource: Resource, graph: Graph): Edge[] {
  const { path, each, kind, via } = rule;
  const values = each
    ? itemsAt(resource, path).items.map(item => valueAt(item, each))
    : [valueAt(resource, path)];
  return values.flatMap(value =>
    targetsOf(value).flatMap(id => {
      const target = graph.get(id);
      return target && value
        ? [{ from: resource.id, to: target.id, kind, at: value.at, via }]
        : [];
    }),
  );
}
