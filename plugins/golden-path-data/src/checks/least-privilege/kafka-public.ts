import { mend } from '../../edit';
import { textAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const kafkaPublic: DataCheck = {
  id: 'kafka-public',
  title: 'MSK cluster reachable from the internet',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'Public brokers can be tried by anyone, and one leaked credential then reads every topic from anywhere.',
  remedy:
    'Set `PublicAccess.Type: DISABLED`, or remove the block `public_access`; let clients from elsewhere come through private connectivity.',
  fixable: true,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_291', relation: 'equal' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::MSK::Cluster
    Properties:
      KafkaVersion: 3.7.x
      BrokerNodeGroupInfo:
        ConnectivityInfo:
          PublicAccess:
            Type: DISABLED
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
      BrokerNodeGroupInfo:
        ConnectivityInfo:
          PublicAccess:
            Type: SERVICE_PROVIDED_EIPS
`,
        },
        lines: [9],
      },
      {
        files: {
          'main.tf': `resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.7.x"
  number_of_broker_nodes = 3

  broker_node_group_info {
    connectivity_info {
      public_access {
        type = "SERVICE_PROVIDED_EIPS"
      }
    }
  }
}
`,
        },
        lines: [9],
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
          textAt(
            resource,
            'BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type',
          ),
          {
            is: type => type === 'DISABLED',
            absent: 'right',
            message: `The brokers of ${resource.name} have public addresses`,
            fix: () =>
              mend(model, resource, {
                safety: 'assisted',
                reason: 'Clients that come over the internet are cut off.',
                cloudformation: [
                  {
                    kind: 'set',
                    path: 'BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type',
                    to: 'DISABLED',
                  },
                ],
                terraform: [
                  {
                    kind: 'set',
                    path: 'broker_node_group_info.connectivity_info.public_access.type',
                    to: 'DISABLED',
                  },
                ],
              }),
          },
        );
      },
    ),
};
