/**
 * The container-hygiene scorecard of Golden Path.
 *
 * @packageDocumentation
 */
export {
  containerScorecard,
  containerScorecard as scorecard,
} from './scorecard';
export {
  imagesToPin,
  type ImageLeft,
  type ImageToPin,
} from './pinning/imagesToPin';
