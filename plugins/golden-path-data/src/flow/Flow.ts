import type { Edge, Layer, Resource, Tier } from '../graph';

/** What something reads from a store, or writes to it. */
export interface Flow {
  actor: Resource;
  layer: Layer;
  store: Resource;
  /** The tier of what is read or written; nothing where it is not known. */
  tier?: Tier;
  verb: 'reads' | 'writes';
  edge: Edge;
}
