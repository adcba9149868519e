import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { CfnCollection } from 'aws-cdk-lib/aws-opensearchserverless';
import { CfnPipeline, type CfnPipelineProps } from 'aws-cdk-lib/aws-osis';
import { alarm } from './alarms.ts';
import { allow, allowAny } from './allow.ts';
import { collectionName } from './collection.ts';
import type { Layer } from './Layer.ts';

/** The folder, in the bucket of results, of what could not be written into an index. */
export const FAILED = 'search-failed/';

/** What may write the indexes of the project, and keep what they do not take. */
export function feeder(layer: Layer): Role {
  const role = new Role(layer, 'SearchFeedRole', {
    description: `Feeds the index of ${layer.config.name}`,
    assumedBy: new ServicePrincipal('osis-pipelines.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': layer.account } },
    }),
  });
  const results = layer.formatArn({ service: 's3', region: '', account: '', resource: layer.find('results-bucket') });
  allowAny(role, ['s3:PutObject'], [`${results}/${FAILED}*`], 'The pipeline makes the names of the files of what it could not write.');
  allow(role, ['kms:Decrypt', 'kms:GenerateDataKey'], [layer.find('key-arn')]);
  return role;
}

/** A pipeline of OpenSearch Ingestion into a collection, with its log and an alarm for each way in which it falls behind. */
export function feed(
  layer: Layer,
  role: Role,
  to: CfnCollection,
  pipelineConfigurationBody: string,
  more: Partial<CfnPipelineProps> = {},
): CfnPipeline {
  const { config } = layer;
  const name = collectionName(layer);
  allow(role, ['aoss:BatchGetCollection', 'aoss:APIAccessAll'], [to.attrArn]);
  allowAny(
    role,
    ['aoss:GetSecurityPolicy', 'aoss:UpdateSecurityPolicy'],
    ['*'],
    'Policies of OpenSearch Serverless have no ARN. The pipeline adds its own endpoint to the one that it is given.',
  );
  const logs = new LogGroup(layer, 'SearchFeedLogs', {
    logGroupName: `/aws/vendedlogs/OpenSearchIngestion/${config.name}`,
    retention: RetentionDays.ONE_YEAR,
    encryptionKey: Key.fromKeyArn(layer, 'SearchFeedKey', layer.find('key-arn')),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const made = new CfnPipeline(layer, 'SearchFeed', {
    pipelineName: name,
    minUnits: 1,
    maxUnits: 4,
    pipelineConfigurationBody,
    logPublishingOptions: { isLoggingEnabled: true, cloudWatchLogDestination: { logGroup: logs.logGroupName } },
    encryptionAtRestOptions: { kmsKeyArn: layer.find('key-arn') },
    ...more,
  });
  made.node.addDependency(role, logs);
  alarm(layer, 'SearchBehind', {
    alarmName: `${config.name}-search-behind`,
    alarmDescription: 'What was sent cannot be found yet after five minutes.',
    metric: new Metric({
      namespace: 'AWS/OSIS',
      metricName: 'opensearch.EndToEndLatency.max',
      dimensionsMap: { PipelineName: name },
      statistic: 'Maximum',
      period: Duration.minutes(5),
    }),
    threshold: Duration.minutes(5).toMilliseconds(),
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 2,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  alarm(layer, 'SearchErrors', {
    alarmName: `${config.name}-search-errors`,
    alarmDescription: 'The index fails to answer.',
    metric: new Metric({
      namespace: 'AWS/AOSS',
      metricName: '5xx',
      dimensionsMap: { CollectionId: to.attrId, CollectionName: name, ClientId: layer.account },
      statistic: 'Sum',
      period: Duration.minutes(5),
    }),
    threshold: 1,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  return made;
}
