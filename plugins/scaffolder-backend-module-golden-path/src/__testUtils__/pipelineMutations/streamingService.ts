import { all, choose, drop, replace, set } from './edits';
import { delivery, kafka, stream } from './guests';
import { breaks } from './Mutation';
import { undecided, unreasoned } from './records';

const STREAM = 'AWS::Kinesis::Stream';
const STREAMING = 'streaming-service';

/** What carries single records was decided with reasons, and keeps up. */
export const streamingService = [
  breaks('streaming-service-undecided', undecided(STREAMING), { on: stream }),
  breaks('streaming-service-unreasoned', unreasoned(STREAMING), {
    on: stream,
  }),
  breaks('streaming-service-contradicted', choose(STREAMING, 'msk'), {
    on: stream,
  }),
  breaks('two-streaming-services', choose(STREAMING, 'kinesis'), {
    on: [stream, kafka, choose(STREAMING, 'kinesis', 'msk')],
    with: [
      ['streaming-service-contradicted'],
      'a record that names one of them contradicts the other',
    ],
  }),
  breaks(
    'stream-cannot-grow',
    all(drop(STREAM, 'StreamModeDetails'), set(STREAM, 'ShardCount', 1)),
    { on: stream },
  ),
  breaks(
    'delivery-too-slow',
    replace(
      /contracts\/orders\.odcs\.yaml$/,
      /property: latency, value: \d+, unit: h/,
      'property: latency, value: 20, unit: s',
    ),
    { on: delivery },
  ),
];
