import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Subscription, SubscriptionProtocol, Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { Layer } from './Layer.ts';

/** The key, the topic of alarms, the budget. */
export class Governance extends Layer {
  readonly key: Key;

  constructor(scope: Construct, config: Config) {
    super(scope, 'Governance', config);
    this.key = this.#key();
    const alerts = this.#alerts(this.key);
    this.share('key-arn', this.key.keyArn);
    this.share('alerts-arn', alerts.topicArn);
    this.#budget(alerts);
  }

  /** One key for the data of the project. Roles get the right to use it by their own policies. */
  #key(): Key {
    const key = new Key(this, 'Key', {
      description: `Data of ${this.config.name}`,
      alias: `alias/${this.config.name}`,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'LogGroups',
        principals: [new ServicePrincipal(`logs.${this.region}.amazonaws.com`)],
        actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'],
        resources: ['*'],
        conditions: {
          ArnLike: { 'kms:EncryptionContext:aws:logs:arn': this.formatArn({ service: 'logs', resource: '*' }) },
        },
      }),
    );
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'Alarms',
        principals: ['cloudwatch', 'budgets', 'events'].map(name => new ServicePrincipal(`${name}.amazonaws.com`)),
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    return key;
  }

  /** Where alarms go, and from there to the team. */
  #alerts(key: Key): Topic {
    const alerts = new Topic(this, 'Alerts', { masterKey: key, enforceSSL: true });
    for (const name of ['cloudwatch', 'budgets'])
      alerts.addToResourcePolicy(
        new PolicyStatement({
          sid: name,
          effect: Effect.ALLOW,
          principals: [new ServicePrincipal(`${name}.amazonaws.com`)],
          actions: ['sns:Publish'],
          resources: [alerts.topicArn],
          conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
        }),
      );
    new Subscription(this, 'Team', {
      topic: alerts,
      protocol: SubscriptionProtocol.EMAIL,
      endpoint: this.given('AlertEmail', this.config.given.alertEmail),
    });
    return alerts;
  }

  #budget(alerts: Topic): void {
    const subscribers = [{ subscriptionType: 'SNS', address: alerts.topicArn }];
    const at = (notificationType: string, threshold: number) => ({
      notification: { notificationType, threshold, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
      subscribers,
    });
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: this.config.monthlyBudget, unit: 'USD' },
        // The tag has to be switched on as a tag for cost allocation, once for the account.
        costFilters: { TagKeyValue: [`user:data:product$${this.config.name}`] },
      },
      notificationsWithSubscribers: [at('ACTUAL', 80), at('FORECASTED', 100)],
    });
  }
}
