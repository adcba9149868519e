import { engineNamed, STREAMING_ENGINES } from '../../knowledge/engines';
import { judge } from '../judge';
import { exampleRecord } from '../records/exampleRecord';
import { acceptedOn } from '../records/judgeChoice';

const KAFKA = ['AWS::MSK::Cluster', 'AWS::MSK::ServerlessCluster'];
import type { DataCheck } from '../DataCheck';

export const twoStreamingServices: DataCheck = {
  id: 'two-streaming-services',
  title: 'Kinesis and Kafka side by side without a reason',
  practice: 'streaming-service',
  severity: 'medium',
  rationale:
    'Two services for streams are two ways to scale, to watch and to fail, and two sets of skills to keep.',
  remedy:
    'Move to one of them, or say in the record on the streaming service what each is for and name both in `chosen`.',
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
  Kafka:
    Type: AWS::MSK::ServerlessCluster
    Properties: { ClusterName: kafka, VpcConfigs: [{ SubnetIds: [a, b] }], ClientAuthentication: { Sasl: { Iam: { Enabled: true } } } }
`,
          'docs/decisions/streaming.md': exampleRecord('streaming-service', {
            chosen: '[kinesis, msk]',
          }),
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
resource "aws_msk_cluster" "kafka" {
  cluster_name           = "kafka"
  kafka_version          = "3.7.x"
  number_of_broker_nodes = 3
}
`,
          'docs/decisions/streaming.md': exampleRecord('streaming-service', {
            chosen: '[kinesis, msk]',
          }),
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
  Kafka:
    Type: AWS::MSK::ServerlessCluster
    Properties: { ClusterName: kafka, VpcConfigs: [{ SubnetIds: [a, b] }], ClientAuthentication: { Sasl: { Iam: { Enabled: true } } } }
`,
        },
        lines: [5],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "events" {
  name        = "events"
  shard_count = 1
}
resource "aws_msk_cluster" "kafka" {
  cluster_name           = "kafka"
  kafka_version          = "3.7.x"
  number_of_broker_nodes = 3
}
`,
        },
        lines: [5],
      },
    ],
  },
  run: model => {
    const chosen = acceptedOn(model, 'streaming-service').flatMap(record =>
      record.chosen.map(name => engineNamed(STREAMING_ENGINES, name)?.id),
    );
    const streams = model.graph.ofType('AWS::Kinesis::Stream');
    return judge(
      model,
      [...KAFKA, 'AWS::Kinesis::Stream'],
      'No stream is declared.',
      (resource, say) => {
        const two = KAFKA.includes(resource.type) && streams.length > 0;
        if (!two || (chosen.includes('kinesis') && chosen.includes('msk')))
          say.pass();
        else
          say.fail(
            undefined,
            `${resource.name} is Kafka and ${streams[0].name} is Kinesis, and no accepted record says what each is for.`,
            {
              about: [streams[0].id],
            },
          );
      },
    );
  },
};
