import { decided } from '../records/decided';
import { undecidedExamples } from '../records/exampleChoice';
import { streamingChoice } from './streamingChoice';
import { streamingExample } from './streamingExample';
import type { DataCheck } from '../DataCheck';

export const streamingServiceUndecided: DataCheck = {
  id: 'streaming-service-undecided',
  title: 'Nobody decided the streaming service',
  practice: 'streaming-service',
  severity: 'medium',
  rationale:
    'Kinesis, Kafka and Firehose differ in latency, replay, cost at rest and what the team has to run; without reasons none of it was weighed.',
  remedy:
    'Write `docs/decisions/streaming-service.md` with front matter (practice, status, decision, chosen, date, review-by, deciders, options, because) and have it accepted.',
  fixable: false,
  equivalents: [],
  examples: undecidedExamples(streamingExample),
  run: model => decided(model, streamingChoice),
};
