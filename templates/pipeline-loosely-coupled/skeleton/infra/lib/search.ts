import { Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnAccessPolicy, CfnCollection, CfnSecurityPolicy } from 'aws-cdk-lib/aws-opensearchserverless';
import { CfnPipeline } from 'aws-cdk-lib/aws-osis';
import { alarm } from './alarms.ts';
import { allow, allowAny } from './allow.ts';
import type { Layer } from './Layer.ts';
import { pipelineBody } from './searchPipeline.ts';

const WRITES = ['aoss:CreateIndex', 'aoss:DescribeIndex', 'aoss:UpdateIndex', 'aoss:WriteDocument'];
const READS = ['aoss:DescribeIndex', 'aoss:ReadDocument'];

/** An index of what is stored. Changes of the table feed it within seconds; it can be built anew from the table at any time. */
export function search(layer: Layer): void {
  const { config } = layer;
  const name = nameOf(layer);
  const role = feeder(layer);
  const made = [
    new CfnSecurityPolicy(layer, 'SearchKey', {
      name,
      type: 'encryption',
      policy: layer.toJsonString({
        Rules: [{ ResourceType: 'collection', Resource: [`collection/${name}`] }],
        AWSOwnedKey: false,
        KmsARN: layer.find('key-arn'),
      }),
    }),
    new CfnSecurityPolicy(layer, 'SearchNetwork', {
      name,
      type: 'network',
      policy: layer.toJsonString([
        {
          Rules: [{ ResourceType: 'collection', Resource: [`collection/${name}`] }],
          AllowFromPublic: false,
          SourceVPCEs: [layer.given('SearchEndpoint', config.given.searchEndpoint)],
        },
      ]),
    }),
  ];
  const readers = layer.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: config.searchRole });
  const access = (principal: string, permission: string[]) => ({
    Rules: [{ ResourceType: 'index', Resource: [`index/${name}/*`], Permission: permission }],
    Principal: [principal],
  });
  new CfnAccessPolicy(layer, 'SearchAccess', {
    name,
    type: 'data',
    policy: layer.toJsonString([access(role.roleArn, WRITES), access(readers, READS)]),
  });
  const collection = new CfnCollection(layer, 'Search', {
    name,
    type: 'SEARCH',
    description: `Records of ${config.dataset}`,
    standbyReplicas: 'ENABLED',
  });
  for (const policy of made) collection.addResourceDependency(policy);
  feed(layer, role, collection);
}

/** What may read the table and write the index, and nothing else. */
function feeder(layer: Layer): Role {
  const { config } = layer;
  const table = layer.formatArn({ service: 'dynamodb', resource: 'table', resourceName: layer.find('records-table') });
  const role = new Role(layer, 'SearchFeedRole', {
    description: `Feeds the index of ${config.name}`,
    assumedBy: new ServicePrincipal('osis-pipelines.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': layer.account } },
    }),
  });
  allow(role, ['dynamodb:DescribeTable'], [table]);
  allow(
    role,
    ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    [layer.find('records-stream')],
  );
  allowAny(
    role,
    ['s3:PutObject'],
    [`${layer.formatArn({ service: 's3', region: '', account: '', resource: layer.find('results-bucket') })}/search-failed/*`],
    'The pipeline makes the names of the files of what it could not write.',
  );
  allow(role, ['kms:Decrypt', 'kms:GenerateDataKey'], [layer.find('key-arn')]);
  return role;
}

function feed(layer: Layer, role: Role, collection: CfnCollection): void {
  const { config } = layer;
  allow(role, ['aoss:BatchGetCollection', 'aoss:APIAccessAll'], [collection.attrArn]);
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
  const pipelineName = nameOf(layer);
  const pipeline = new CfnPipeline(layer, 'SearchFeed', {
    pipelineName,
    minUnits: 1,
    maxUnits: 4,
    pipelineConfigurationBody: pipelineBody({
      region: layer.region,
      role: role.roleArn,
      table: layer.formatArn({ service: 'dynamodb', resource: 'table', resourceName: layer.find('records-table') }),
      host: collection.attrCollectionEndpoint,
      index: config.dataset,
      networkPolicy: nameOf(layer),
      failures: layer.find('results-bucket'),
    }),
    logPublishingOptions: { isLoggingEnabled: true, cloudWatchLogDestination: { logGroup: logs.logGroupName } },
    encryptionAtRestOptions: { kmsKeyArn: layer.find('key-arn') },
  });
  pipeline.node.addDependency(role, logs);
  alarm(layer, 'SearchBehind', {
    alarmName: `${config.name}-search-behind`,
    alarmDescription: 'What is stored cannot be found yet after five minutes.',
    metric: new Metric({
      namespace: 'AWS/OSIS',
      metricName: 'opensearch.EndToEndLatency.max',
      dimensionsMap: { PipelineName: pipelineName },
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
      dimensionsMap: { CollectionId: collection.attrId, CollectionName: nameOf(layer), ClientId: layer.account },
      statistic: 'Sum',
      period: Duration.minutes(5),
    }),
    threshold: 1,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

/** OpenSearch takes 28 characters, which a name of a project may exceed: the last part of the id of the stack tells them apart. */
function nameOf(layer: Layer): string {
  return `search-${Fn.select(4, Fn.split('-', Fn.select(2, Fn.split('/', layer.stackId))))}`;
}
