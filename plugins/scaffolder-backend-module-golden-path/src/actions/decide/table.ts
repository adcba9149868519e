// The decision table of the pipeline templates: data alone. `docs/decision-table.md` shows it, and a test walks every combination of
// answers. The source document lost its pages on formats, processing, streaming and query engines, so that these rules are our own.

/** What the form asks for, and what may be answered. */
export const ANSWERS = {
  volume: ['1 GB', '100 GB', '1 TB', '10 TB'],
  latency: ['day', 'hour', 'minute', 'second'],
  mutability: ['append', 'updates', 'deletes'],
  consumers: ['dashboards', 'sql', 'machine-learning', 'services'],
  team: ['sql', 'spark', 'streaming'],
} as const;

/** How reasons speak of an answer. */
export const WORDS: Record<string, string> = {
  '1 GB': 'up to 1 GB',
  '100 GB': 'up to 100 GB',
  '1 TB': 'up to 1 TB',
  '10 TB': 'up to 10 TB',
  day: 'a day',
  hour: 'an hour',
  minute: 'a few minutes',
  second: 'a few seconds',
  append: 'rows are only added',
  updates: 'rows are corrected later',
  deletes: 'rows are corrected and deleted',
  dashboards: 'dashboards',
  'machine-learning': 'machine learning',
  services: 'services',
  sql: 'SQL',
  spark: 'Spark',
  streaming: 'stream processing',
};

/** Which answers a rule holds for: of each question named one of the values, of a list one of its own. Every answer where it names none. */
export interface When {
  template?: readonly string[];
  volume?: readonly (typeof ANSWERS.volume)[number][];
  latency?: readonly (typeof ANSWERS.latency)[number][];
  mutability?: readonly (typeof ANSWERS.mutability)[number][];
  consumers?: readonly (typeof ANSWERS.consumers)[number][];
  team?: readonly (typeof ANSWERS.team)[number][];
  /** At the least so many domains. */
  domains?: number;
  platformTeam?: boolean;
  federatedGovernance?: boolean;
}

/** One line: the first of a decision whose answers are given is taken. `{volume}` and the like stand for the words of the answer. */
export interface Rule {
  when: When;
  take: string;
  because: string;
}

/** What is said of an option that is not taken. */
export interface Against {
  when: When;
  because: string;
}

export interface Option {
  id: string;
  title: string;
  /** Why not; the first whose answers are given. The last holds for every answer. */
  against: readonly Against[];
}

export interface Decision {
  /** Id of the practice that the record is about. */
  practice: string;
  /** For sentences. */
  what: string;
  /** Whether the options are services that the template has to build, or answers by themselves. */
  kind: 'service' | 'answer';
  options: readonly Option[];
  rules: readonly Rule[];
}

const BATCH = ['day', 'hour'] as const;
const LARGE = ['1 TB', '10 TB'] as const;

const always = (because: string): Against => ({ when: {}, because });

