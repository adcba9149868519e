import { decided } from '../records/decided';
import { undecidedExamples } from '../records/exampleChoice';
import { processingChoice } from './processingChoice';
import { processingExample } from './processingExample';
import type { DataCheck } from '../DataCheck';

export const processingEngineUndecided: DataCheck = {
  id: 'processing-engine-undecided',
  title: 'Nobody decided the processing engine',
  practice: 'processing-engine',
  severity: 'medium',
  rationale:
    'An engine that nobody chose stays because it was there first: too large for the volume, or too slow for the reader.',
  remedy:
    'Write `docs/decisions/processing-engine.md` with front matter (practice, status, decision, chosen, date, review-by, deciders, options, because) and have it accepted.',
  fixable: false,
  equivalents: [],
  examples: undecidedExamples(processingExample),
  run: model => decided(model, processingChoice),
};
