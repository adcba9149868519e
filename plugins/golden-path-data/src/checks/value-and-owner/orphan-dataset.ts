import { isRead } from './isRead';
import { judgeDatasets } from './judgeDatasets';
import type { DataCheck } from '../DataCheck';

export const orphanDataset: DataCheck = {
  id: 'orphan-dataset',
  title: 'A curated dataset that names nobody who reads it',
  practice: 'value-and-owner',
  severity: 'medium',
  rationale:
    'Data that nobody reads is stored, refreshed and watched for nothing, and nobody notices when it is wrong.',
  remedy:
    'Name the readers: `dependencyOf` of the dataset in the catalog, an entity that depends on it, `roles` of the contract; or declare what reads it, or retire it.',
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
          'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: daily-sales
  annotations:
    golden-path/data-tier: curated
spec:
  type: dataset
  owner: group:default/lake
  dependencyOf: [component:reports]
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
          'contracts/sales.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: sales
name: daily-sales
version: 1.0.0
status: active
roles:
  - { role: analysts, access: read }
customProperties:
  - { property: dataTier, value: curated }
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
          'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: daily-sales
  annotations:
    golden-path/data-tier: curated
spec:
  type: dataset
  owner: group:default/lake
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
          'contracts/sales.odcs.yaml': `apiVersion: v3.1.0
kind: DataContract
id: sales
name: daily-sales
version: 1.0.0
status: active
customProperties:
  - { property: dataTier, value: curated }
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeDatasets(model, (dataset, say) => {
      if (isRead(model, dataset)) say.pass();
      else
        say.fail(
          dataset.at,
          `Nothing in the project names a reader of ${dataset.title}.`,
          dataset.about,
        );
    }),
};
