import type { ANSWERS } from './answers';

/** What a template makes, as far as decisions are about it. */
export interface PipelineTemplate {
  /** The model of data architecture; the template is `pipeline-<id>`. */
  id: string;
  /** Not made yet: nobody is sent to it. */
  planned?: true;
  /** How old its data may be. */
  keeps: readonly (typeof ANSWERS.latency)[number][];
  /** What its contracts promise. */
  promise: { value: number; unit: 'h' | 'm' | 's' };
  /** When it runs, for sentences. */
  runs: string;
  /** What its code holds for each decision about services; none where the decision does not arise. */
  builds: Record<string, readonly string[] | undefined>;
}

const iceberg = ['iceberg'];
const nightly = {
  keeps: ['day'],
  promise: { value: 26, unit: 'h' },
  runs: 'runs once a night',
  builds: {
    'processing-engine': ['athena', 'step-functions'],
    'streaming-service': ['none'],
    'query-engine': ['athena'],
    'data-format': iceberg,
  },
} as const;

/** All of them, planned ones too: the rules are written for all. */
export const PIPELINE_TEMPLATES: readonly PipelineTemplate[] = [
  { id: 'analytics', ...nightly },
  { id: 'business-intelligence', ...nightly },
  { id: 'machine-learning', ...nightly },
  {
    id: 'streaming',
    keeps: ['second', 'minute'],
    // Of the tables of the lake: what somebody has to know of now is told at once.
    promise: { value: 1, unit: 'h' },
    runs: 'reads a stream without end',
    builds: {
      'processing-engine': ['lambda', 'athena', 'step-functions'],
      'streaming-service': ['kinesis', 'firehose'],
      'query-engine': ['athena'],
      'data-format': iceberg,
    },
  },
  {
    id: 'operational-analytics',
    keeps: ['minute'],
    // Of the tables of the lake: the index shows a line within minutes.
    promise: { value: 26, unit: 'h' },
    runs: 'delivers every few minutes',
    builds: {
      'processing-engine': ['athena', 'step-functions'],
      'streaming-service': ['firehose'],
      'query-engine': ['opensearch', 'athena'],
      'data-format': iceberg,
    },
  },
  {
    id: 'loosely-coupled',
    keeps: ['second', 'minute'],
    // Of the tables of the lake: what is stored can be asked at once.
    promise: { value: 26, unit: 'h' },
    runs: 'takes each event as it comes',
    builds: {
      'processing-engine': ['lambda', 'step-functions', 'athena'],
      'streaming-service': ['firehose'],
      'query-engine': ['opensearch', 'athena'],
      'data-format': iceberg,
    },
  },
  {
    id: 'recommendation',
    keeps: ['minute', 'second'],
    // Of the tables of the lake: recommendations are answered at once.
    promise: { value: 26, unit: 'h' },
    runs: 'reads a stream without end',
    builds: {
      'processing-engine': ['athena', 'step-functions'],
      'streaming-service': ['kinesis', 'firehose'],
      'query-engine': ['athena'],
      'data-format': iceberg,
    },
  },
  {
    id: 'fraud-detection',
    keeps: ['second', 'minute'],
    // Of the tables of the lake: a payment is decided on within seconds.
    promise: { value: 26, unit: 'h' },
    runs: 'decides on each event as it comes',
    builds: {
      'processing-engine': ['lambda', 'step-functions', 'athena'],
      'streaming-service': ['kinesis', 'firehose'],
      'query-engine': ['athena'],
      'data-format': iceberg,
    },
  },
  {
    id: 'iot',
    keeps: ['second', 'minute'],
    // Of the tables of the lake: a reading is judged at once, and found in the index within minutes.
    promise: { value: 26, unit: 'h' },
    runs: 'reads a stream without end',
    builds: {
      'processing-engine': ['lambda', 'step-functions', 'athena'],
      'streaming-service': ['kinesis', 'firehose'],
      'query-engine': ['opensearch', 'athena'],
      'data-format': iceberg,
    },
  },
];
/** Those that a project can start from. */
export const OFFERED_TEMPLATES = PIPELINE_TEMPLATES.filter(
  ({ planned }) => !planned,
);
