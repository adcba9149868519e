/**
 * The data-tier compliance scorecard of Golden Path.
 *
 * @packageDocumentation
 */
export { tierOfWord } from './knowledge/tierWords';
export { dataScorecard, dataScorecard as scorecard } from './scorecard';
