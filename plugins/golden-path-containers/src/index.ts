/**
 * The container-hygiene scorecard of Golden Path: Dockerfile reader, build model and checks.
 *
 * @packageDocumentation
 */
export * from './dockerfile';
export * from './model';
export {
  containerScorecard,
  containerScorecard as scorecard,
} from './scorecard';
