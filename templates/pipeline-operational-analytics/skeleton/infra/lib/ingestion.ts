import { RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { CfnSubscriptionFilter, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { allow } from './allow.ts';
import { delivery } from './delivery.ts';
import { Layer } from './Layer.ts';

/** Two ways to raw: agents put lines to Firehose; what is written to CloudWatch Logs is handed on by a subscription. */
export class Ingestion extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Ingestion', config);
    const into = { table: `${config.dataset}_lines`, folder: 'lines' };
    delivery(this, 'Agents', into);
    this.#subscribed(delivery(this, 'Groups', { ...into, fromLogs: true }).attrArn);
  }

  /** The log group that applications and agents of CloudWatch write to. Lines of JSON are handed on, others stay where they are. */
  #subscribed(destinationArn: string): void {
    const { config } = this;
    const group = new LogGroup(this, 'Applications', {
      logGroupName: `/${config.name}/applications`,
      retention: RetentionDays.TWO_WEEKS,
      encryptionKey: Key.fromKeyArn(this, 'ApplicationsKey', this.find('key-arn')),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const role = new Role(this, 'SubscriptionRole', {
      description: `Hands on what applications of ${config.name} write`,
      assumedBy: new ServicePrincipal('logs.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    });
    allow(role, ['firehose:PutRecord', 'firehose:PutRecordBatch'], [destinationArn]);
    const filter = new CfnSubscriptionFilter(this, 'Subscription', {
      logGroupName: group.logGroupName,
      filterPattern: '{ $.id = "*" }',
      destinationArn,
      roleArn: role.roleArn,
    });
    filter.node.addDependency(role);
  }
}
