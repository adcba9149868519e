import { textAt } from '../../graph';
import { ENDED_VERSIONS, isEnded } from '../../knowledge/engineVersions';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const TYPES = [...new Set(ENDED_VERSIONS.flatMap(({ types }) => types))];

export const engineUnsupported: DataCheck = {
  id: 'engine-unsupported',
  title: 'Engine version past its standard support',
  practice: 'modern-database',
  severity: 'medium',
  rationale:
    'After the end of standard support an engine gets no fixes, or paid ones only, and one day AWS upgrades it in a window you did not choose.',
  remedy:
    'Upgrade to a version in standard support; try it on a copy restored from a snapshot, or with a blue/green deployment.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_363', relation: 'stricter' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      EngineVersion: '17.2'
  Events:
    Type: AWS::MSK::Cluster
    Properties:
      KafkaVersion: 3.9.x
  Batch:
    Type: AWS::EMR::Cluster
    Properties:
      ReleaseLabel: emr-7.12.0
  Enrich:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: java8.al2
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_rds_cluster" "orders" {
  engine         = "aurora-mysql"
  engine_version = "8.0.mysql_aurora.3.08.0"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: postgres
      EngineVersion: '11.22'
  Search:
    Type: AWS::OpenSearchService::Domain
    Properties:
      EngineVersion: OpenSearch_2.5
`,
        },
        lines: [6, 10],
      },
      {
        files: {
          'main.tf': `resource "aws_rds_cluster" "orders" {
  engine         = "aurora-mysql"
  engine_version = "5.7.mysql_aurora.2.11.2"
}
`,
        },
        lines: [3],
      },
      {
        files: {
          'template.yaml': `Resources:
  Batch:
    Type: AWS::EMR::Cluster
    Properties:
      ReleaseLabel: emr-6.15.0
  Enrich:
    Type: AWS::KinesisAnalyticsV2::Application
    Properties:
      RuntimeEnvironment: FLINK-1_13
  Convert:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: java8
`,
        },
        lines: [5, 9, 13],
      },
      {
        files: {
          'main.tf': `resource "aws_dms_replication_instance" "orders" {
  replication_instance_id    = "orders"
  replication_instance_class = "dms.t3.medium"
  engine_version             = "3.4.7"
}
`,
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(
      model,
      TYPES,
      'No engine is declared whose support we know.',
      (resource, say) => {
        const rules = ENDED_VERSIONS.filter(({ types }) =>
          types.includes(resource.type),
        );
        const version = textAt(resource, rules[0].path);
        const engine = textAt(resource, 'Engine');
        // Where none is named AWS takes one in support, or the cluster names it.
        if (version.state === 'absent') return;
        if (version.state === 'unknown') {
          say.unknown(version.value);
          return;
        }
        const ofEngine = rules.filter(
          ({ engines }) =>
            !engines ||
            (engine.state === 'known' && engines.includes(engine.value)),
        );
        const ended = ofEngine.find(rule => isEnded(version.value, rule));
        if (ended)
          say.fail(
            version.at,
            `${resource.name}: standard support of ${ended.product} ${version.value} ended by ${ended.ended}`,
          );
        else if (ofEngine.length) say.pass();
        else if (engine.state === 'unknown') say.unknown(engine.value);
      },
    ),
};
