import type { Resource, Tier } from '../graph';
import { isSupportPrefix } from '../knowledge/tierWords';
import { layerOf } from '../layers';
import type { DataModel } from '../model';
import { tierOf } from '../tiers';

const ORDER: Tier[] = ['raw', 'transformed', 'curated'];

/**
 * The row of a part: the tier of a store; for what moves data, the tier it writes, for what serves it, the tier it reads. Nothing where
 * none is known.
 */
export function rowOf(model: DataModel, resource: Resource): Tier | undefined {
  const own = tierOf(model, resource).tier;
  if (own) return own;
  const layer = layerOf(model, resource);
  if (layer === 'governance') return undefined;
  const writes = tiersBy(model, resource, 'writes');
  const reads = tiersBy(model, resource, 'reads');
  const described = tiersBy(model, resource, 'catalogs');
  if (layer === 'cataloging') return lowest(described);
  if (layer === 'consumption') return highest(reads) ?? highest(writes);
  if (layer === 'ingestion') return lowest(writes) ?? 'raw';
  return highest(writes) ?? highest(reads);
}

function tiersBy(
  model: DataModel,
  resource: Resource,
  kind: 'reads' | 'writes' | 'catalogs',
): Tier[] {
  return model.graph
    .edgesFrom(resource, kind)
    .filter(({ prefix }) => !prefix || !isSupportPrefix(prefix))
    .flatMap(({ to }) => {
      const store = model.graph.get(to);
      return (store && tierOf(model, store).tier) ?? [];
    });
}

function lowest(tiers: Tier[]): Tier | undefined {
  return ORDER.find(tier => tiers.includes(tier));
}

function highest(tiers: Tier[]): Tier | undefined {
  return [...ORDER].reverse().find(tier => tiers.includes(tier));
}
