export { EntityScorecardTab } from './EntityScorecardTab';
