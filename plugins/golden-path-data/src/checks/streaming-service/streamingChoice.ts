import { STREAMING_ENGINES } from '../../knowledge/engines';
import { engineChoice } from '../records/engineChoice';

/** The choice that the records on this practice settle. */
export const streamingChoice = engineChoice(
  'streaming-service',
  'the streaming service',
  STREAMING_ENGINES,
  'No stream, cluster of Kafka or delivery stream is declared.',
  'ingestion',
);
