/**
 * The data-tier compliance scorecard of Golden Path.
 *
 * @packageDocumentation
 */
export { dataScorecard, dataScorecard as scorecard } from './scorecard';
