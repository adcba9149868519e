import type { Place, Resource, Tier } from '../graph';
import type { DataModel } from '../model';

/** One sign of the tier of a store. */
export interface TierSignal {
  tier: Tier;
  /** `explicit` (tag, parameter, metadata, contract, annotation), then a bucket's name, then the name in the code, then its position. */
  from: 'explicit' | 'name' | 'identifier' | 'position';
  /** For people: "the tag data:tier = raw". */
  what: string;
  at: Place;
}

/** What is known of the tier of a store. */
export interface TierVerdict {
  /** Absent where nothing tells it, or where signals conflict. */
  tier?: Tier;
  /** Logs, query results, artefacts, code, state: no tier of data. */
  support?: string;
  /** 0 to 1. */
  confidence: number;
  signals: TierSignal[];
  /** Whether signals of the same strength name different tiers, or an explicit one contradicts the name. */
  conflict: boolean;
}

/** The tier of a store of data: bucket, database of a catalog, table, namespace, stream. */
export function tierOf(_model: DataModel, _resource: Resource): TierVerdict {
  return { confidence: 0, signals: [], conflict: false };
}
