import { QUERY_ENGINES } from '../../knowledge/engines';
import { engineChoice } from '../records/engineChoice';

/** The choice that the records on this practice settle. */
export const queryChoice = engineChoice(
  'query-engine',
  'the query engine',
  QUERY_ENGINES,
  'No workgroup, warehouse or search service is declared.',
  'consumption',
);
