import { mend } from '../../../edit';
import { textAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const kafkaPlaintextClients: DataCheck = {
  id: 'kafka-plaintext-clients',
  title: 'MSK cluster that accepts plaintext clients',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'A client that connects without TLS sends its messages, and its password if it has one, in the clear.',
  remedy:
    'Set `EncryptionInTransit.ClientBroker: TLS`, or `client_broker = "TLS"`, once every client uses the port for TLS.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_81', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0073', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-MSK2', relation: 'looser' },
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
          ClientBroker: TLS
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
          ClientBroker: TLS_PLAINTEXT
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
      client_broker = "PLAINTEXT"
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
          textAt(resource, 'EncryptionInfo.EncryptionInTransit.ClientBroker'),
          {
            is: mode => mode === 'TLS',
            absent: 'right',
            message: `${resource.name} accepts clients without TLS`,
            fix: () =>
              mend(model, resource, {
                safety: 'assisted',
                reason:
                  'Clients that still use the plaintext port are refused from then on.',
                cloudformation: [
                  {
                    kind: 'set',
                    path: 'EncryptionInfo.EncryptionInTransit.ClientBroker',
                    to: 'TLS',
                  },
                ],
                terraform: [
                  {
                    kind: 'set',
                    path: 'encryption_info.encryption_in_transit.client_broker',
                    to: 'TLS',
                  },
                ],
              }),
          },
        );
      },
    ),
};