export const DECISIONS: readonly Decision[] = [
  {
    practice: 'processing-engine',
    what: 'the processing engine',
    kind: 'service',
    options: [
      {
        id: 'athena',
        title: 'Athena SQL',
        against: [
          {
            when: { latency: ['minute', 'second'] },
            because:
              'A query takes seconds to start and would run without end to keep data {latency} old.',
          },
          always(
            'Joins over {volume} in one query reach the limits of memory and time that Athena gives it.',
          ),
        ],
      },
      {
        id: 'glue',
        title: 'Glue Spark jobs',
        against: [
          {
            when: { latency: ['minute', 'second'] },
            because:
              'A job takes a minute to start, and one that never ends is billed by the hour.',
          },
          {
            when: { volume: ['10 TB'] },
            because:
              'Workers are larger steps here, and at {volume} a day those of EMR Serverless cost less for a team that tunes Spark.',
          },
          {
            when: { team: ['spark'] },
            because:
              'The team could write it in Spark, but {volume} a day fits into queries, and queries need no workers to be counted.',
          },
          always(
            'Nobody in the team writes Spark, and {volume} a day does not ask for it.',
          ),
        ],
      },
      {
        id: 'emr-serverless',
        title: 'EMR Serverless',
        against: [
          {
            when: { latency: ['minute', 'second'] },
            because:
              'Spark in micro-batches is a cluster that never ends, for what a stream processor does with less.',
          },
          {
            when: { volume: ['10 TB'] },
            because:
              'Its settings pay for people who tune Spark, and the team knows {team}.',
          },
          always(
            'It brings settings that nobody would tune for {volume} a day.',
          ),
        ],
      },
      {
        id: 'flink',
        title: 'Managed Service for Apache Flink',
        against: [
          {
            when: { latency: BATCH },
            because:
              'It runs and is billed around the clock, and the data may be {latency} old.',
          },
          {
            when: { team: ['streaming'] },
            because:
              'The team could run it, but {latency} and {volume} a day need no state that is kept between batches.',
          },
          always(
            'A stream processor has to be learnt before it can be run, and the team knows {team}; {volume} a day does not force it.',
          ),
        ],
      },
      {
        id: 'lambda',
        title: 'Lambda functions',
        against: [
          {
            when: { latency: BATCH },
            because:
              'A function ends after fifteen minutes and reads a file at a time; joins over a day would have to be cut by hand.',
          },
          always(
            'Windows and late records need state that a function does not keep, and {volume} a day would pay for each call.',
          ),
        ],
      },
    ],
    rules: [
      {
        when: { latency: ['second'], team: ['streaming'] },
        take: 'flink',
        because:
          '{dataset} brings {volume} a day and may be {latency} old, and the team knows {team}. Flink keeps windows, late records and its state over restarts by itself, which functions would have to keep in a table of their own.',
      },
      {
        when: { latency: ['second', 'minute'], volume: LARGE },
        take: 'flink',
        because:
          '{dataset} brings {volume} a day and may be {latency} old. A function called for every batch of that would cost more than an application that runs on; that the team knows {team} means it has to learn Flink, which Flink SQL makes shorter.',
      },
      {
        when: { latency: ['second', 'minute'] },
        take: 'lambda',
        because:
          '{dataset} brings {volume} a day and may be {latency} old; the team knows {team}. A function for each batch of records is deployed and watched like any other code, and the stream brings again what failed; windows over hours are left to SQL in the lake.',
      },
      {
        when: { volume: ['10 TB'], team: ['spark'] },
        take: 'emr-serverless',
        because:
          '{dataset} brings {volume} a day and may be {latency} old. Joins of that size need Spark, with memory and shuffles that can be tuned; the team knows {team}, and EMR Serverless leaves it no cluster to keep alive between the runs.',
      },
      {
        when: { volume: ['10 TB'] },
        take: 'glue',
        because:
          '{dataset} brings {volume} a day and may be {latency} old. Joins of that size need Spark, and the team knows {team}: Glue is the Spark with the fewest settings, scales its workers by itself and bookmarks what it has read.',
      },
      {
        when: {},
        take: 'athena',
        because:
          '{dataset} brings {volume} a day and may be {latency} old, and the team knows {team}. SQL that Athena runs, started and retried by Step Functions, is billed by what it scans and leaves no cluster, job image or number of workers to look after.',
      },
    ],
  },
  {
    practice: 'streaming-service',
    what: 'the streaming service',
    kind: 'service',
    options: [
      {
        id: 'none',
        title: 'No stream',
        against: [
          always(
            'Without a stream nothing arrives in time for data that may be {latency} old.',
          ),
        ],
      },
      {
        id: 'kinesis',
        title: 'Kinesis Data Streams',
        against: [
          {
            when: { latency: BATCH },
            because:
              'A stream is kept and paid around the clock, and the data may be {latency} old.',
          },
          {
            when: { template: ['fraud-detection'] },
            because:
              'Each reader of its own would need a fan-out that is paid apart, and what reads {dataset} speaks Kafka already.',
          },
          {
            when: { template: ['operational-analytics'] },
            because:
              'Nobody reads the records between the agents and their delivery.',
          },
          always(
            'At {volume} a day brokers cost less than what is paid for each record, and the team can run them.',
          ),
        ],
      },
      {
        id: 'firehose',
        title: 'Data Firehose alone',
        against: [
          {
            when: { latency: BATCH },
            because:
              'What brings the data in writes files by itself, so that nothing is left for it to deliver.',
          },
          always(
            'It delivers to a store and to nobody else; what has to happen within {latency} needs a stream that can be read.',
          ),
        ],
      },
      {
        id: 'msk',
        title: 'Amazon MSK',
        against: [
          {
            when: { latency: BATCH },
            because:
              'Brokers stand and are paid around the clock, and the data may be {latency} old.',
          },
          always(
            'Kafka pays where its clients, connectors and {volume} a day ask for it; brokers, topics and their partitions have to be looked after.',
          ),
        ],
      },
    ],
    rules: [
      {
        when: { latency: BATCH },
        take: 'none',
        because:
          '{dataset} may be {latency} old, so that nobody waits for a single record. Changes lie in files until the next run reads them; a stream between the source and these files would be kept and paid around the clock for a reader that comes now and then. We look again when somebody asks for minutes.',
      },
      {
        when: { template: ['operational-analytics'] },
        take: 'firehose',
        because:
          '{dataset} brings {volume} a day from agents that write to Firehose by themselves, and may be {latency} old. Nobody else reads the records on their way, so that a stream in front of it would be kept and paid for nothing; it can be put there later without a change of the agents.',
      },
      {
        when: { template: ['fraud-detection'] },
        take: 'msk',
        because:
          '{dataset} brings {volume} a day and may be {latency} old. It is read in its order by the scoring, by the search of cases and by the lake, each at its own pace, which consumer groups of Kafka give without a fan-out; MSK Serverless leaves no broker to look after, and the team knows {team}.',
      },
      {
        when: {
          latency: ['second', 'minute'],
          volume: ['10 TB'],
          team: ['streaming'],
        },
        take: 'msk',
        because:
          '{dataset} brings {volume} a day and may be {latency} old. At that size brokers cost less than a price for each record, and the team knows {team}, so that topics, partitions and consumer groups are no news to it.',
      },
      {
        when: {},
        take: 'kinesis',
        because:
          '{dataset} brings {volume} a day and may be {latency} old; the team knows {team}. A stream on demand grows by itself and has no broker to look after, Lambda, Flink and Firehose read it without a connector, and records can be read again for days.',
      },
    ],
  },
  {
    practice: 'query-engine',
    what: 'the query engine',
    kind: 'service',
    options: [
      {
        id: 'athena',
        title: 'Amazon Athena',
        against: [
          {
            when: { volume: ['10 TB'] },
            because:
              'Every look at a dashboard would scan a part of {volume} a day anew.',
          },
          always(
            'A query takes seconds before it answers, and {consumers} ask for records that are {latency} old.',
          ),
        ],
      },
      {
        id: 'redshift',
        title: 'Amazon Redshift Serverless',
        against: [
          {
            when: { latency: ['minute', 'second'] },
            because:
              'A warehouse answers sums over much data; {consumers} ask for the newest records.',
          },
          always(
            'A warehouse that wakes for each question has a minimum charge, and {consumers} over {volume} a day do not fill it.',
          ),
        ],
      },
      {
        id: 'opensearch',
        title: 'Amazon OpenSearch Serverless',
        against: [
          always(
            'A search index is a second copy that is paid around the clock; {consumers} ask for sums, and do not search single records.',
          ),
        ],
      },
    ],
    rules: [
      {
        when: { template: ['loosely-coupled'] },
        take: 'opensearch',
        because:
          '{dataset} is read by {consumers} and may be {latency} old. The stores of the services keep the records; an index that their changes feed answers what crosses them, in milliseconds and without asking a service, and it can be built anew from them.',
      },
      {
        when: { latency: ['second', 'minute'], consumers: ['services'] },
        take: 'opensearch',
        because:
          '{dataset} is read by {consumers} and may be {latency} old. Services ask for single records and the newest of them, many times a second, which an index answers in milliseconds; the lake keeps the copy that counts, so that the index can be built anew.',
      },
      {
        when: {
          latency: BATCH,
          volume: ['10 TB'],
          consumers: ['dashboards', 'sql'],
        },
        take: 'redshift',
        because:
          '{dataset} brings {volume} a day and is read by {consumers}. Many people asking the same sums over that much data are served from a warehouse that keeps them sorted and cached; scanning the files for each question would be paid again every time.',
      },
      {
        when: {},
        take: 'athena',
        because:
          '{dataset} brings {volume} a day and is read by {consumers}; the curated table holds sums, not the records. Athena reads them where they lie and is billed by what it scans, with a limit for each query; nothing is paid while nobody asks.',
      },
    ],
  },
  {
    practice: 'data-format',
    what: 'the format of the tables',
    kind: 'service',
    options: [
      {
        id: 'iceberg',
        title: 'Apache Iceberg over Parquet',
        against: [
          always('It is not needed where nothing changes and nobody asks.'),
        ],
      },
      {
        id: 'parquet',
        title: 'Parquet files without a table format',
        against: [
          {
            when: { mutability: ['updates', 'deletes'] },
            because:
              'Files cannot be changed: {mutability}, and whoever rewrites files lets readers see half of it.',
          },
          always(
            'A run that fails midway leaves files that readers count, and small files pile up until somebody rewrites them.',
          ),
        ],
      },
      {
        id: 'json',
        title: 'JSON or CSV as it came',
        against: [
          always(
            'Every question would read all columns of {volume} a day, and types would be guessed anew by each reader.',
          ),
        ],
      },
    ],
    rules: [
      {
        when: { mutability: ['deletes'] },
        take: 'iceberg',
        because:
          'In {dataset} {mutability}, up to single people who ask to be forgotten, and {consumers} read while it happens. Iceberg deletes and merges rows as one change that is whole or not there, over Parquet files that any engine reads; old snapshots expire by themselves.',
      },
      {
        when: { mutability: ['updates'] },
        take: 'iceberg',
        because:
          'In {dataset} {mutability}, with {volume} a day, and {consumers} read while it happens. Iceberg merges the newest state of a row as one change that is whole or not there, over Parquet files that any engine reads, and earlier states can be asked for.',
      },
      {
        when: {},
        take: 'iceberg',
        because:
          'In {dataset} {mutability}, with {volume} a day, and {consumers} read by day. Iceberg makes the rows of a run visible at once or not at all, so that a rerun counts nothing twice, and its optimizer packs small Parquet files into larger ones without a job of ours.',
      },
    ],
  },
  {
    practice: 'data-mesh',
    what: 'a data mesh',
    kind: 'answer',
    options: [
      {
        id: 'adopted',
        title: 'Data mesh',
        against: [
          {
            when: { domains: 3 },
            because:
              'The domains are there, but not all that carries a mesh: {platformTeam}, and {federatedGovernance}.',
          },
          always(
            'With {domains} the platform and the agreements of a mesh cost more than they save.',
          ),
        ],
      },
      {
        id: 'later',
        title: 'A lake with contracts, prepared for a mesh',
        against: [
          {
            when: { domains: 3 },
            because: 'Nothing is missing that waiting would bring.',
          },
          always('There is nothing to wait for with {domains}.'),
        ],
      },
      {
        id: 'not-adopted',
        title: 'One lake with contracts',
        against: [
          always(
            'With {domains} one team in the middle becomes the one that everybody waits for.',
          ),
        ],
      },
    ],
    rules: [
      {
        when: { domains: 3, platformTeam: true, federatedGovernance: true },
        take: 'adopted',
        because:
          'There are {domains} that own, run and publish their data by themselves; {platformTeam}, and {federatedGovernance}. {dataset} is published as a product of its own domain, with a contract and an owner, and shared by Lake Formation instead of by bucket policies.',
      },
      {
        when: { domains: 3 },
        take: 'later',
        because:
          'There are {domains} that could publish their data by themselves, but not all that carries a mesh: {platformTeam}, and {federatedGovernance}. Contracts, tags and owners of {dataset} are as a mesh wants them, so that nothing has to be made anew when the rest is there.',
      },
      {
        when: {},
        take: 'not-adopted',
        because:
          'There is work of {domains} here; {platformTeam}, and {federatedGovernance}. Below three domains that publish by themselves, agreements between them cost more than they save: one lake with contracts gives the readers of {dataset} what they ask for.',
      },
    ],
  },
  {
    practice: 'ml-decision',
    what: 'machine learning',
    kind: 'answer',
    options: [
      {
        id: 'adopted',
        title: 'A model',
        against: [
          {
            when: { consumers: ['machine-learning'] },
            because:
              'There is no baseline yet that a model would have to beat, and no measure of what it would be worth.',
          },
          always(
            'Nobody has named a problem that {consumers} could not solve with a query.',
          ),
        ],
      },
      {
        id: 'later',
        title: 'Curated data first, then a baseline, then perhaps a model',
        against: [
          {
            when: {
              template: [
                'machine-learning',
                'recommendation',
                'fraud-detection',
              ],
            },
            because:
              'Problem, baseline and measure are known; waiting would bring no more.',
          },
          always(
            'No reader waits for a model, so that there is no date to wait for.',
          ),
        ],
      },
      {
        id: 'not-adopted',
        title: 'Queries and rules',
        against: [
          {
            when: {
              template: [
                'machine-learning',
                'recommendation',
                'fraud-detection',
              ],
            },
            because:
              'They are the baseline, and stay as the fallback; the model has to beat them.',
          },
          always(
            'Machine learning is among the readers of {dataset}, so that the question is put off and not answered.',
          ),
        ],
      },
    ],
    rules: [
      {
        when: {
          template: ['machine-learning', 'recommendation', 'fraud-detection'],
        },
        take: 'adopted',
        because:
          'The problem, how well it is solved without a model, and the measure of success are named in this record. The model is trained on curated rows of {dataset}, {volume} a day, and stays only while it beats that baseline; what happens when it is wrong or away is said too.',
      },
      {
        when: { consumers: ['machine-learning'] },
        take: 'later',
        because:
          '{dataset} is to be read by {consumers}, and no baseline has been measured that a model would have to beat. Training needs the curated rows of this pipeline first; once a query says how well the problem is solved without a model, this is decided anew.',
      },
      {
        when: {},
        take: 'not-adopted',
        because:
          '{dataset} is read by {consumers}, who ask for sums by day and category. A query answers that exactly and can be explained; a model would have to be trained, served and watched for an answer that is a guess. No problem is known that needs one.',
      },
    ],
  },
];

