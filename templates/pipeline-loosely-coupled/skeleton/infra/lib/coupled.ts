import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { allow } from './allow.ts';
import { lambda, readsChanges, readsQueue } from './functions.ts';
import { Processing } from './processing.ts';

/** By night the jobs of the lake; by day a function that stores each event, and on demand one that copies each change to the database. */
export class Coupled extends Processing {
  constructor(scope: Construct, config: Config) {
    super(scope, config);
    const table = this.find('records-table');
    const store = lambda(this, 'store', { TABLE: table, DELIVERY: this.find('delivery-name') });
    allow(store.role, ['dynamodb:UpdateItem'], [this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: table })]);
    allow(
      store.role,
      ['firehose:PutRecord'],
      [this.formatArn({ service: 'firehose', resource: 'deliverystream', resourceName: this.find('delivery-name') })],
    );
    readsQueue(this, 'store', store, { eventSourceArn: this.find('events-arn') });
    if (config.relational) this.#relate();
  }

  #relate(): void {
    const database = this.find('database-arn');
    const secret = this.find('database-secret');
    const relate = lambda(this, 'relate', { DATABASE: database, SECRET: secret });
    allow(relate.role, ['rds-data:ExecuteStatement'], [database]);
    allow(relate.role, ['secretsmanager:GetSecretValue'], [secret]);
    readsChanges(this, 'relate', relate, { eventSourceArn: this.find('records-stream') });
  }
}
