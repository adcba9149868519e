// The decision table of the pipeline templates: data alone. `docs/decision-table.md` shows it, and a test walks every combination of
// answers. The source document lost its pages on formats, processing, streaming and query engines, so that these rules are our own.
import { dataFormat } from './dataFormat';
import { dataMesh } from './dataMesh';
import type { Decision } from './Decision';
import { mlDecision } from './mlDecision';
import { processingEngine } from './processingEngine';
import { queryEngine } from './queryEngine';
import { streamingService } from './streamingService';

export { ANSWERS, WORDS } from './answers';
export type * from './Decision';
export * from './templates';

export const DECISIONS: readonly Decision[] = [
  processingEngine,
  streamingService,
  queryEngine,
  dataFormat,
  dataMesh,
  mlDecision,
];
