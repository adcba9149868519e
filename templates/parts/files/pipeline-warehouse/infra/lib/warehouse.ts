import { RemovalPolicy } from 'aws-cdk-lib';
import { ComparisonOperator, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnNamespace, CfnWorkgroup } from 'aws-cdk-lib/aws-redshiftserverless';
import { allowAny } from './allow.ts';
import { alarm } from './alarms.ts';
import { grantTables } from './grants.ts';
import type { Layer } from './Layer.ts';
import { databaseOf } from './tiers.ts';

/** Redshift Serverless: reads the curated tables through the catalog: nothing is copied. */
export function warehouse(layer: Layer): void {
  const { config } = layer;
  const role = new Role(layer, 'WarehouseRole', {
    assumedBy: new ServicePrincipal('redshift-serverless.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': layer.account } },
    }),
  });
  const database = databaseOf(config, 'curated');
  const glue = (resource: string, resourceName?: string) => layer.formatArn({ service: 'glue', resource, resourceName });
  allowAny(
    role,
    ['glue:GetDatabase', 'glue:GetTable', 'glue:GetTables', 'glue:GetPartitions'],
    [glue('catalog'), glue('database', database), glue('table', `${database}/*`)],
    'It describes the tables of curated, also those to come.',
  );
  allowAny(role, ['lakeformation:GetDataAccess'], ['*'], 'It knows no resource: grants of Lake Formation say which tables.');
  grantTables(layer, 'Warehouse', role.roleArn, { curated: 'ask' });
  const door = new CfnSecurityGroup(layer, 'WarehouseDoor', {
    groupDescription: `Warehouse of ${config.name}`,
    vpcId: layer.given('VpcId', config.given.vpcId),
  });
  const namespace = new CfnNamespace(layer, 'Namespace', {
    namespaceName: config.name,
    dbName: 'lake',
    adminUsername: 'lakeadmin',
    manageAdminPassword: true,
    adminPasswordSecretKmsKeyId: layer.find('key-arn'),
    kmsKeyId: layer.find('key-arn'),
    iamRoles: [role.roleArn],
    defaultIamRoleArn: role.roleArn,
    logExports: ['userlog', 'connectionlog', 'useractivitylog'],
  });
  namespace.applyRemovalPolicy(RemovalPolicy.RETAIN);
  const group = new CfnWorkgroup(layer, 'Warehouse', {
    workgroupName: config.name,
    namespaceName: config.name,
    baseCapacity: 8,
    maxCapacity: 32,
    publiclyAccessible: false,
    enhancedVpcRouting: true,
    subnetIds: layer.givenSubnets('SubnetIds', config.given.subnetIds),
    securityGroupIds: [door.attrGroupId],
    configParameters: [
      { parameterKey: 'require_ssl', parameterValue: 'true' },
      { parameterKey: 'enable_user_activity_logging', parameterValue: 'true' },
      { parameterKey: 'max_query_execution_time', parameterValue: '3600' },
    ],
  });
  group.addResourceDependency(namespace);
  alarm(layer, 'WarehouseBusy', {
    alarmName: `${config.name}-warehouse-busy`,
    alarmDescription: 'Queries wait in the warehouse.',
    metric: new Metric({
      namespace: 'AWS/Redshift-Serverless',
      metricName: 'QueriesQueued',
      dimensionsMap: { Workgroup: config.name },
      statistic: 'Maximum',
    }),
    threshold: 10,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 3,
  });
}
