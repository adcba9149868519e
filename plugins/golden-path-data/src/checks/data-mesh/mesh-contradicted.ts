import { agrees } from '../records/agrees';
import { exampleRecord } from '../records/exampleRecord';
import { meshChoice } from './meshChoice';
import {
  exampleContract,
  STREAM_MODULE,
  STREAM_TEMPLATE,
} from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const meshContradicted: DataCheck = {
  id: 'mesh-contradicted',
  title: 'The code shares data otherwise than the record says',
  practice: 'data-mesh',
  severity: 'medium',
  rationale:
    'A mesh that was not adopted grows by one share at a time; one that was adopted fails where products have no contract or access goes around Lake Formation.',
  remedy:
    'Take the shares away or decide anew; for a mesh, publish a contract with its `domain` and grant other accounts by Lake Formation.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          ...STREAM_TEMPLATE,
          'docs/decisions/data-mesh.md': exampleRecord('data-mesh', {
            decision: 'not-adopted',
            options: '[mesh, one lake]',
            criteria:
              '{ autonomous-domains: 1, platform-team: false, federated-governance: false }',
          }),
        },
      },
      {
        files: {
          ...STREAM_MODULE,
          'docs/decisions/data-mesh.md': exampleRecord('data-mesh', {
            options: '[mesh, one lake]',
            criteria:
              '{ autonomous-domains: 4, platform-team: true, federated-governance: true }',
          }),
          ...exampleContract(`domain: sales
`),
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
  Share:
    Type: AWS::RAM::ResourceShare
    Properties: { Name: sales, ResourceArns: [arn:aws:glue:eu-west-1:111122223333:database/sales] }
`,
          'docs/decisions/data-mesh.md': exampleRecord('data-mesh', {
            decision: 'not-adopted',
            options: '[mesh, one lake]',
            criteria:
              '{ autonomous-domains: 1, platform-team: false, federated-governance: false }',
          }),
        },
        lines: [5],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
resource "aws_ram_resource_share" "share" {
  name = "sales"
}
`,
          'docs/decisions/data-mesh.md': exampleRecord('data-mesh', {
            decision: 'not-adopted',
            options: '[mesh, one lake]',
            criteria:
              '{ autonomous-domains: 1, platform-team: false, federated-governance: false }',
          }),
        },
        lines: [5],
      },
      {
        files: {
          ...STREAM_TEMPLATE,
          'docs/decisions/data-mesh.md': exampleRecord('data-mesh', {
            options: '[mesh, one lake]',
            criteria:
              '{ autonomous-domains: 4, platform-team: true, federated-governance: true }',
          }),
        },
        lines: [1, 1],
      },
    ],
  },
  run: model => agrees(model, meshChoice),
};
