import { ArnFormat, Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnEndpoint, CfnReplicationConfig, CfnReplicationSubnetGroup } from 'aws-cdk-lib/aws-dms';
import { CfnSecurityGroup } from 'aws-cdk-lib/aws-ec2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { allow, allowAny } from './allow.ts';
import { alarm } from './alarms.ts';
import { Layer } from './Layer.ts';

/**
 * DMS Serverless brings every change of the table as Parquet, a folder a day, and on demand the whole table.
 *
 * The two are apart so that the table can be loaded anew while changes go on. Records of a load bear the time at which it began: whatever
 * changed since is newer. Start the changes first, then the load.
 */
export class Ingestion extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Ingestion', config);
    const role = this.#writer();
    const source = this.#source();
    const compute = {
      minCapacityUnits: 1,
      maxCapacityUnits: 4,
      kmsKeyId: this.find('key-arn'),
      replicationSubnetGroupId: this.#subnets().ref,
      vpcSecurityGroupIds: [this.#door().attrGroupId],
    };
    const replication = (id: string, replicationType: string, target: CfnEndpoint, multiAz: boolean) =>
      new CfnReplicationConfig(this, id, {
        replicationConfigIdentifier: `${config.name}-${id.toLowerCase()}`,
        resourceIdentifier: `${config.name}-${id.toLowerCase()}`,
        replicationType,
        sourceEndpointArn: source.ref,
        targetEndpointArn: target.ref,
        computeConfig: { ...compute, multiAz },
        tableMappings: {
          rules: [
            {
              'rule-type': 'selection',
              'rule-id': '1',
              'rule-name': 'table',
              'object-locator': { 'schema-name': config.source.schema, 'table-name': config.dataset },
              'rule-action': 'include',
            },
          ],
        },
        replicationSettings: { Logging: { EnableLogging: true } },
      });
    const changes = this.#target('ChangesTarget', role, {
      bucketFolder: 'cdc',
      datePartitionEnabled: true,
      datePartitionSequence: 'YYYYMMDD',
      datePartitionDelimiter: 'SLASH',
      // 64 MB or five minutes, whichever comes first: few files, and large ones.
      cdcMinFileSize: 64_000,
      cdcMaxBatchInterval: 300,
    });
    // A load anew takes the next number: what is in raw is never written over.
    const load = this.#target('LoadTarget', role, {
      bucketFolder: 'load/1',
      includeOpForFullLoad: true,
      useTaskStartTimeForFullLoadTimestamp: true,
      cdcMinFileSize: 64_000,
      cdcMaxBatchInterval: 300,
    });
    replication('Load', 'full-load', load, false);
    const { resourceIdentifier } = replication('Changes', 'cdc', changes, true);
    alarm(this, 'Behind', {
      alarmName: `${config.name}-changes-behind`,
      alarmDescription: 'Changes of the source reach raw more than half an hour late, or not at all.',
      metric: new Metric({
        namespace: 'AWS/DMS',
        metricName: 'CDCLatencyTarget',
        dimensionsMap: { ReplicationTaskIdentifier: resourceIdentifier! },
        statistic: 'Maximum',
        period: Duration.minutes(5),
      }),
      threshold: Duration.minutes(30).toSeconds(),
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 3,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  /** Host, user and password lie in Secrets Manager; this role alone reads them. */
  #source(): CfnEndpoint {
    const { secret, database } = this.config.source;
    const role = new Role(this, 'SourceAccess', {
      assumedBy: new ServicePrincipal(`dms.${this.region}.amazonaws.com`, {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    });
    const arn = this.formatArn({
      service: 'secretsmanager',
      resource: 'secret',
      resourceName: `${secret}-??????`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    allow(role, ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'], [arn]);
    return new CfnEndpoint(this, 'Source', {
      endpointType: 'source',
      engineName: 'postgres',
      databaseName: database,
      sslMode: 'require',
      kmsKeyId: this.find('key-arn'),
      postgreSqlSettings: { secretsManagerSecretId: secret, secretsManagerAccessRoleArn: role.roleArn },
    });
  }

  /** It adds to raw, and takes nothing away. */
  #writer(): Role {
    const arn = this.formatArn({ service: 's3', region: '', account: '', resource: this.find('raw-bucket') });
    const role = new Role(this, 'RawWriter', {
      assumedBy: new ServicePrincipal('dms.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    });
    allow(role, ['s3:ListBucket'], [arn]);
    allowAny(
      role,
      ['s3:PutObject', 's3:PutObjectTagging'],
      [`${arn}/cdc/*`, `${arn}/load/*`],
      'DMS chooses the names of the files that it writes below these folders.',
    );
    allow(role, ['kms:GenerateDataKey', 'kms:Decrypt'], [this.find('key-arn')]);
    return role;
  }

  #target(id: string, role: Role, settings: CfnEndpoint.S3SettingsProperty): CfnEndpoint {
    return new CfnEndpoint(this, id, {
      endpointType: 'target',
      engineName: 's3',
      kmsKeyId: this.find('key-arn'),
      s3Settings: {
        bucketName: this.find('raw-bucket'),
        expectedBucketOwner: this.account,
        serviceAccessRoleArn: role.roleArn,
        encryptionMode: 'SSE_KMS',
        serverSideEncryptionKmsKeyId: this.find('key-arn'),
        dataFormat: 'parquet',
        parquetVersion: 'parquet-2-0',
        parquetTimestampInMillisecond: true,
        compressionType: 'GZIP',
        timestampColumnName: 'committed_at',
        ...settings,
      },
    });
  }

  #subnets(): CfnReplicationSubnetGroup {
    return new CfnReplicationSubnetGroup(this, 'Subnets', {
      replicationSubnetGroupDescription: `Where the replication of ${this.config.name} runs`,
      subnetIds: this.givenSubnets('SubnetIds', this.config.given.subnetIds),
    });
  }

  /** Nothing comes in. Out go questions to the database, and what is written to AWS. */
  #door(): CfnSecurityGroup {
    const out = (port: number, description: string) => ({
      ipProtocol: 'tcp',
      fromPort: port,
      toPort: port,
      cidrIp: '0.0.0.0/0',
      description,
    });
    return new CfnSecurityGroup(this, 'Door', {
      groupDescription: `Replication of ${this.config.name}`,
      vpcId: this.given('VpcId', this.config.given.vpcId),
      securityGroupEgress: [out(443, 'AWS'), out(5432, 'The source database')],
    });
  }
}
