import { agrees } from '../records/agrees';
import { contradictedExamples } from '../records/exampleChoice';
import { streamingChoice } from './streamingChoice';
import { streamingExample } from './streamingExample';
import type { DataCheck } from '../DataCheck';

export const streamingServiceContradicted: DataCheck = {
  id: 'streaming-service-contradicted',
  title: 'The code does not do what the record on the streaming service says',
  practice: 'streaming-service',
  severity: 'high',
  rationale:
    'A record that says one thing while the code does another misleads everybody who relies on it, which is worse than none.',
  remedy:
    'Write a new record for what the code does and mark the old one `superseded`, or change the code to what was decided.',
  fixable: false,
  equivalents: [],
  examples: contradictedExamples(streamingExample),
  run: model => agrees(model, streamingChoice),
};
