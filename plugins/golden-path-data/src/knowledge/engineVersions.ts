import type { Checked } from './age';

/** Versions of an engine whose standard support has ended. */
export interface EndedVersions extends Checked {
  /** As people call it. */
  product: string;
  types: string[];
  /** The property that holds the version. */
  path: string;
  /** Values of `Engine`, where the type has several; or what stands before the number in the version. */
  engines?: string[];
  prefix?: string;
  /** The first and the last of these versions, by as many numbers as are written here: `5.7` covers `5.7.44`. */
  from?: string;
  upTo: string;
  /** Where numbers do not tell them apart: these versions, as they are written. */
  only?: string[];
  /** The last day of standard support of the last of these versions; the others ended then or earlier. */
  ended: string;
}

const CHECKED = '2026-11-25';
const RDS = {
  types: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  path: 'EngineVersion',
  checked: CHECKED,
};
const SEARCH = {
  types: ['AWS::OpenSearchService::Domain'],
  path: 'EngineVersion',
  ended: '2025-11-07',
  source:
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/what-is.html#choosing-version',
  checked: CHECKED,
};
const LAMBDA = {
  types: ['AWS::Lambda::Function'],
  path: 'Runtime',
  source:
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html#runtimes-deprecated',
  checked: CHECKED,
};
const GUIDE = 'https://docs.aws.amazon.com/AmazonRDS/latest';

