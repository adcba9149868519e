import { flagAt, valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const kafkaLogsOff: DataCheck = {
  id: 'kafka-logs-off',
  title: 'MSK cluster that sends its logs nowhere',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'Without the logs of its brokers, nobody learns why a consumer lags, a partition lost its leader or a client was refused.',
  remedy:
    'Enable `CloudWatchLogs`, `Firehose` or `S3` under `LoggingInfo.BrokerLogs`, or under `logging_info` in Terraform.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_80', relation: 'equal' },
    { tool: 'trivy', id: 'AVD-AWS-0074', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-MSK6', relation: 'looser' },
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
      LoggingInfo:
        BrokerLogs:
          S3:
            Enabled: true
            Bucket: logs
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_msk_cluster" "events" {
  cluster_name           = "events"
  kafka_version          = "3.7.x"
  number_of_broker_nodes = 3

  logging_info {
    broker_logs {
      cloudwatch_logs {
        enabled   = true
        log_group = "/msk/events"
      }
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

  logging_info {
    broker_logs {
      s3 {
        enabled = false
      }
    }
  }
}
`,
        },
        lines: [6],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::MSK::Cluster'],
      'No MSK cluster is declared.',
      (resource, say) => {
        const sinks = ['CloudWatchLogs', 'Firehose', 'S3'].map(sink =>
          flagAt(resource, `LoggingInfo.BrokerLogs.${sink}.Enabled`),
        );
        const unsure = sinks.find(sink => sink.state === 'unknown');
        if (sinks.some(sink => sink.state === 'known' && sink.value))
          say.pass();
        else if (unsure?.state === 'unknown') say.unknown(unsure.value);
        else
          say.fail(
            valueAt(resource, 'LoggingInfo'),
            `${resource.name} sends the logs of its brokers nowhere`,
          );
      },
    ),
};
