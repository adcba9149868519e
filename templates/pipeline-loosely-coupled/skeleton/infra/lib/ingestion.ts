import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { allow } from './allow.ts';
import { delivery } from './delivery.ts';
import { door } from './door.ts';
import { lambda, readsChanges } from './functions.ts';
import { Layer } from './Layer.ts';
import { queue } from './queues.ts';

/**
 * Two ways in, and neither waits for what is behind it. Events that services send lie in a queue until they are stored; what is stored comes
 * by the stream of the table, over Firehose, to raw.
 */
export class Ingestion extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Ingestion', config);
    const events = queue(this, 'events');
    this.share('events-arn', events.queueArn);
    door(this, events);
    const changes = delivery(this, 'Changes', { table: `${config.dataset}_changes`, folder: 'changes' });
    this.share('delivery-name', changes.ref);
    const made = lambda(this, 'deliver', { DELIVERY: changes.ref });
    allow(made.role, ['firehose:PutRecordBatch'], [changes.attrArn]);
    readsChanges(this, 'deliver', made, { eventSourceArn: this.find('records-stream'), maximumBatchingWindowInSeconds: 60 });
  }
}