/** Each was compared with the calendar that `source` names, or with what https://endoflife.date and the CDK keep of it. */
export const ENDED_VERSIONS: EndedVersions[] = [
  {
    ...RDS,
    product: 'PostgreSQL',
    engines: ['postgres', 'aurora-postgresql'],
    upTo: '13',
    ended: '2026-02-28',
    source: `${GUIDE}/PostgreSQLReleaseNotes/postgresql-release-calendar.html`,
  },
  {
    ...RDS,
    product: 'MySQL',
    engines: ['mysql'],
    upTo: '8.0',
    ended: '2026-07-31',
    source: `${GUIDE}/UserGuide/MySQL.Concepts.VersionMgmt.html`,
  },
  {
    ...RDS,
    product: 'MariaDB',
    engines: ['mariadb'],
    upTo: '10.6',
    ended: '2026-07-31',
    source: `${GUIDE}/UserGuide/MariaDB.Concepts.VersionMgmt.html`,
  },
  {
    ...RDS,
    product: 'Aurora MySQL',
    engines: ['aurora', 'aurora-mysql'],
    upTo: '5.7',
    ended: '2024-10-31',
    source: `${GUIDE}/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html`,
  },
  {
    product: 'DocumentDB',
    types: ['AWS::DocDB::DBCluster'],
    path: 'EngineVersion',
    upTo: '3.6',
    ended: '2026-03-30',
    source:
      'https://docs.aws.amazon.com/documentdb/latest/developerguide/docdb-version-support-dates.html',
    checked: CHECKED,
  },
  { ...SEARCH, product: 'OpenSearch', prefix: 'OpenSearch_', upTo: '1.2' },
  {
    ...SEARCH,
    product: 'OpenSearch',
    prefix: 'OpenSearch_',
    from: '2.3',
    upTo: '2.9',
  },
  {
    ...SEARCH,
    product: 'Elasticsearch',
    prefix: 'Elasticsearch_',
    upTo: '6.7',
  },
  {
    ...SEARCH,
    product: 'Elasticsearch',
    prefix: 'Elasticsearch_',
    from: '7.1',
    upTo: '7.8',
  },
  {
    product: 'Kafka',
    types: ['AWS::MSK::Cluster'],
    path: 'KafkaVersion',
    upTo: '3.5',
    ended: '2025-10-23',
    source:
      'https://docs.aws.amazon.com/msk/latest/developerguide/supported-kafka-versions.html',
    checked: CHECKED,
  },
  {
    product: 'Glue',
    types: ['AWS::Glue::Job'],
    path: 'GlueVersion',
    from: '2.0',
    upTo: '2.0',
    ended: '2024-01-31',
    source:
      'https://docs.aws.amazon.com/glue/latest/dg/glue-version-support-policy.html',
    checked: CHECKED,
  },
  {
    // Releases 5 and 6 stand on Amazon Linux 2, which ended on 2026-06-30.
    product: 'EMR',
    types: ['AWS::EMR::Cluster'],
    path: 'ReleaseLabel',
    prefix: 'emr-',
    upTo: '7.5',
    ended: '2026-11-20',
    source:
      'https://docs.aws.amazon.com/emr/latest/ReleaseGuide/emr-750-release.html',
    checked: CHECKED,
  },
  {
    // https://github.com/aws/aws-cdk/pull/37155 says the same of that page.
    product: 'the runtime',
    types: ['AWS::KinesisAnalyticsV2::Application'],
    path: 'RuntimeEnvironment',
    prefix: 'FLINK-1_',
    upTo: '13',
    ended: '2025-10-16',
    source:
      'https://docs.aws.amazon.com/managed-flink/latest/java/release-version-list.html',
    checked: CHECKED,
  },
  {
    // AWS has moved the end of 3.5.3 and of later ones more than once.
    product: 'DMS',
    types: ['AWS::DMS::ReplicationInstance'],
    path: 'EngineVersion',
    upTo: '3.5.2',
    ended: '2025-04-29',
    source:
      'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReleaseNotes.html',
    checked: CHECKED,
  },
  {
    ...LAMBDA,
    product: 'the Lambda runtime',
    prefix: 'nodejs',
    upTo: '20',
    ended: '2026-04-30',
  },
  {
    ...LAMBDA,
    product: 'the Lambda runtime',
    prefix: 'python',
    upTo: '3.9',
    ended: '2025-12-15',
  },
  {
    ...LAMBDA,
    product: 'the Lambda runtime',
    prefix: 'ruby',
    upTo: '3.2',
    ended: '2026-03-31',
  },
  {
    ...LAMBDA,
    product: 'the Lambda runtime',
    prefix: 'dotnetcore',
    upTo: '3.1',
    ended: '2023-04-03',
  },
  {
    ...LAMBDA,
    product: 'the Lambda runtime',
    prefix: 'dotnet',
    upTo: '8',
    ended: '2026-11-10',
  },
  {
    // `nodejs` alone was 0.10; the successors `java8.al2` and `provided.al2` have the same numbers.
    ...LAMBDA,
    product: 'the Lambda runtime',
    upTo: '8',
    only: ['java8', 'nodejs', 'provided'],
    ended: '2024-01-08',
  },
  {
    ...LAMBDA,
    product: 'the Lambda runtime',
    prefix: 'go',
    upTo: '1',
    ended: '2024-01-08',
  },
];

/** Whether a version as people write it (`13.4`, `5.7.mysql_aurora.2.11.2`, `OpenSearch_2.9`) is one of these. */
export function isEnded(
  version: string,
  { prefix = '', from, upTo, only }: EndedVersions,
): boolean {
  if (only) return only.includes(version);
  if (!version.startsWith(prefix)) return false;
  const parts = numbersOf(version.slice(prefix.length));
  if (!parts.length) return false;
  return (
    compare(parts, numbersOf(upTo)) <= 0 &&
    (from === undefined || compare(parts, numbersOf(from)) >= 0)
  );
}

function numbersOf(version: string): number[] {
  const [numbers] = /^\d+(?:\.\d+){0,5}/.exec(version) ?? [''];
  return numbers === '' ? [] : numbers.split('.').map(Number);
}

/** By as many numbers as the limit has; a version that names fewer counts as its first. */
function compare(parts: number[], limit: number[]): number {
  for (const [i, number] of limit.entries()) {
    const difference = (parts[i] ?? 0) - number;
    if (difference) return difference;
  }
  return 0;
}
