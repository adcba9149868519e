import type { Because } from 'backstage-plugin-golden-path-common';
import type { Place, Resource } from '../graph';
import type { DataModel } from '../model';
import { tierOf } from '../tiers';
import type { Flow } from './Flow';

const DOES: Record<string, string> = {
  ingestion: 'brings data in',
  processing: 'processes data',
  consumption: 'serves data',
};

/** How a flow is known: the sign of the store's tier, the layer of who reads or writes, and what says that it does. */
export function becauseOf(
  model: DataModel,
  { actor, layer, store, verb, edge }: Flow,
): Because[] {
  return [
    ...tierBecause(model, store),
    step(`${actor.name} ${DOES[layer] ?? `is in ${layer}`}`, actor.at),
    step(`it ${verb} ${store.name}: ${edge.via}`, edge.at),
  ];
}

/** The strongest sign of a store's tier. */
export function tierBecause(model: DataModel, store: Resource): Because[] {
  const { tier, signals } = tierOf(model, store);
  const sign = signals.find(one => one.tier === tier);
  return sign ? [step(`${store.name} is ${tier}: ${sign.what}`, sign.at)] : [];
}

/** One step, with its place. */
export function step(text: string, { file, line }: Place): Because {
  return { text, file, line };
}
