import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Architecture, CfnEventSourceMapping, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { allow, allowAny } from './allow.ts';
import { alarm } from './alarms.ts';
import type { Layer } from './Layer.ts';
import { lettersOf } from './queues.ts';
import { pascal } from './words.ts';

const root = join(import.meta.dirname, '../..');

/** A function and the role that is its own. */
export interface Made {
  code: NodejsFunction;
  role: Role;
}

/** `functions/NAME.ts` as a function with a role of its own, that may log, trace, and use the key of the project. */
export function lambda(layer: Layer, name: string, environment: Record<string, string>): Made {
  const id = pascal(name);
  const { config } = layer;
  const key = Key.fromKeyArn(layer, `${id}Key`, layer.find('key-arn'));
  const logGroup = new LogGroup(layer, `${id}Logs`, {
    logGroupName: `/aws/lambda/${config.name}-${name}`,
    retention: RetentionDays.ONE_YEAR,
    encryptionKey: key,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const role = new Role(layer, `${id}Role`, {
    description: `The function ${name} of ${config.name}`,
    assumedBy: new ServicePrincipal('lambda.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': layer.account } },
    }),
  });
  allow(role, ['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
  allow(role, ['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn]);
  const code = new NodejsFunction(layer, id, {
    functionName: `${config.name}-${name}`,
    entry: join(root, `functions/${name}.ts`),
    projectRoot: root,
    depsLockFilePath: join(root, 'package-lock.json'),
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 512,
    timeout: Duration.seconds(30),
    tracing: Tracing.ACTIVE,
    environment,
    environmentEncryption: key,
    logGroup,
    role: role.withoutPolicyUpdates(),
    // The runtime brings the SDK.
    bundling: { format: OutputFormat.ESM, target: 'node24', externalModules: ['@aws-sdk/*'] },
    awsSdkConnectionReuse: false,
  });
  allowAny(role, ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*'], 'X-Ray knows no resource.');
  alarm(layer, `${id}Errors`, {
    alarmName: `${config.name}-${name}-errors`,
    alarmDescription: `The function ${name} fails.`,
    metric: code.metricErrors({ period: Duration.minutes(5), statistic: Stats.SUM }),
    threshold: 1,
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  return { code, role };
}

/** What a function reads in batches. */
type Source = Pick<CfnEventSourceMapping, 'eventSourceArn'> &
  Partial<Pick<CfnEventSourceMapping, 'batchSize' | 'maximumBatchingWindowInSeconds'>>;

/**
 * Lets a function read a stream. A batch that fails is halved until what is broken stands alone; after three tries that goes to a queue
 * with an alarm, and the rest goes on.
 */
export function readsStream(layer: Layer, name: string, { code, role }: Made, actions: string[], source: Source): void {
  const letters = lettersOf(layer, name);
  allow(role, actions, [source.eventSourceArn!]);
  allow(role, ['sqs:SendMessage'], [letters.queueArn]);
  const mapping = new CfnEventSourceMapping(layer, `${pascal(name)}Reads`, {
    functionName: code.functionName,
    startingPosition: 'TRIM_HORIZON',
    bisectBatchOnFunctionError: true,
    maximumRetryAttempts: 3,
    maximumRecordAgeInSeconds: Duration.hours(20).toSeconds(),
    functionResponseTypes: ['ReportBatchItemFailures'],
    destinationConfig: { onFailure: { destination: letters.queueArn } },
    batchSize: 100,
    maximumBatchingWindowInSeconds: 5,
    ...source,
  });
  mapping.node.addDependency(role);
  watchesAge(layer, name, code);
}

/** Lets a function read the changes of a table of DynamoDB, as `readsStream`. */
export function readsChanges(layer: Layer, name: string, made: Made, source: Source): void {
  // Lambda looks for it when the reading begins.
  allowAny(made.role, ['dynamodb:ListStreams'], ['*'], 'It knows no resource.');
  readsStream(layer, name, made, ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], source);
}

/** Lets a function read a queue; what it says it could not handle comes again, and ends in the queue for failures that the queue names. */
export function readsQueue(layer: Layer, name: string, { code, role }: Made, source: Source): void {
  allow(role, ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], [source.eventSourceArn!]);
  const mapping = new CfnEventSourceMapping(layer, `${pascal(name)}Reads`, {
    functionName: code.functionName,
    functionResponseTypes: ['ReportBatchItemFailures'],
    batchSize: 100,
    maximumBatchingWindowInSeconds: 1,
    ...source,
  });
  mapping.node.addDependency(role);
}

function watchesAge(layer: Layer, name: string, code: NodejsFunction): void {
  alarm(layer, `${pascal(name)}Behind`, {
    alarmName: `${layer.config.name}-${name}-behind`,
    alarmDescription: `The function ${name} reads its stream ten minutes late or more.`,
    metric: code.metric('IteratorAge', { period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
    threshold: Duration.minutes(10).toMilliseconds(),
    evaluationPeriods: 1,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
}

/** Lets an API of this layer call a function. */
export function calledBy(layer: Layer, { code }: Made, api: string): void {
  code.addPermission('Api', {
    principal: new ServicePrincipal('apigateway.amazonaws.com'),
    sourceArn: layer.formatArn({ service: 'execute-api', resource: api, resourceName: '*' }),
    sourceAccount: layer.account,
  });
}
