import { verdictOf } from 'backstage-plugin-golden-path-common';
import { documentsOf } from '../../documents';
import { valueAt } from '../../graph';
import { OfDocument } from '../records/OfDocument';
import { taggedColumns, TAGS } from './taggedColumns';

const PERSONAL = ['pseudonymous', 'personal', 'sensitive'];
/** Classes that let everybody read. */
const OPEN = /^(public|open|none|unclassified)$/i;
import type { DataCheck } from '../DataCheck';

export const personalDataUnmarked: DataCheck = {
  id: 'personal-data-unmarked',
  title: 'Personal columns of the inventory without a classification',
  practice: 'data-discovery',
  severity: 'medium',
  rationale:
    'Access by column needs to know which columns are personal; a class that only the inventory has protects nothing.',
  remedy:
    'Give the column a `classification` in the data contract of its table, or an LF-tag by `AWS::LakeFormation::TagAssociation`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: events
    resource: Events
    system-of-record: the shop
    format: json
    volume-per-day: 40 GB
    velocity: stream
    personal-data: personal
    personal-columns: [email]
    contact: group:default/shop
`,
          'contracts/orders.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: orders
version: 1.0.0
status: active
schema:
  - name: orders
    properties:
      - { name: email, classification: restricted }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: events
    resource: Events
    system-of-record: the shop
    format: json
    volume-per-day: 40 GB
    velocity: stream
    personal-data: none
    contact: group:default/shop
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: events
    resource: events
    system-of-record: the shop
    format: json
    volume-per-day: 40 GB
    velocity: stream
    personal-data: personal
    personal-columns: [email]
    contact: group:default/shop
`,
          'contracts/orders.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: orders
version: 1.0.0
status: active
schema:
  - name: orders
    properties:
      - { name: email, classification: restricted }
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: events
    resource: Events
    system-of-record: the shop
    format: json
    volume-per-day: 40 GB
    velocity: stream
    personal-data: personal
    personal-columns: [email]
    contact: group:default/shop
`,
          'contracts/orders.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: orders
version: 1.0.0
status: active
schema:
  - name: orders
    properties:
      - { name: email }
`,
        },
        lines: [9],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: events
    resource: Events
    system-of-record: the shop
    format: json
    volume-per-day: 40 GB
    velocity: stream
    personal-data: sensitive
    contact: group:default/shop
`,
        },
        lines: [9],
      },
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
          'docs/discovery/inventory.yaml': `reviewed: 2026-03-01
sources:
  - name: events
    resource: Events
    system-of-record: the shop
    format: json
    volume-per-day: 40 GB
    velocity: stream
    personal-data: personal
    personal-columns: [email, iban]
    contact: group:default/shop
`,
          'contracts/orders.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: orders
version: 1.0.0
status: active
schema:
  - name: orders
    properties:
      - { name: email, classification: restricted }
`,
        },
        lines: [10],
      },
    ],
  },
  run: model => {
    const { inventories, contracts } = documentsOf(model);
    const say = new OfDocument();
    const columns = contracts.flatMap(contract => contract.columns);
    const tagged = taggedColumns(model);
    const [gap] = model.graph.gapsFor(TAGS);
    for (const source of inventories.flatMap(({ sources }) => sources)) {
      if (!PERSONAL.includes(source.personalData ?? '')) continue;
      if (!source.personalColumns.length)
        say.fail(
          valueAt(source.value, 'personal-data')?.at ?? source.at,
          `${source.name} holds personal data, and \`personal-columns\` does not say where.`,
        );
      for (const { name, at } of source.personalColumns) {
        const same = columns.filter(
          column => column.name.toLowerCase() === name.toLowerCase(),
        );
        const bare = same.find(
          ({ classification = '' }) =>
            !classification || OPEN.test(classification),
        );
        if (tagged.has(name.toLowerCase())) say.pass();
        else if (bare)
          say.fail(
            bare.at,
            `The inventory counts ${name} as personal data, and the contract does not restrict it.`,
          );
        else if (same.length) say.pass();
        else if (gap) say.undecided(gap.what);
        else
          say.fail(
            at,
            `${name} is personal data, and no contract or LF-tag classifies it.`,
          );
      }
    }
    if (inventories.length && !say.findings.length) say.pass();
    return verdictOf([say], 'There is no inventory; another check says so.');
  },
};
