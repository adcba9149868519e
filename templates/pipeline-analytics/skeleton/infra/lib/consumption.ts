import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnDataSource } from 'aws-cdk-lib/aws-quicksight';
import { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ComparisonOperator, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnNamespace, CfnWorkgroup } from 'aws-cdk-lib/aws-redshiftserverless';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { allowAny } from './allow.ts';
import { alarm } from './alarms.ts';
import { grantTables } from './jobs.ts';
import { Layer } from './Layer.ts';
import { databaseOf } from './tiers.ts';
import { workgroup } from './workgroup.ts';

/** Who asks, and by what. Curated is open to them, nothing else. */
export class Consumption extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Consumption', config);
    const group = workgroup(this, 'Workgroup', 'analysts', 20);
    const analysts = this.formatArn({ service: 'iam', region: '', resource: 'role', resourceName: config.analystRole });
    grantTables(this, 'Analysts', analysts, { curated: 'ask' });
    if (config.warehouse) this.#warehouse();
    if (config.dashboards) this.#dashboards(group);
  }

  /** Reads the curated tables through the catalog: nothing is copied. */
  #warehouse(): void {
    const { config } = this;
    const role = new Role(this, 'WarehouseRole', {
      assumedBy: new ServicePrincipal('redshift-serverless.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    });
    const database = databaseOf(config, 'curated');
    const glue = (resource: string, resourceName?: string) => this.formatArn({ service: 'glue', resource, resourceName });
    allowAny(
      role,
      ['glue:GetDatabase', 'glue:GetTable', 'glue:GetTables', 'glue:GetPartitions'],
      [glue('catalog'), glue('database', database), glue('table', `${database}/*`)],
      'It describes the tables of curated, also those to come.',
    );
    allowAny(role, ['lakeformation:GetDataAccess'], ['*'], 'It knows no resource: grants of Lake Formation say which tables.');
    grantTables(this, 'Warehouse', role.roleArn, { curated: 'ask' });
    const door = new CfnSecurityGroup(this, 'WarehouseDoor', {
      groupDescription: `Warehouse of ${config.name}`,
      vpcId: this.given('VpcId', config.given.vpcId),
    });
    const namespace = new CfnNamespace(this, 'Namespace', {
      namespaceName: config.name,
      dbName: 'lake',
      adminUsername: 'lakeadmin',
      manageAdminPassword: true,
      adminPasswordSecretKmsKeyId: this.find('key-arn'),
      kmsKeyId: this.find('key-arn'),
      iamRoles: [role.roleArn],
      defaultIamRoleArn: role.roleArn,
      logExports: ['userlog', 'connectionlog', 'useractivitylog'],
    });
    namespace.applyRemovalPolicy(RemovalPolicy.RETAIN);
    const group = new CfnWorkgroup(this, 'Warehouse', {
      workgroupName: config.name,
      namespaceName: config.name,
      baseCapacity: 8,
      maxCapacity: 32,
      publiclyAccessible: false,
      enhancedVpcRouting: true,
      subnetIds: this.givenSubnets('SubnetIds', config.given.subnetIds),
      securityGroupIds: [door.attrGroupId],
      configParameters: [
        { parameterKey: 'require_ssl', parameterValue: 'true' },
        { parameterKey: 'enable_user_activity_logging', parameterValue: 'true' },
        { parameterKey: 'max_query_execution_time', parameterValue: '3600' },
      ],
    });
    group.addResourceDependency(namespace);
    alarm(this, 'WarehouseBusy', {
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

  /** Quick asks Athena in the workgroup of the analysts. */
  #dashboards(workGroup: string): void {
    new CfnDataSource(this, 'Dashboards', {
      awsAccountId: this.account,
      dataSourceId: `${this.config.name}-curated`,
      name: this.config.name,
      type: 'ATHENA',
      dataSourceParameters: { athenaParameters: { workGroup } },
      sslProperties: { disableSsl: false },
    });
  }
}
