import { placeholderIn } from '../../documents';
import { judgeDatasets } from './judgeDatasets';
import { partOf, PARTS } from './valueOf';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
import type { DataCheck } from '../DataCheck';

export const valueUnstated: DataCheck = {
  id: 'value-unstated',
  title: 'A curated dataset does not say what it is worth',
  practice: 'value-and-owner',
  severity: 'medium',
  rationale:
    'A dataset whose value has no measure and no day on which it is looked at lives on because it exists.',
  remedy:
    'State a KPI, its unit and a review date: custom properties `valueKpi`, `valueUnit`, `valueReview` of the contract, or the annotations `golden-path/kpi`, `golden-path/kpi-unit`, `golden-path/value-review`.',
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
          'contracts/sales.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: sales
name: daily-sales
version: 1.0.0
status: active
team:
  members:
    - { username: ana, role: Business owner }
    - { username: bob, role: Technical owner }
customProperties:
  - { property: dataTier, value: curated }
  - { property: valueKpi, value: Hours to close the month }
  - { property: valueUnit, value: hours }
  - { property: valueReview, value: '2027-01-15' }
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
          'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: daily-sales
  annotations:
    golden-path/data-tier: curated
    golden-path/kpi: Hours to close the month
    golden-path/kpi-unit: hours
    golden-path/value-review: '2027-01-15'
spec:
  type: dataset
  owner: group:default/lake
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
          'contracts/sales.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: sales
name: daily-sales
version: 1.0.0
status: active
team:
  members:
    - { username: ana, role: Business owner }
    - { username: bob, role: Technical owner }
customProperties:
  - { property: dataTier, value: curated }
`,
        },
        lines: [1],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
`,
          'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: daily-sales
  annotations:
    golden-path/data-tier: curated
    golden-path/kpi: TBD
    golden-path/kpi-unit: hours
    golden-path/value-review: '2027-01-15'
spec:
  type: dataset
  owner: group:default/lake
`,
        },
        lines: [7],
      },
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
          'contracts/sales.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: sales
name: daily-sales
version: 1.0.0
status: active
team:
  members:
    - { username: ana, role: Business owner }
    - { username: bob, role: Technical owner }
customProperties:
  - { property: dataTier, value: curated }
  - { property: valueKpi, value: Hours to close the month }
  - { property: valueUnit, value: hours }
  - { property: valueReview, value: soon }
`,
        },
        lines: [15],
      },
    ],
  },
  run: model =>
    judgeDatasets(model, (dataset, say) => {
      const missing = PARTS.filter(part => !partOf(dataset, part));
      if (missing.length) {
        say.fail(
          dataset.at,
          `${dataset.title} states no ${missing
            .map(({ title }) => title)
            .join(', ')}.`,
          dataset.about,
        );
        return;
      }
      for (const part of PARTS) {
        const said = partOf(dataset, part)!;
        const found = placeholderIn(said.value);
        if (found)
          say.fail(
            said.at,
            `The ${part.title} of ${dataset.title} is still the placeholder "${found}".`,
          );
        else if (part.isDay && !DAY.test(said.value))
          say.fail(
            said.at,
            `The ${part.title} of ${dataset.title} is no date.`,
          );
      }
      if (!say.findings.length) say.pass();
    }),
};
