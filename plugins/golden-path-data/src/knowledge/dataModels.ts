import { SIX_LAYERS, type Layer } from '../graph';

/** The layers that each model of data architecture has at the least, by its id. */
export const DATA_MODELS: Record<string, readonly Layer[]> = {
  // Its stores are those of applications: there is no lake to catalog.
  'loosely-coupled': without('cataloging'),
  analytics: SIX_LAYERS,
  streaming: SIX_LAYERS,
  // The pipeline that takes logs in processes them too.
  'operational-analytics': without('processing'),
  'business-intelligence': SIX_LAYERS,
  // It learns from what others took in.
  'machine-learning': without('ingestion'),
  // Training is the service's own work.
  recommendation: without('processing'),
  'fraud-detection': SIX_LAYERS,
  iot: SIX_LAYERS,
};

function without(layer: Layer): readonly Layer[] {
  return SIX_LAYERS.filter(one => one !== layer);
}
