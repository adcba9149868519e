import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { relational } from './relational.ts';
import { Storage } from './storage.ts';

/** The lake, and beside it the table in which the newest state of each record is kept as it comes; its stream feeds all others. */
export class Stores extends Storage {
  constructor(scope: Construct, config: Config) {
    super(scope, config);
    const table = new Table(this, 'Records', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: Key.fromKeyArn(this, 'RecordsKey', this.find('key-arn')),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      // Only what was deleted has an end: a late change of it is refused until then.
      timeToLiveAttribute: 'gone_at',
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.share('records-table', table.tableName);
    this.share('records-stream', table.tableStreamArn!);
    if (config.relational) relational(this);
  }
}
