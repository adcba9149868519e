/**
 * The data-tier compliance scorecard of Golden Path.
 *
 * @packageDocumentation
 */
export { placeholderIn } from './documents';
export type { Tier } from './graph';
export { tierOfWord } from './knowledge/tierWords';
export { dataScorecard, dataScorecard as scorecard } from './scorecard';
