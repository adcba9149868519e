import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { delivery } from './delivery.ts';
import { Layer } from './Layer.ts';
import { stream } from './stream.ts';

/** A stream that takes every event; Firehose brings it from there to raw, and the live side reads it at its own pace. */
export class Ingestion extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Ingestion', config);
    const events = stream(this, 'Events');
    delivery(this, 'Delivery', { table: `${config.dataset}_events`, folder: 'events', stream: events.streamArn });
    this.share('events-arn', events.streamArn);
  }
}
