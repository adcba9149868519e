import { once } from 'backstage-plugin-golden-path-common';
import { documentsOf, type CatalogEntity } from '../documents';
import { flowsOf, unreadAccess, type Flow } from '../flow';
import type { Resource, Tier } from '../graph';
import { layerOf } from '../layers';
import type { DataModel } from '../model';
import { storeOf, tierOf } from '../tiers';

/** A dataset of the catalog file that stands for a store of the project. */
export interface Told {
  entity: CatalogEntity;
  store: Resource;
  tier?: Tier;
}

/** One store is made from another by something that reads the one and writes the other. */
export interface Derivation {
  from: Resource;
  to: Resource;
  reads: Flow;
  writes: Flow;
}

/** What reads or writes more stores than these derives nothing that anybody could draw. */
const MOST = 200;
const ORDER: Array<Tier | undefined> = ['raw', 'transformed', 'curated'];

/** The datasets of the catalog file whose stores are known. */
export function toldDatasets(model: DataModel): Told[] {
  return once(model, readTold);
}

/** Which stores of a tier are made from which, forward from tier to tier. */
export function derivations(model: DataModel): Derivation[] {
  return once(model, readDerivations);
}

/** Why there may be more derivations than those that were read. */
export function unreadDerivations(model: DataModel): string | undefined {
  for (const resource of model.graph.resources) {
    if (layerOf(model, resource) !== 'processing') continue;
    const unread = unreadAccess(model, resource);
    if (unread !== undefined) return unread;
  }
  const [gap] = model.graph.gapsFor(['AWS::IAM::Role', 'AWS::Glue::Job']);
  return gap && `${gap.at.file}:${gap.at.line}: ${gap.what}`;
}

/** Whether one of these is reached from another by steps. */
export function reaches(
  steps: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
): boolean {
  const seen = new Set([from]);
  const left = [from];
  for (const here of left) {
    for (const next of steps.get(here) ?? []) {
      if (next === to) return true;
      if (!seen.has(next)) {
        seen.add(next);
        left.push(next);
      }
    }
  }
  return false;
}

/** The store that data lies in: that of a table or database, or the bucket itself. */
export function placeOf({ graph }: DataModel, store: Resource): Resource {
  if (!store.type.startsWith('AWS::Glue::')) return store;
  const [edge] = graph
    .edgesFrom(store, 'catalogs')
    .filter(({ to }) => graph.get(to)?.type === 'AWS::S3::Bucket');
  return (edge && graph.get(edge.to)) ?? store;
}

function readTold(model: DataModel): Told[] {
  return documentsOf(model).entities.flatMap(entity => {
    const store = entity.kind === 'Resource' && storeOf(model, entity);
    if (!store) return [];
    const { tier } = tierOf(model, store);
    return [{ entity, store: placeOf(model, store), ...(tier && { tier }) }];
  });
}

function readDerivations(model: DataModel): Derivation[] {
  const found = new Map<string, Derivation>();
  const flows = flowsOf(model).filter(({ layer }) => layer === 'processing');
  const byActor = new Map<string, Flow[]>();
  for (const flow of flows)
    byActor.set(flow.actor.id, [...(byActor.get(flow.actor.id) ?? []), flow]);
  for (const own of byActor.values()) {
    const [reads, writes] = (['reads', 'writes'] as const).map(one =>
      own.filter(({ verb, tier }) => verb === one && tier).slice(0, MOST),
    );
    for (const read of reads)
      for (const write of writes) {
        const [from, to] = [read, write].map(({ store }) =>
          placeOf(model, store),
        );
        if (ORDER.indexOf(read.tier) >= ORDER.indexOf(write.tier)) continue;
        const key = `${from.id} ${to.id}`;
        if (!found.has(key))
          found.set(key, { from, to, reads: read, writes: write });
      }
  }
  return [...found.values()];
}
