import type { JsonObject } from '@backstage/types';
import {
  unknownName,
  type PolicyProblem,
} from 'backstage-plugin-golden-path-common';
import { IMAGE_POLICY_KEYS, imagePolicyProblems } from './model/imagePolicy';
import { OPT_IN_POLICY_KEYS, optInPolicyProblems } from './model/optInPolicy';

const OWN_KEYS = [...IMAGE_POLICY_KEYS, ...OPT_IN_POLICY_KEYS];
/** Keys that every scorecard has; what is in them is looked at elsewhere. */
const GENERAL_KEYS = ['checks', 'overrides'];

/** What is wrong with the settings of this scorecard, key by key; what is named wrongly would be overlooked, so it is wrong too. */
export function containerPolicyProblems(settings: JsonObject): PolicyProblem[] {
  const known = [...OWN_KEYS, ...GENERAL_KEYS];
  const unknown = Object.keys(settings)
    .filter(key => !known.includes(key))
    .map(key => ({
      key,
      message: unknownName(key, 'setting of container-hygiene', known),
    }));
  return [
    ...unknown,
    ...imagePolicyProblems(settings),
    ...optInPolicyProblems(settings),
  ];
}
