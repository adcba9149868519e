import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { ComparisonOperator, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { CfnDBCluster, CfnDBClusterParameterGroup, CfnDBInstance, CfnDBSubnetGroup } from 'aws-cdk-lib/aws-rds';
import { alarm } from './alarms.ts';
import type { Layer } from './Layer.ts';

/** Aurora Serverless in two zones, reached by its Data API alone: nothing connects to it by the network. */
export function relational(layer: Layer): void {
  const { config } = layer;
  const key = layer.find('key-arn');
  const door = new CfnSecurityGroup(layer, 'DatabaseDoor', {
    groupDescription: `Database of ${config.name}`,
    vpcId: layer.given('VpcId', config.given.vpcId),
  });
  const subnets = new CfnDBSubnetGroup(layer, 'DatabaseSubnets', {
    dbSubnetGroupDescription: `Database of ${config.name}`,
    subnetIds: layer.givenSubnets('SubnetIds', config.given.subnetIds),
  });
  const parameters = new CfnDBClusterParameterGroup(layer, 'DatabaseParameters', {
    family: 'aurora-postgresql17',
    description: `Database of ${config.name}`,
    parameters: { 'rds.force_ssl': '1', log_min_duration_statement: '1000' },
  });
  const cluster = new CfnDBCluster(layer, 'Database', {
    engine: 'aurora-postgresql',
    engineVersion: '17.5',
    databaseName: 'app',
    masterUsername: 'dbadmin',
    manageMasterUserPassword: true,
    masterUserSecret: { kmsKeyId: key },
    storageEncrypted: true,
    kmsKeyId: key,
    enableHttpEndpoint: true,
    enableIamDatabaseAuthentication: true,
    deletionProtection: true,
    backupRetentionPeriod: 14,
    copyTagsToSnapshot: true,
    autoMinorVersionUpgrade: true,
    enableCloudwatchLogsExports: ['postgresql'],
    serverlessV2ScalingConfiguration: { minCapacity: 0.5, maxCapacity: 4 },
    dbSubnetGroupName: subnets.ref,
    dbClusterParameterGroupName: parameters.ref,
    vpcSecurityGroupIds: [door.attrGroupId],
  });
  cluster.applyRemovalPolicy(RemovalPolicy.SNAPSHOT);
  Validations.of(cluster).acknowledge({
    id: 'AwsSolutions-RDS11',
    reason: 'Nothing reaches any port of it: it is asked by its Data API.',
  });
  for (const id of ['DatabaseWriter', 'DatabaseReader'])
    new CfnDBInstance(layer, id, {
      engine: 'aurora-postgresql',
      dbClusterIdentifier: cluster.ref,
      dbInstanceClass: 'db.serverless',
      publiclyAccessible: false,
      autoMinorVersionUpgrade: true,
      enablePerformanceInsights: true,
      performanceInsightsKmsKeyId: key,
    });
  layer.share('database-arn', cluster.attrDbClusterArn);
  layer.share('database-secret', cluster.attrMasterUserSecretSecretArn);
  alarm(layer, 'DatabaseBusy', {
    alarmName: `${config.name}-database-busy`,
    alarmDescription: 'The database works at nine tenths of its largest capacity.',
    metric: new Metric({
      namespace: 'AWS/RDS',
      metricName: 'ACUUtilization',
      dimensionsMap: { DBClusterIdentifier: cluster.ref },
      statistic: 'Average',
      period: Duration.minutes(5),
    }),
    threshold: 90,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: 3,
  });
}
