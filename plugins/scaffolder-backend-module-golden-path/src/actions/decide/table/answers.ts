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

/** What one run in a while can keep up with. */
export const BATCH = ['day', 'hour'] as const;
/** What is more than a query takes with ease. */
export const LARGE = ['1 TB', '10 TB'] as const;
