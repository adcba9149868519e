import type { Checked } from './age';

/** A service, or a kind of resource, that AWS has withdrawn or no longer gives to everyone. */
export interface RetiredService extends Checked {
  /** As people call it. */
  service: string;
  /** Types of CloudFormation, and of Terraform where there is none. */
  types: string[];
  /** Only resources whose property has one of these values. */
  where?: { path: string; values: string[] };
  /** `ended`: it is gone. `superseded`: a successor has taken its place. `closed`: new customers no longer get it. */
  state: 'ended' | 'superseded' | 'closed';
  /** Since when, where AWS names a day. */
  since?: string;
  /** What AWS points to. */
  instead: string;
}

const CHECKED = '2026-11-25';

/** Verdicts hold for the day of `checked`: an end that lies after it counts from the next comparison on. */
export const SERVICE_LIFECYCLE: RetiredService[] = [
  {
    service: 'Kinesis Data Analytics for SQL',
    types: [
      'AWS::KinesisAnalytics::Application',
      'aws_kinesis_analytics_application',
    ],
    state: 'ended',
    since: '2026-01-27',
    instead: 'Managed Service for Apache Flink',
    source:
      'https://docs.aws.amazon.com/kinesisanalytics/latest/dev/discontinuation.html',
    checked: CHECKED,
  },
  {
    service: 'Kinesis Data Analytics for SQL',
    types: ['AWS::KinesisAnalyticsV2::Application'],
    where: { path: 'RuntimeEnvironment', values: ['SQL-1_0'] },
    state: 'ended',
    since: '2026-01-27',
    instead: 'a Flink runtime',
    source:
      'https://docs.aws.amazon.com/kinesisanalytics/latest/dev/discontinuation.html',
    checked: CHECKED,
  },
  {
    service: 'AWS Glue 0.9',
    types: ['AWS::Glue::Job'],
    where: { path: 'GlueVersion', values: ['0.9'] },
    state: 'ended',
    since: '2022-06-01',
    instead: 'Glue 4.0 or later',
    source:
      'https://docs.aws.amazon.com/glue/latest/dg/glue-version-support-policy.html',
    checked: CHECKED,
  },
  {
    service: 'AWS Glue 1.0',
    types: ['AWS::Glue::Job'],
    where: { path: 'GlueVersion', values: ['1.0'] },
    state: 'ended',
    since: '2022-09-30',
    instead: 'Glue 4.0 or later',
    source:
      'https://docs.aws.amazon.com/glue/latest/dg/glue-version-support-policy.html',
    checked: CHECKED,
  },
  {
    service: 'Amazon QLDB',
    types: [
      'AWS::QLDB::Ledger',
      'AWS::QLDB::Stream',
      'aws_qldb_ledger',
      'aws_qldb_stream',
    ],
    state: 'ended',
    since: '2025-07-31',
    instead: 'Aurora PostgreSQL with an audit table',
    source:
      'https://docs.aws.amazon.com/qldb/latest/developerguide/document-history.html',
    checked: CHECKED,
  },
  {
    service: 'Amazon FinSpace',
    types: ['AWS::FinSpace::Environment', 'aws_finspace_kx_environment'],
    state: 'ended',
    since: '2026-10-07',
    instead: 'a database of your own choice on AWS',
    source:
      'https://docs.aws.amazon.com/finspace/latest/userguide/amazon-finspace-end-of-support.html',
    checked: CHECKED,
  },
  {
    service: 'Amazon Lookout for Equipment',
    types: ['AWS::LookoutEquipment::InferenceScheduler'],
    state: 'ended',
    since: '2026-10-07',
    instead: 'SageMaker AI',
    source:
      'https://docs.aws.amazon.com/lookout-for-equipment/latest/ug/what-is.html',
    checked: CHECKED,
  },
  {
    service: 'AWS::Elasticsearch::Domain',
    types: ['AWS::Elasticsearch::Domain'],
    state: 'superseded',
    instead:
      'an OpenSearch domain (AWS::OpenSearchService::Domain, aws_opensearch_domain)',
    source:
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-elasticsearch-domain.html',
    checked: CHECKED,
  },
  {
    service: 'Glue development endpoints',
    types: ['AWS::Glue::DevEndpoint', 'aws_glue_dev_endpoint'],
    state: 'superseded',
    instead: 'interactive sessions of Glue',
    source: 'https://docs.aws.amazon.com/glue/latest/dg/development.html',
    checked: CHECKED,
  },
  {
    service: 'AWS Data Pipeline',
    types: ['AWS::DataPipeline::Pipeline', 'aws_datapipeline_pipeline'],
    state: 'superseded',
    instead: 'Glue, Step Functions or MWAA',
    source:
      'https://aws.amazon.com/blogs/big-data/migrate-workloads-from-aws-data-pipeline/',
    checked: CHECKED,
  },
  {
    service: 'Amazon Fraud Detector',
    types: [
      'AWS::FraudDetector::Detector',
      'AWS::FraudDetector::EntityType',
      'AWS::FraudDetector::EventType',
      'AWS::FraudDetector::Label',
      'AWS::FraudDetector::List',
      'AWS::FraudDetector::Outcome',
      'AWS::FraudDetector::Variable',
    ],
    state: 'closed',
    since: '2025-11-07',
    instead: 'SageMaker AI, AutoGluon or AWS WAF',
    source:
      'https://docs.aws.amazon.com/frauddetector/latest/ug/frauddetector-availability-change.html',
    checked: CHECKED,
  },
  {
    service: 'Timestream for LiveAnalytics',
    types: [
      'AWS::Timestream::Database',
      'AWS::Timestream::Table',
      'AWS::Timestream::ScheduledQuery',
      'aws_timestreamwrite_database',
      'aws_timestreamwrite_table',
      'aws_timestreamquery_scheduled_query',
    ],
    state: 'closed',
    since: '2025-06-20',
    instead: 'Timestream for InfluxDB',
    source:
      'https://docs.aws.amazon.com/timestream/latest/developerguide/AmazonTimestreamForLiveAnalytics-availability-change.html',
    checked: CHECKED,
  },
];
