import { agrees } from '../records/agrees';
import { contradictedExamples } from '../records/exampleChoice';
import { processingChoice } from './processingChoice';
import { processingExample } from './processingExample';
import type { DataCheck } from '../DataCheck';

export const processingEngineContradicted: DataCheck = {
  id: 'processing-engine-contradicted',
  title: 'The code does not do what the record on the processing engine says',
  practice: 'processing-engine',
  severity: 'high',
  rationale:
    'A record that says one thing while the code does another misleads everybody who relies on it, which is worse than none.',
  remedy:
    'Write a new record for what the code does and mark the old one `superseded`, or change the code to what was decided.',
  fixable: false,
  equivalents: [],
  examples: contradictedExamples(processingExample),
  run: model => agrees(model, processingChoice),
};
