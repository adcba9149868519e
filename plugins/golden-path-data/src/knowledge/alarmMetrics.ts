/** A metric of CloudWatch that tells of trouble with a resource. */
export interface TroubleMetric {
  namespace: string;
  /** Names of metrics; any of them tells. */
  metrics: RegExp;
  /** The dimension that names the resource. */
  dimension: string;
  /** Whether the metric without that dimension speaks of all resources of the kind. */
  ofAll?: boolean;
  /** Whether the dimension holds an id that AWS makes, so that no text in the project can be held against it. */
  opaque?: boolean;
}

/** Of a cluster any metric is a sign of its health, and which of them matter is for those who run it to say. */
const ANY = /./;

// Beside each stands the page of AWS that lists its metrics and dimensions. Those of States, Kinesis, Lambda, KinesisAnalytics, Firehose,
// SQS, Redshift and DMS were compared with the canned metrics of aws-cdk-lib, which AWS generates. checked: 2026-11-30

/** https://docs.aws.amazon.com/step-functions/latest/dg/procedure-cw-metrics.html */
export const MACHINE_FAILED: TroubleMetric = {
  namespace: 'AWS/States',
  metrics: /^Executions(Failed|TimedOut|Aborted)$/,
  dimension: 'StateMachineArn',
};

/** https://docs.aws.amazon.com/glue/latest/dg/monitoring-awsglue-with-cloudwatch-metrics.html */
export const JOB_FAILED: TroubleMetric = {
  namespace: 'Glue',
  metrics: /^glue\.(driver\.aggregate\.numFailedTasks|error\..+)$/,
  dimension: 'JobName',
};

/** https://docs.aws.amazon.com/streams/latest/dev/monitoring-with-cloudwatch.html */
export const STREAM_LAG: TroubleMetric = {
  namespace: 'AWS/Kinesis',
  metrics:
    /^(GetRecords\.IteratorAgeMilliseconds|SubscribeToShardEvent\.MillisBehindLatest)$/,
  dimension: 'StreamName',
};

/** https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html */
export const FUNCTION_LAG: TroubleMetric = {
  namespace: 'AWS/Lambda',
  metrics: /^IteratorAge$/,
  dimension: 'FunctionName',
};
export const FUNCTION_ERRORS: TroubleMetric = {
  namespace: 'AWS/Lambda',
  metrics: /^Errors$/,
  dimension: 'FunctionName',
  ofAll: true,
};

/** https://docs.aws.amazon.com/managed-flink/latest/java/metrics-dimensions.html */
export const FLINK_LAG: TroubleMetric = {
  namespace: 'AWS/KinesisAnalytics',
  metrics: /^millisBehindLatest$/i,
  dimension: 'Application',
};

/** https://docs.aws.amazon.com/firehose/latest/dev/monitoring-with-cloudwatch-metrics.html */
export const DELIVERY_LAG: TroubleMetric = {
  namespace: 'AWS/Firehose',
  metrics: /^DeliveryTo.+\.DataFreshness$/,
  dimension: 'DeliveryStreamName',
};
export const DELIVERY_BEHIND: TroubleMetric = {
  namespace: 'AWS/Firehose',
  metrics: /^(KinesisMillisBehindLatest|DeliveryTo.+\.DataFreshness)$/,
  dimension: 'DeliveryStreamName',
};

/**
 * `NumberOfMessagesSent` is not among them: it does not count messages that SQS moves by itself.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html
 */
export const DEAD_LETTERS: TroubleMetric = {
  namespace: 'AWS/SQS',
  metrics:
    /^(ApproximateNumberOfMessagesVisible|ApproximateAgeOfOldestMessage)$/,
  dimension: 'QueueName',
};

/** https://docs.aws.amazon.com/msk/latest/developerguide/metrics-details.html */
export const KAFKA_HEALTH: TroubleMetric = {
  namespace: 'AWS/Kafka',
  metrics: ANY,
  dimension: 'Cluster Name',
};

/** https://docs.aws.amazon.com/redshift/latest/mgmt/metrics-listing.html */
export const REDSHIFT_HEALTH: TroubleMetric = {
  namespace: 'AWS/Redshift',
  metrics: ANY,
  dimension: 'ClusterIdentifier',
};
export const REDSHIFT_SERVERLESS_HEALTH: TroubleMetric = {
  namespace: 'AWS/Redshift-Serverless',
  metrics: ANY,
  dimension: 'Workgroup',
};

/** https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-cloudwatchmetrics.html */
export const SEARCH_HEALTH: TroubleMetric = {
  namespace: 'AWS/ES',
  metrics: ANY,
  dimension: 'DomainName',
};

/** https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Monitoring.html */
export const MIGRATION_LAG: TroubleMetric = {
  namespace: 'AWS/DMS',
  metrics: /^CDCLatency(Source|Target)$/,
  dimension: 'ReplicationTaskIdentifier',
  opaque: true,
};
