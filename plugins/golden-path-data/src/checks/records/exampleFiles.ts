// Small projects and documents for the examples of checks, one line for each key so that findings have steady places.

/** A project with one source of data, in CloudFormation: `Events` stands in line 2. */
export const STREAM_TEMPLATE = {
  'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
};

/** The same in Terraform: `events` stands in line 1. */
export const STREAM_MODULE = {
  'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
`,
};

type Keys = Record<string, string | undefined>;

/** Keys laid over those of a sound document; `undefined` leaves one out. */
export function linesOf(sound: Keys, keys: Keys, indent = ''): string {
  return Object.entries({ ...sound, ...keys })
    .flatMap(([key, value]) =>
      value === undefined ? [] : [`${indent}${key}: ${value}\n`],
    )
    .join('');
}

/** An inventory: `reviewed` in line 1, then the keys of its only source from line 3 on. */
export function exampleInventory({
  reviewed = '2026-03-01',
  ...source
}: Keys = {}): Record<string, string> {
  const sound = {
    name: 'events',
    resource: 'Events',
    'system-of-record': 'the shop',
    format: 'json',
    'volume-per-day': '40 GB',
    velocity: 'stream',
    'personal-data': 'none',
    contact: 'group:default/shop',
  };
  const lines = linesOf(sound, source, '    ').replace(/^ {4}/, '  - ');
  return {
    'docs/discovery/inventory.yaml': `reviewed: ${reviewed}\nsources:\n${lines}`,
  };
}

/**
 * A data contract of six lines.
 *
 * @param more - what follows from line 7 on
 */
export function exampleContract(
  more = '',
  keys: Keys = {},
): Record<string, string> {
  const sound = {
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    id: 'sales',
    version: '1.0.0',
    status: 'active',
    name: 'daily-sales',
  };
  return { 'contracts/sales.odcs.yaml': linesOf(sound, keys) + more };
}

/** What makes a contract that of a curated dataset, after `more`. */
export function curatedContract(more = ''): Record<string, string> {
  return exampleContract(
    `${more}customProperties:\n  - { property: dataTier, value: curated }\n`,
  );
}

/** The statement of value that follows the custom properties of a contract. */
export function valueProperties(review = "'2027-01-15'"): string {
  return `  - { property: valueKpi, value: Hours to close the month }
  - { property: valueUnit, value: hours }
  - { property: valueReview, value: ${review} }
`;
}

/** A curated dataset of a catalog file: its annotations begin in line 6, its owner stands in line 9 where there is no further annotation. */
export function exampleEntity({
  owner = 'group:default/lake',
  annotations = {},
  spec = {},
}: {
  owner?: string | null;
  annotations?: Keys;
  spec?: Keys;
} = {}): Record<string, string> {
  return {
    'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: daily-sales
  annotations:
${linesOf({ 'golden-path/data-tier': 'curated' }, annotations, '    ')}spec:
${linesOf({ type: 'dataset', owner: owner ?? undefined }, spec, '  ')}`,
  };
}
