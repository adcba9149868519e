import type { Place, Tier } from '../graph';

/** One sign of the tier of a store. */
export interface TierSignal {
  tier: Tier;
  /**
   * `explicit` (tag, parameter, metadata, LF-tag, contract, annotation), then a `name` in AWS or that of a database or prefix, then the
   * `identifier` that the code uses, then the `position` among what writes and reads it.
   */
  from: 'explicit' | 'name' | 'identifier' | 'position';
  /** For people: "the tag data:tier = raw". */
  what: string;
  at: Place;
}

/** How far each kind of sign is believed, from 0 to 1. */
export const CONFIDENCE: Record<TierSignal['from'], number> = {
  explicit: 1,
  name: 0.8,
  identifier: 0.6,
  position: 0.5,
};

/** What is known of the tier of a store. */
export interface TierVerdict {
  /** Absent where nothing tells it, or where signals of one strength name different tiers. */
  tier?: Tier;
  /** Logs, query results, artefacts, code, state: no tier of data. */
  support?: string;
  /** 0 to 1: signals that agree add up. */
  confidence: number;
  signals: TierSignal[];
  /** Whether explicit signals name different tiers, or contradict the name. */
  conflict: boolean;
  /** Why the tier is not told although something speaks of it, as a sentence without its full stop. */
  ambiguous?: string;
}
