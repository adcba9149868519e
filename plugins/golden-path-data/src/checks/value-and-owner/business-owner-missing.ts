import { isNobody, nameOf } from '../owners/isNobody';
import { judgeDatasets } from './judgeDatasets';
import { ownersOf } from './ownersOf';
import type { DataCheck } from '../DataCheck';

export const businessOwnerMissing: DataCheck = {
  id: 'business-owner-missing',
  title: 'A curated dataset without an owner on the business side',
  practice: 'value-and-owner',
  severity: 'high',
  rationale:
    'Who builds a dataset knows how it is made, seldom what it is worth; somebody who draws a benefit from it has to say what it must be.',
  remedy:
    'Name a business owner in the `team` of the data contract (role `Business owner`), or by the annotation `golden-path/business-owner`, who is not the technical owner.',
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
    golden-path/business-owner: user:default/ana
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
spec:
  type: dataset
  owner: group:default/lake
`,
        },
        lines: [1],
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
    - { username: bob, role: Business owner }
    - { username: bob, role: Technical owner }
customProperties:
  - { property: dataTier, value: curated }
`,
        },
        lines: [9],
      },
    ],
  },
  run: model =>
    judgeDatasets(model, (dataset, say) => {
      const { business, technical } = ownersOf(dataset);
      const same = business.find(({ ref }) =>
        technical.some(other => nameOf(other.ref) === nameOf(ref)),
      );
      if (!business.length)
        say.fail(
          dataset.at,
          `Nobody on the business side answers for ${dataset.title}.`,
          dataset.about,
        );
      else if (business.every(({ ref }) => isNobody(ref)))
        say.fail(
          business[0].at,
          `${business[0].ref} is nobody who can answer for ${dataset.title}.`,
          dataset.about,
        );
      else if (same && business.length === 1)
        say.fail(
          same.at,
          `${same.ref} is both the business and the technical owner of ${dataset.title}.`,
          dataset.about,
        );
      else say.pass();
    }),
};