/** What a template makes, as far as decisions are about it. */
export interface PipelineTemplate {
  /** The model of data architecture; the template is `pipeline-<id>`. */
  id: string;
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

export const PIPELINE_TEMPLATES: readonly PipelineTemplate[] = [
  { id: 'analytics', ...nightly },
  { id: 'business-intelligence', ...nightly },
  { id: 'machine-learning', ...nightly },
  {
    id: 'streaming',
    keeps: ['second', 'minute'],
    promise: { value: 10, unit: 'm' },
    runs: 'reads a stream without end',
    builds: {
      'processing-engine': ['flink', 'lambda'],
      'streaming-service': ['kinesis', 'firehose'],
      'query-engine': ['athena', 'opensearch'],
      'data-format': iceberg,
    },
  },
  {
    id: 'operational-analytics',
    keeps: ['minute'],
    promise: { value: 10, unit: 'm' },
    runs: 'delivers every few minutes',
    builds: {
      'streaming-service': ['firehose'],
      'query-engine': ['opensearch', 'athena'],
      'data-format': iceberg,
    },
  },
  {
    id: 'loosely-coupled',
    keeps: ['second', 'minute'],
    promise: { value: 1, unit: 'm' },
    runs: 'takes each event as it comes',
    builds: {
      'processing-engine': ['lambda', 'step-functions'],
      'query-engine': ['opensearch'],
    },
  },
  {
    id: 'recommendation',
    keeps: ['minute', 'second'],
    promise: { value: 10, unit: 'm' },
    runs: 'reads a stream without end',
    builds: {
      'streaming-service': ['kinesis', 'firehose'],
      'query-engine': ['athena'],
      'data-format': iceberg,
    },
  },
  {
    id: 'fraud-detection',
    keeps: ['second'],
    promise: { value: 30, unit: 's' },
    runs: 'decides on each event as it comes',
    builds: {
      'processing-engine': ['flink', 'lambda'],
      'streaming-service': ['msk'],
      'query-engine': ['opensearch', 'athena'],
      'data-format': iceberg,
    },
  },
  {
    id: 'iot',
    keeps: ['second', 'minute'],
    promise: { value: 10, unit: 'm' },
    runs: 'reads a stream without end',
    builds: {
      'processing-engine': ['flink', 'lambda'],
      'streaming-service': ['kinesis', 'firehose'],
      'query-engine': ['athena', 'opensearch'],
      'data-format': iceberg,
    },
  },
];
