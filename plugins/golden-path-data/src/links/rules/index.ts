import { catalogRules } from './catalog';
import { consumerRules } from './consumers';
import { moverRules } from './movers';
import { starterRules } from './starters';

export type { Rule } from './Rule';

export const rules = [
  ...catalogRules,
  ...moverRules,
  ...starterRules,
  ...consumerRules,
];
