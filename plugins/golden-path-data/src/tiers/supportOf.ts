import { once } from 'backstage-plugin-golden-path-common';
import { textAt, valueAt, type Resource } from '../graph';
import { isSupportPrefix, supportInName } from '../knowledge/tierWords';
import { targetsIn } from '../links';
import type { DataModel } from '../model';
import { labelOf, namesOf } from './nameSignals';

const BUCKET = ['AWS::S3::Bucket'];
const LOGS = new Set(['access logs', 'CloudTrail']);

/** What tells by its properties that a bucket keeps something beside data: type, path and what that is. */
const KEPT: Array<[string, string, string]> = [
  [
    'AWS::S3::Bucket',
    'LoggingConfiguration.DestinationBucketName',
    'access logs',
  ],
  ['AWS::CloudTrail::Trail', 'S3BucketName', 'CloudTrail'],
  [
    'AWS::Athena::WorkGroup',
    'WorkGroupConfiguration.ResultConfiguration.OutputLocation',
    'query results',
  ],
  ['AWS::Glue::Job', 'Command.ScriptLocation', 'scripts'],
  ['AWS::Glue::Job', 'DefaultArguments.--TempDir', 'temporary files'],
  ['AWS::Glue::Job', 'DefaultArguments.--spark-event-logs-path', 'logs'],
  ['AWS::Lambda::Function', 'Code.S3Bucket', 'code'],
  [
    'AWS::KinesisAnalyticsV2::Application',
    'ApplicationConfiguration.ApplicationCodeConfiguration.CodeContent.S3ContentLocation.BucketARN',
    'code',
  ],
  ['AWS::EMR::Cluster', 'LogUri', 'logs'],
  ['AWS::MWAA::Environment', 'SourceBucketArn', 'code'],
  ['AWS::Redshift::Cluster', 'LoggingProperties.BucketName', 'logs'],
  ['AWS::CodeBuild::Project', 'Artifacts.Location', 'artefacts'],
  ['AWS::CodePipeline::Pipeline', 'ArtifactStore.Location', 'artefacts'],
];

/** Something beside data that a bucket keeps, and who says so. */
export interface Kept {
  what: string;
  by: Resource;
  at: Resource['at'];
}

/** What lies in a store instead of data. */
export interface Support {
  what: string;
  /** Whether S3 or CloudTrail delivers logs there, so that nothing else belongs there. */
  sure: boolean;
}

/** What a store holds instead of data, by who puts it there, or by its name; nothing where it holds data. */
export function supportOf(
  model: DataModel,
  resource: Resource,
): Support | undefined {
  const kept = keptIn(model, resource);
  const acl = textAt(resource, 'AccessControl');
  const isForLogs = acl.state === 'known' && acl.value === 'LogDeliveryWrite';
  const logs = kept.find(({ what }) => LOGS.has(what));
  if (logs || isForLogs)
    return { what: logs?.what ?? 'access logs', sure: true };
  const name = [
    ...namesOf(resource).map(({ text }) => text),
    labelOf(resource.name),
  ]
    .map(supportInName)
    .find(word => word !== undefined);
  const what = name ?? (getsData(model, resource) ? undefined : kept[0]?.what);
  return what === undefined ? undefined : { what, sure: false };
}

/** Whether something writes data there, or describes what lies there. */
function getsData({ graph }: DataModel, resource: Resource): boolean {
  return graph
    .edgesTo(resource, 'writes', 'catalogs')
    .some(
      ({ via, prefix }) =>
        via !== 'its results' && !(prefix && isSupportPrefix(prefix)),
    );
}

/** What a bucket keeps beside data: logs, results, code. */
export function keptIn(model: DataModel, bucket: Resource): Kept[] {
  return once(model, allKept).get(bucket.id) ?? [];
}

function allKept(model: DataModel): Map<string, Kept[]> {
  const all = new Map<string, Kept[]>();
  for (const [type, path, what] of KEPT)
    for (const by of model.graph.ofType(type)) {
      const value = valueAt(by, path);
      const id = targetsIn(model).first(value, BUCKET);
      if (id === undefined || id === by.id || !value) continue;
      all.set(id, [...(all.get(id) ?? []), { what, by, at: value.at }]);
    }
  return all;
}
