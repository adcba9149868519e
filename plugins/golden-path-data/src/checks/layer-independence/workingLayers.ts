import type { Layer } from '../../graph';

/** The layers that do work of their own, and so must not share what they work with. */
export const WORKING_LAYERS: readonly Layer[] = [
  'ingestion',
  'cataloging',
  'processing',
  'consumption',
];
