import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { readByLearner } from './learnerAccess.ts';
import { Storage } from './storage.ts';

/** The lake, and beside it a table of ready answers: what is popular, made each night, and for minutes what the model said of a person. */
export class Stores extends Storage {
  constructor(scope: Construct, config: Config) {
    super(scope, config);
    const answers = new Table(this, 'Answers', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: Key.fromKeyArn(this, 'AnswersKey', this.find('key-arn')),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      timeToLiveAttribute: 'ends_at',
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.share('answers-table', answers.tableName);
    if (config.training) readByLearner(this.node.findChild('Results') as Bucket);
  }
}
