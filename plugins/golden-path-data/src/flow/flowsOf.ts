import { once } from 'backstage-plugin-golden-path-common';
import type { Edge, Resource, Tier } from '../graph';
import { isSupportPrefix } from '../knowledge/tierWords';
import { layerOf } from '../layers';
import type { DataModel } from '../model';
import { tierOf, tiersNamed } from '../tiers';
import type { Flow } from './Flow';

/** Stores that data of a lake flows through. */
const STORES = new Set([
  'AWS::S3::Bucket',
  'AWS::S3Tables::TableBucket',
  'AWS::S3Tables::Namespace',
  'AWS::Glue::Database',
  'AWS::Glue::Table',
]);
/** What does its work for another that is looked at itself, or deploys and moves no data. */
const PARTS = new Set([
  'AWS::DMS::Endpoint',
  'AWS::DataSync::LocationS3',
  'AWS::SageMaker::EndpointConfig',
  'AWS::CodeBuild::Project',
]);
/** Results of queries, dead letters and failures are no data of a tier. */
const BESIDE = /^its (results|dead-letter queue|destination for failures)$/;

/** All that is read from and written to the stores of a lake. What holds logs, code or results is not among them. */
export function flowsOf(model: DataModel): Flow[] {
  return once(model, readFlows);
}

/** The flows of one actor. */
export function flowsFrom(model: DataModel, actor: Resource): Flow[] {
  return once(model, byActor).get(actor.id) ?? [];
}

function readFlows(model: DataModel): Flow[] {
  return model.graph.edges.flatMap(edge => flowOf(model, edge) ?? []);
}

function byActor(model: DataModel): Map<string, Flow[]> {
  const all = new Map<string, Flow[]>();
  for (const flow of flowsOf(model)) {
    const list = all.get(flow.actor.id);
    if (list) list.push(flow);
    else all.set(flow.actor.id, [flow]);
  }
  return all;
}

function flowOf(model: DataModel, edge: Edge): Flow | undefined {
  const { from, to, kind, prefix, via } = edge;
  if (kind !== 'reads' && kind !== 'writes') return undefined;
  const [actor, store] = [model.graph.get(from), model.graph.get(to)];
  if (!actor || !store || !STORES.has(store.type) || PARTS.has(actor.type))
    return undefined;
  if (BESIDE.test(via) || (prefix && isSupportPrefix(prefix))) return undefined;
  const layer = layerOf(model, actor);
  if (!layer || tierOf(model, store).support !== undefined) return undefined;
  const tier = tierAt(model, store, prefix);
  return { actor, layer, store, verb: kind, edge, ...(tier && { tier }) };
}

/** The tier of what lies under a prefix of a store: tiers may be prefixes of one bucket. */
export function tierAt(
  model: DataModel,
  store: Resource,
  prefix: string | undefined,
): Tier | undefined {
  const [first = ''] = (prefix ?? '').split('/');
  const [tier, ...more] = tiersNamed(model, first);
  return tier && !more.length ? tier : tierOf(model, store).tier;
}
