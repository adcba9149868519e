import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { allow } from './allow.ts';
import { callable } from './callable.ts';
import { delivery } from './delivery.ts';
import { lambda } from './functions.ts';
import { Layer } from './Layer.ts';
import { stream } from './stream.ts';

/** An API that takes what people do, and what items there are, onto a stream; Firehose brings it from there to raw. */
export class Ingestion extends Layer {
  constructor(scope: Construct, config: Config) {
    super(scope, 'Ingestion', config);
    const events = stream(this, 'Events');
    delivery(this, 'Delivery', { table: `${config.dataset}_events`, folder: 'events', stream: events.streamArn });
    const track = lambda(this, 'track', { STREAM: events.streamName });
    allow(track.role, ['kinesis:PutRecord'], [events.streamArn]);
    callable(this, 'Track', track, { 'POST /interactions': 'person', 'POST /items': 'service' });
  }
}
