import { CfnPolicy, CfnTopicRule } from 'aws-cdk-lib/aws-iot';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnAssetModel } from 'aws-cdk-lib/aws-iotsitewise';
import { Key } from 'aws-cdk-lib/aws-kms';
import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Stream } from 'aws-cdk-lib/aws-kinesis';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { allow } from './allow.ts';
import { delivery } from './delivery.ts';
import { Layer } from './Layer.ts';
import { stream } from './stream.ts';

/** Devices publish readings; a rule puts them into a stream, from which all others read, Firehose into raw among them. */
export class Ingestion extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Ingestion', config);
    const readings = stream(this, 'Readings');
    this.share('readings-name', readings.streamName);
    this.share('readings-arn', readings.streamArn);
    this.#rule(readings);
    this.#devices();
    delivery(this, 'Delivery', { table: `${config.dataset}_readings`, folder: 'readings', stream: readings.streamArn });
    if (config.siteWise) this.#siteWise();
  }

  /** What a device publishes, with its site and its name as the topic has them. What cannot be put into the stream lies in a log. */
  #rule(readings: Stream): void {
    const { config } = this;
    const key = Key.fromKeyArn(this, 'RuleKey', this.find('key-arn'));
    const failed = new LogGroup(this, 'RuleFailed', {
      logGroupName: `/aws/iot/${config.name}`,
      retention: RetentionDays.ONE_YEAR,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, 'RuleRole', {
      description: `Puts what devices of ${config.name} say into a stream`,
      assumedBy: new ServicePrincipal('iot.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    });
    allow(role, ['kinesis:PutRecord'], [readings.streamArn]);
    allow(role, ['kms:GenerateDataKey'], [key.keyArn]);
    allow(role, ['logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents'], [failed.logGroupArn]);
    new CfnTopicRule(this, 'Rule', {
      ruleName: `${config.name.replaceAll('-', '_')}_readings`,
      topicRulePayload: {
        description: `Readings of ${config.dataset}`,
        awsIotSqlVersion: '2016-03-23',
        sql: `SELECT *, topic(2) AS site, topic(3) AS device_id FROM '${config.name}/+/+/readings'`,
        // The readings of a device stay in their order.
        actions: [{ kinesis: { streamName: readings.streamName, roleArn: role.roleArn, partitionKey: '${topic(3)}' } }],
        errorAction: { cloudwatchLogs: { logGroupName: failed.logGroupName, roleArn: role.roleArn } },
      },
    }).node.addDependency(role);
  }

  /** A device connects under its own name, and publishes its own readings. */
  #devices(): void {
    const { config } = this;
    const thing = '${iot:Connection.Thing.ThingName}';
    const arn = (resource: string, resourceName: string) => this.formatArn({ service: 'iot', resource, resourceName });
    new CfnPolicy(this, 'Devices', {
      policyName: `${config.name}-devices`,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'iot:Connect', Resource: arn('client', thing) },
          { Effect: 'Allow', Action: 'iot:Publish', Resource: arn('topic', `${config.name}/*/${thing}/readings`) },
        ],
      },
    });
  }

  /** Machines as SiteWise knows them, for those who look at a plant and not at a table. */
  #siteWise(): void {
    const { config } = this;
    new CfnAssetModel(this, 'Machine', {
      assetModelName: config.name,
      assetModelDescription: `A machine of ${config.dataset}`,
      assetModelProperties: Object.keys(config.limits).map(metric => ({
        name: metric,
        logicalId: metric,
        dataType: 'DOUBLE',
        type: { typeName: 'Measurement' },
      })),
    });
  }
}
