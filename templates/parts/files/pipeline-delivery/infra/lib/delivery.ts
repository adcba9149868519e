import { ArnFormat, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { CfnPrincipalPermissions } from 'aws-cdk-lib/aws-lakeformation';
import { CfnLogStream, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { allow, allowAny } from './allow.ts';
import { alarm } from './alarms.ts';
import type { Layer } from './Layer.ts';
import { databaseOf, tierTag } from './tiers.ts';

/** What is delivered into which table of raw, below which folder. */
export interface Delivery {
  table: string;
  folder: string;
  /** A stream that it reads; without one, records are put to it. */
  stream?: string;
  /** Whether CloudWatch Logs puts the records, packed and many in one: each line of them becomes a record. */
  fromLogs?: boolean;
}

/** Unpacks what CloudWatch Logs sends, and takes the lines out of it. */
const UNPACKED: CfnDeliveryStream.ProcessingConfigurationProperty = {
  enabled: true,
  processors: [
    { type: 'Decompression', parameters: [{ parameterName: 'CompressionFormat', parameterValue: 'GZIP' }] },
    { type: 'CloudWatchLogProcessing', parameters: [{ parameterName: 'DataMessageExtraction', parameterValue: 'true' }] },
  ],
};

/**
 * Firehose, which makes Parquet of JSON by the columns of a table in raw: a file for 128 MB or five minutes, a folder a day. What has another
 * shape lies below `errors/`.
 */
export function delivery(layer: Layer, id: string, { table, folder, stream, fromLogs }: Delivery): CfnDeliveryStream {
  const { config } = layer;
  const bucket = layer.formatArn({ service: 's3', region: '', account: '', resource: layer.find('raw-bucket') });
  const key = Key.fromKeyArn(layer, `${id}Key`, layer.find('key-arn'));
  const role = new Role(layer, `${id}Role`, {
    description: `Delivers ${table} of ${config.name} to raw`,
    assumedBy: new ServicePrincipal('firehose.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': layer.account } },
    }),
  });
  const logs = new LogGroup(layer, `${id}Logs`, {
    logGroupName: `/aws/kinesisfirehose/${config.name}-${id.toLowerCase()}`,
    retention: RetentionDays.ONE_YEAR,
    encryptionKey: key,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const logStream = new CfnLogStream(layer, `${id}LogStream`, { logGroupName: logs.logGroupName, logStreamName: 'delivery' });
  const columns = columnsOf(layer, id, role, table);
  allow(role, ['s3:ListBucket', 's3:GetBucketLocation', 's3:ListBucketMultipartUploads'], [bucket]);
  allowAny(
    role,
    ['s3:PutObject', 's3:AbortMultipartUpload'],
    [`${bucket}/${folder}/*`, `${bucket}/errors/${folder}/*`],
    'Firehose chooses the names of the files that it writes below these folders.',
  );
  allow(role, ['kms:GenerateDataKey', 'kms:Decrypt'], [key.keyArn]);
  allow(role, ['logs:PutLogEvents'], [logs.logGroupArn]);
  if (stream)
    allow(role, ['kinesis:DescribeStream', 'kinesis:GetShardIterator', 'kinesis:GetRecords', 'kinesis:ListShards'], [stream]);
  const made = new CfnDeliveryStream(layer, id, {
    deliveryStreamName: `${config.name}-${id.toLowerCase()}`,
    ...(stream
      ? {
          deliveryStreamType: 'KinesisStreamAsSource',
          kinesisStreamSourceConfiguration: { kinesisStreamArn: stream, roleArn: role.roleArn },
        }
      : {
          deliveryStreamType: 'DirectPut',
          deliveryStreamEncryptionConfigurationInput: { keyType: 'CUSTOMER_MANAGED_CMK', keyArn: key.keyArn },
        }),
    extendedS3DestinationConfiguration: {
      bucketArn: bucket,
      roleArn: role.roleArn,
      bufferingHints: { intervalInSeconds: 300, sizeInMBs: 128 },
      // The codec of the Parquet files is below.
      compressionFormat: 'UNCOMPRESSED',
      prefix: `${folder}/!{timestamp:yyyy/MM/dd}/`,
      errorOutputPrefix: `errors/${folder}/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/`,
      encryptionConfiguration: { kmsEncryptionConfig: { awskmsKeyArn: key.keyArn } },
      ...(fromLogs && { processingConfiguration: UNPACKED }),
      dataFormatConversionConfiguration: {
        enabled: true,
        inputFormatConfiguration: { deserializer: { openXJsonSerDe: {} } },
        outputFormatConfiguration: { serializer: { parquetSerDe: { compression: 'SNAPPY' } } },
        schemaConfiguration: columns,
      },
      cloudWatchLoggingOptions: { enabled: true, logGroupName: logs.logGroupName, logStreamName: logStream.ref },
    },
  });
  if (stream)
    Validations.of(made).acknowledge({
      id: 'AwsSolutions-KDF1',
      reason: 'It keeps nothing itself: what it reads is encrypted by the stream, and what it writes by the key of the project.',
    });
  // Firehose looks at what the role may do when it is made.
  made.node.addDependency(role);
  alarm(layer, `${id}Late`, {
    alarmName: `${config.name}-${id.toLowerCase()}-late`,
    alarmDescription: 'What was sent reaches raw more than a quarter of an hour late.',
    metric: new Metric({
      namespace: 'AWS/Firehose',
      metricName: 'DeliveryToS3.DataFreshness',
      dimensionsMap: { DeliveryStreamName: made.ref },
      statistic: 'Maximum',
      period: Duration.minutes(5),
    }),
    threshold: Duration.minutes(15).toSeconds(),
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 2,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  return made;
}

/** Where Firehose finds the columns; the role may see them, and no row. */
function columnsOf(layer: Layer, id: string, role: Role, table: string): CfnDeliveryStream.SchemaConfigurationProperty {
  const database = databaseOf(layer.config, 'raw');
  const arn = (resource: string, resourceName?: string) =>
    layer.formatArn({ service: 'glue', resource, resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME });
  allow(
    role,
    ['glue:GetTable', 'glue:GetTableVersion', 'glue:GetTableVersions'],
    [layer.formatArn({ service: 'glue', resource: 'catalog' }), arn('database', database), arn('table', `${database}/${table}`)],
  );
  for (const resourceType of ['DATABASE', 'TABLE'])
    new CfnPrincipalPermissions(layer, `${id}Sees${resourceType === 'TABLE' ? 'Tables' : ''}`, {
      principal: { dataLakePrincipalIdentifier: role.roleArn },
      permissions: ['DESCRIBE'],
      permissionsWithGrantOption: [],
      resource: {
        lfTagPolicy: {
          catalogId: layer.account,
          resourceType,
          expression: [{ tagKey: tierTag(layer.config), tagValues: ['raw'] }],
        },
      },
    });
  return {
    catalogId: layer.account,
    region: layer.region,
    databaseName: database,
    tableName: table,
    roleArn: role.roleArn,
    versionId: 'LATEST',
  };
}
