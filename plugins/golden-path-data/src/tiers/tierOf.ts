import { once } from 'backstage-plugin-golden-path-common';
import { valueAt, type Resource } from '../graph';
import { targetsIn } from '../links';
import type { DataModel } from '../model';
import { explicitSignals } from './explicitSignals';
import {
  identifierSignals,
  labelOf,
  nameSignals,
  namesOf,
} from './nameSignals';
import { positionSignals } from './positionSignals';
import { STORES } from './storeTypes';
import { supportOf } from './supportOf';
import { CONFIDENCE, type TierSignal, type TierVerdict } from './TierVerdict';
import { ambiguousNamed } from './words';

const STRENGTHS = Object.keys(CONFIDENCE) as Array<TierSignal['from']>;

/**
 * The tier of a store of data: bucket, database of a catalog, table, namespace, stream. Explicit signals decide, then names, then what
 * the code calls it, then its position; where those of one strength name different tiers, nothing is guessed.
 */
export function tierOf(model: DataModel, resource: Resource): TierVerdict {
  const known = once(model, verdicts);
  const found = known.get(resource.id) ?? judged(model, resource);
  known.set(resource.id, found);
  return found;
}

function verdicts(_model: DataModel): Map<string, TierVerdict> {
  return new Map();
}

function judged(model: DataModel, resource: Resource): TierVerdict {
  const isStore = STORES.includes(resource.type);
  const explicit = explicitSignals(model, resource);
  const signals = [...explicit, ...(isStore ? weaker(model, resource) : [])];
  const strongest = STRENGTHS.find(from =>
    signals.some(signal => signal.from === from),
  );
  const support =
    isStore && !explicit.length ? supportOf(model, resource) : undefined;
  // Logs that come to a bucket tell more than a word in its name; a word for logs tells less than one for a tier.
  if (support?.sure || (support && (!strongest || strongest === 'position')))
    return {
      ...{ support: support.what, confidence: 0, signals },
      conflict: false,
    };
  const deciding = signals.filter(({ from }) => from === strongest);
  const tiers = [...new Set(deciding.map(({ tier }) => tier))];
  if (tiers.length > 1)
    return {
      ...{ confidence: 0, signals, conflict: strongest === 'explicit' },
      ambiguous: `${deciding[0].what} says both ${tiers.join(' and ')}`,
    };
  const [tier] = tiers;
  if (!tier) return untold(model, isStore, resource, signals);
  const named = signals.filter(({ from }) => from !== 'position');
  const others = named.filter(one => one.tier !== tier);
  if (others.length && strongest !== 'explicit')
    return {
      ...{ confidence: 0, signals, conflict: false },
      ambiguous: `${deciding[0].what} says ${tier}, and ${others[0].what} says ${others[0].tier}`,
    };
  return {
    ...{ tier, confidence: together(signals, tier), signals },
    conflict: others.length > 0,
  };
}

function weaker(model: DataModel, resource: Resource): TierSignal[] {
  return [
    ...nameSignals(model, resource),
    ...inherited(model, resource),
    ...identifierSignals(model, resource),
    ...positionSignals(model, resource),
  ];
}

/** A table has the tier of its database, and that of the bucket it lies in. */
function inherited(model: DataModel, resource: Resource): TierSignal[] {
  if (resource.type !== 'AWS::Glue::Table') return [];
  const value = valueAt(resource, 'DatabaseName');
  const id = targetsIn(model).first(value, ['AWS::Glue::Database']);
  const database = id === undefined ? undefined : model.graph.get(id);
  const tier = database && tierOf(model, database).tier;
  if (!tier || !value) return [];
  const what = `its database ${database.name} is ${tier}`;
  return [{ tier, from: 'name', what, at: value.at }];
}

function untold(
  model: DataModel,
  isStore: boolean,
  resource: Resource,
  signals: TierSignal[],
): TierVerdict {
  const word = isStore
    ? [...namesOf(resource).map(({ text }) => text), labelOf(resource.name)]
        .map(text => ambiguousNamed(model, text))
        .find(one => one !== undefined)
    : undefined;
  return {
    ...{ confidence: 0, signals, conflict: false },
    ...(word !== undefined && {
      ambiguous: `"${word}" means transformed to some and curated to others`,
    }),
  };
}

/** Signals that agree make each other likelier: one less the product of their doubts. */
function together(signals: TierSignal[], tier: string): number {
  const kinds = new Set(
    signals.filter(one => one.tier === tier).map(({ from }) => from),
  );
  let doubt = 1;
  for (const from of kinds) doubt *= 1 - CONFIDENCE[from];
  return Math.round((1 - doubt) * 1000) / 1000;
}
