import { flagAt, itemsAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const WAYS = ['Sasl.Iam.Enabled', 'Sasl.Scram.Enabled', 'Tls.Enabled'];

export const kafkaUnauthenticated: DataCheck = {
  id: 'kafka-unauthenticated',
  title: 'MSK cluster that lets unknown clients in',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'Without authentication whoever reaches the brokers may read, write and delete every topic, and no log says who it was.',
  remedy:
    'Enable `Sasl.Iam`, `Sasl.Scram` or `Tls` in `ClientAuthentication`, and set `Unauthenticated.Enabled: false`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::MSK::Cluster
    Properties:
      KafkaVersion: 3.7.x
      ClientAuthentication:
        Sasl:
          Iam:
            Enabled: true
  Serverless:
    Type: AWS::MSK::ServerlessCluster
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.7.x"
  number_of_broker_nodes = 3

  client_authentication {
    sasl {
      iam = true
    }
  }
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
      ClusterName: events
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.7.x"
  number_of_broker_nodes = 3

  client_authentication {
    unauthenticated = true

    sasl {
      scram = true
    }
  }
}
`,
        },
        lines: [7],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::MSK::Cluster'],
      'No MSK cluster is declared.',
      (resource, say) => {
        const open = flagAt(
          resource,
          'ClientAuthentication.Unauthenticated.Enabled',
        );
        const ways = WAYS.map(way =>
          flagAt(resource, `ClientAuthentication.${way}`),
        );
        const certificates = itemsAt(
          resource,
          'ClientAuthentication.Tls.CertificateAuthorityArnList',
        );
        const unsure = ways.find(way => way.state === 'unknown');
        if (open.state === 'unknown') say.unknown(open.value);
        else if (open.state === 'known' && open.value)
          say.fail(
            open.at,
            `${resource.name} lets clients in that do not say who they are`,
          );
        else if (
          ways.some(way => way.state === 'known' && way.value) ||
          certificates.items.length
        )
          say.pass();
        else if (unsure?.state === 'unknown') say.unknown(unsure.value);
        else if (certificates.open) say.unknown(certificates.open);
        else
          say.fail(
            undefined,
            `${resource.name} knows no way of authentication`,
          );
      },
    ),
};
