export {
  EntityScorecardCard,
  type EntityScorecardCardProps,
} from './EntityScorecardCard';
