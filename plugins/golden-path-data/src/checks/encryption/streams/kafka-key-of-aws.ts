import { customerKeyAt } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const kafkaKeyOfAws: DataCheck = {
  id: 'kafka-key-of-aws',
  title: 'MSK cluster encrypted with a key that is not yours',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'The disks of the brokers are always encrypted; with the key of AWS you can neither see who uses it nor withdraw it.',
  remedy:
    'Name a key of your own in `EncryptionAtRest.DataVolumeKMSKeyId`, or `encryption_at_rest_kms_key_arn`. An existing cluster is replaced by this.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_81', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0179', relation: 'stricter' },
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
        EncryptionAtRest:
          DataVolumeKMSKeyId: !GetAtt Key.Arn
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.7.x"
  number_of_broker_nodes = 3

  encryption_info {
    encryption_at_rest_kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
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

  encryption_info {
    encryption_in_transit {
      client_broker = "TLS"
    }
  }
}
`,
        },
        lines: [1],
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
          customerKeyAt(
            model,
            resource,
            'EncryptionInfo.EncryptionAtRest.DataVolumeKMSKeyId',
          ),
          {
            is: own => own,
            absent: 'wrong',
            message: `${resource.name} is encrypted with a key of AWS`,
          },
        );
      },
    ),
};
