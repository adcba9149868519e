import type { Layer } from '../graph';

/** The layers that each model of data architecture has at the least, by its id. */
export const DATA_MODELS: Record<string, readonly Layer[]> = {
  'loosely-coupled': [
    'ingestion',
    'storage',
    'processing',
    'consumption',
    'governance',
  ],
  analytics: [
    'ingestion',
    'storage',
    'cataloging',
    'processing',
    'consumption',
    'governance',
  ],
  streaming: [
    'ingestion',
    'storage',
    'cataloging',
    'processing',
    'consumption',
    'governance',
  ],
  // The pipeline that takes logs in processes them too.
  'operational-analytics': [
    'ingestion',
    'storage',
    'cataloging',
    'consumption',
    'governance',
  ],
  'business-intelligence': [
    'ingestion',
    'storage',
    'cataloging',
    'processing',
    'consumption',
    'governance',
  ],
  'machine-learning': [
    'storage',
    'cataloging',
    'processing',
    'consumption',
    'governance',
  ],
  // Training is the service's own work.
  recommendation: [
    'ingestion',
    'storage',
    'cataloging',
    'consumption',
    'governance',
  ],
  'fraud-detection': [
    'ingestion',
    'storage',
    'cataloging',
    'processing',
    'consumption',
    'governance',
  ],
  iot: [
    'ingestion',
    'storage',
    'cataloging',
    'processing',
    'consumption',
    'governance',
  ],
};

/** What is asked of a lake that does not say which model it follows. */
export const ALL_LAYERS: readonly Layer[] = DATA_MODELS.analytics;
