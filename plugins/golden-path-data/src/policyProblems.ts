import type { JsonObject } from '@backstage/types';
import {
  unknownName,
  type PolicyProblem,
} from 'backstage-plugin-golden-path-common';
import { DATA_POLICY_KEYS, settingProblems } from './model/policy';

/** Keys that every scorecard has; what is in them is looked at elsewhere. */
const GENERAL_KEYS = ['checks', 'overrides'];

/** What is wrong with the settings of this scorecard, key by key; what is named wrongly would be overlooked, so it is wrong too. */
export function dataPolicyProblems(settings: JsonObject): PolicyProblem[] {
  const known = [...DATA_POLICY_KEYS, ...GENERAL_KEYS];
  const unknown = Object.keys(settings)
    .filter(key => !known.includes(key))
    .map(key => ({
      key,
      message: unknownName(key, 'setting of data-tier-compliance', known),
    }));
  return [...unknown, ...settingProblems(settings)];
}
