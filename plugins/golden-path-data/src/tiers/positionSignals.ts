import type { Resource, Tier } from '../graph';
import { isSupportPrefix } from '../knowledge/tierWords';
import { layerOf } from '../layers';
import type { DataModel } from '../model';
import type { TierSignal } from './TierVerdict';

const POSITIONS: Record<string, Tier | undefined> = {
  'ingestion processing': 'raw',
  'processing processing': 'transformed',
  'processing consumption': 'curated',
};

/**
 * The tier that a store has by what writes and reads it: what ingestion alone writes and processing alone reads is raw; what processing
 * alone writes is curated where consumption alone reads it, and transformed where processing alone does.
 */
export function positionSignals(
  model: DataModel,
  resource: Resource,
): TierSignal[] {
  const layersOf = (kind: 'writes' | 'reads') =>
    new Set(
      model.graph
        .edgesTo(resource, kind)
        .filter(({ prefix }) => !prefix || !isSupportPrefix(prefix))
        .flatMap(({ from }) => {
          const actor = model.graph.get(from);
          return (actor && layerOf(model, actor)) ?? [];
        }),
    );
  const [writers, readers] = [layersOf('writes'), layersOf('reads')];
  if (writers.size !== 1 || readers.size !== 1) return [];
  const [writer] = writers;
  const [reader] = readers;
  const tier = POSITIONS[`${writer} ${reader}`];
  if (!tier) return [];
  const what = `its place between ${writer}, which alone writes it, and ${reader}, which alone reads it`;
  return [{ tier, from: 'position', what, at: resource.at }];
}
