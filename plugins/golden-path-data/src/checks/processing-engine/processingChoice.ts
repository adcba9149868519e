import { PROCESSING_ENGINES } from '../../knowledge/engines';
import { engineChoice } from '../records/engineChoice';

/** The choice that the records on this practice settle. */
export const processingChoice = engineChoice(
  'processing-engine',
  'the processing engine',
  PROCESSING_ENGINES,
  'No job, cluster or application that processes data is declared.',
  'processing',
);
