import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { delivery } from './delivery.ts';
import { Layer } from './Layer.ts';
import { stream } from './stream.ts';

/** A stream that takes every payment, which Firehose brings to raw; and what reviewers found, which their tool puts to another. */
export class Ingestion extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Ingestion', config);
    const payments = stream(this, 'Payments');
    delivery(this, 'Delivery', { table: `${config.dataset}_events`, folder: 'events', stream: payments.streamArn });
    delivery(this, 'Verdicts', { table: `${config.dataset}_verdicts`, folder: 'verdicts' });
    this.share('payments-arn', payments.streamArn);
  }
}
