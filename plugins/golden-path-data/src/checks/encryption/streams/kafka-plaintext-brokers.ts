import { mend } from '../../../edit';
import { flagAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const kafkaPlaintextBrokers: DataCheck = {
  id: 'kafka-plaintext-brokers',
  title: 'MSK cluster whose brokers speak in plaintext',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'Brokers copy every message to each other; without encryption the copies cross the network in the clear.',
  remedy:
    'Remove `InCluster: false`, or `in_cluster = false`. An existing cluster is replaced by this, with all of its messages.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_81', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0073', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-MSK3', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::MSK::Cluster
    Properties:
      KafkaVersion: 3.7.x
      EncryptionInfo:
        EncryptionInTransit:
          InCluster: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.7.x"
  number_of_broker_nodes = 3

}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::MSK::Cluster
    Properties:
      KafkaVersion: 3.7.x
      EncryptionInfo:
        EncryptionInTransit:
          InCluster: false
`,
        },
        lines: [8],
      },
      {
        files: {
          'main.tf': `resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.7.x"
  number_of_broker_nodes = 3

  encryption_info {
    encryption_in_transit {
      in_cluster = false
    }
  }
}
`,
        },
        lines: [8],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::MSK::Cluster'],
      'No MSK cluster is declared.',
      (resource, say) => {
        say.require(
          flagAt(resource, 'EncryptionInfo.EncryptionInTransit.InCluster'),
          {
            is: yes => yes,
            absent: 'right',
            message: `The brokers of ${resource.name} speak with each other in plaintext`,
            fix: () =>
              mend(model, resource, {
                safety: 'assisted',
                reason:
                  'This replaces the cluster, and its messages with it: move producers and consumers over first.',
                cloudformation: [
                  {
                    kind: 'set',
                    path: 'EncryptionInfo.EncryptionInTransit.InCluster',
                    to: true,
                  },
                ],
                terraform: [
                  {
                    kind: 'set',
                    path: 'encryption_info.encryption_in_transit.in_cluster',
                    to: true,
                  },
                ],
              }),
          },
        );
      },
    ),
};
