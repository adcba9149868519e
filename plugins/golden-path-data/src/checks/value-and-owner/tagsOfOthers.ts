import { once, type Fix } from 'backstage-plugin-golden-path-common';
import { mend, type Change } from '../../edit';
import { tagAt, valueAt, type Graph, type Resource } from '../../graph';
import type { DataModel } from '../../model';
import type { CostTag } from './costTags';

/** Stores and engines that are paid for, and whether CloudFormation writes their tags as a list or as a map. */
export const TAGGED: Record<string, 'list' | 'map'> = {
  'AWS::S3::Bucket': 'list',
  'AWS::DynamoDB::Table': 'list',
  'AWS::RDS::DBCluster': 'list',
  'AWS::RDS::DBInstance': 'list',
  'AWS::Kinesis::Stream': 'list',
  'AWS::KinesisFirehose::DeliveryStream': 'list',
  'AWS::MSK::Cluster': 'map',
  'AWS::MSK::ServerlessCluster': 'map',
  'AWS::Glue::Job': 'map',
  'AWS::EMR::Cluster': 'list',
  'AWS::EMRServerless::Application': 'list',
  'AWS::KinesisAnalyticsV2::Application': 'list',
  'AWS::Athena::WorkGroup': 'list',
  'AWS::Redshift::Cluster': 'list',
  'AWS::RedshiftServerless::Namespace': 'list',
  'AWS::OpenSearchService::Domain': 'list',
  'AWS::OpenSearchServerless::Collection': 'list',
};

/** Sets the tags that are missing as the other resources of the same unit have them, where those agree. */
export function tagsOfOthers(
  model: DataModel,
  resource: Resource,
  missing: CostTag[],
): Fix | undefined {
  const tags = missing.flatMap(tag => {
    const found = tagOfOthers(model, resource, tag);
    return found ? [found] : [];
  });
  if (tags.length < missing.length) return undefined;
  // A dot parts names in the path of a change.
  if (tags.some(([key]) => key.includes('.'))) return undefined;
  return mend(model, resource, {
    safety: 'assisted',
    reason:
      'All others around it are tagged so: review whether this one belongs to the same product.',
    cloudformation: changesOf(resource, tags),
    terraform: tags.map(([key, value]) => ({
      kind: 'set' as const,
      path: `tags.${key}`,
      to: value,
    })),
  });
}

type Tag = [string, string];

/** By unit and tag. Looked at once: every finding asks for the tags of all others around it. */
const agreed = (): Map<string, Tag | undefined> => new Map();

/** The resource itself may be among those looked at: it has not got the tag. */
function tagOfOthers(
  model: DataModel,
  { unit }: Resource,
  tag: CostTag,
): Tag | undefined {
  const known = once(model, agreed);
  const key = `${tag.title} ${unit}`;
  if (!known.has(key)) known.set(key, agreedTag(model.graph, unit, tag));
  return known.get(key);
}

function agreedTag(
  graph: Graph,
  unit: string,
  { names }: CostTag,
): Tag | undefined {
  const found = new Map<string, string>();
  for (const other of graph.ofType(...Object.keys(TAGGED))) {
    if (other.unit !== unit) continue;
    for (const name of names) {
      const value = tagAt(other, name);
      if (value.state === 'unknown') return undefined;
      if (value.state !== 'known') continue;
      if ((found.get(name) ?? value.value) !== value.value) return undefined;
      found.set(name, value.value);
    }
  }
  const [only, ...more] = found;
  return more.length ? undefined : only;
}

function changesOf(resource: Resource, tags: Tag[]): Change[] {
  if (TAGGED[resource.type] === 'map')
    return tags.map(([key, to]) => ({ kind: 'set', path: `Tags.${key}`, to }));
  const items = tags.map(([Key, Value]) => ({ Key, Value }));
  const list = valueAt(resource, 'Tags');
  return list
    ? items.map(item => ({ kind: 'append', value: list, item }))
    : [{ kind: 'set', path: 'Tags', to: items }];
}
