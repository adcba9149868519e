import { ArnFormat, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Layer } from './Layer.ts';
import { acknowledgeAny, allow, allowAny } from './allow.ts';
import { definition } from './definition.ts';
import { grantTables, type Access } from './grants.ts';
import { statement } from './statement.ts';
import { databaseOf, TIERS, type Tier } from './tiers.ts';
import { pascal } from './words.ts';

/** A state machine of `pipeline/asl` with a role of its own that asks Athena. */
export function job(layer: Layer, name: string, access: Access, values: Record<string, string>): StateMachine {
  const id = pascal(name);
  const { config } = layer;
  const role = new Role(layer, `${id}Role`, {
    description: `The job ${name} of ${config.name}`,
    assumedBy: new ServicePrincipal('states.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': layer.account } },
    }),
  });
  asksAthena(layer, role, access);
  grantTables(layer, id, role.roleArn, access);
  const key = Key.fromKeyArn(layer, `${id}Key`, layer.find('key-arn'));
  const logs = new LogGroup(layer, `${id}Logs`, {
    // The beginning that keeps the policy of the account's log deliveries short.
    logGroupName: `/aws/vendedlogs/states/${config.name}-${name}`,
    retention: RetentionDays.ONE_YEAR,
    encryptionKey: key,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const machine = new StateMachine(layer, id, {
    stateMachineName: `${config.name}-${name}`,
    definitionBody: DefinitionBody.fromString(definition(name, key => (key.startsWith('sql:') ? statement(config, key.slice(4)) : values[key]))),
    role,
    timeout: Duration.hours(4),
    tracingEnabled: true,
    logs: { destination: logs, level: LogLevel.ALL, includeExecutionData: true },
  });
  acknowledgeAny(role, '*', 'Delivery of logs and X-Ray know no resource.');
  return machine;
}

/** Questions in the workgroup of the pipeline, about the tables of some tiers. */
function asksAthena(layer: Layer, role: Role, access: Access): void {
  const { config } = layer;
  const glue = (resource: string, resourceName?: string) =>
    layer.formatArn({ service: 'glue', resource, resourceName });
  const results = layer.formatArn({ service: 's3', region: '', account: '', resource: layer.find('results-bucket') });
  allow(
    role,
    ['athena:StartQueryExecution', 'athena:GetQueryExecution', 'athena:GetQueryResults', 'athena:StopQueryExecution'],
    [layer.formatArn({ service: 'athena', resource: 'workgroup', resourceName: `${config.name}-pipeline` })],
  );
  allow(
    role,
    ['athena:GetDataCatalog'],
    [layer.formatArn({ service: 'athena', resource: 'datacatalog', resourceName: 'AwsDataCatalog' })],
  );
  const tiers = TIERS.filter(tier => access[tier]);
  const written = tiers.filter(tier => access[tier] === 'write');
  const described = 'It describes the tables of this tier, also those to come; grants of Lake Formation say what it reads.';
  allowAny(
    role,
    ['glue:GetDatabase', 'glue:GetTable', 'glue:GetTables', 'glue:GetPartitions'],
    [glue('catalog'), ...tiers.flatMap(tier => tablesOf(layer, tier))],
    described,
  );
  allowAny(
    role,
    ['glue:UpdateTable'],
    [glue('catalog'), ...written.flatMap(tier => tablesOf(layer, tier))],
    described,
  );
  allowAny(role, ['lakeformation:GetDataAccess'], ['*'], 'It knows no resource: grants of Lake Formation say which tables.');
  allow(role, ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'], [results]);
  allowAny(
    role,
    ['s3:GetObject', 's3:PutObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'],
    [`${results}/pipeline/*`],
    'Athena makes the names of the results.',
  );
  allow(role, ['kms:Decrypt', 'kms:GenerateDataKey'], [layer.find('key-arn')]);
}

function tablesOf(layer: Layer, tier: Tier): string[] {
  const database = databaseOf(layer.config, tier);
  const arn = (resource: string, resourceName: string) =>
    layer.formatArn({ service: 'glue', resource, resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME });
  return [arn('database', database), arn('table', `${database}/*`)];
}
