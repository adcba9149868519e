import type { JsonObject } from '@backstage/types';
import { imagePolicyOf, type ImagePolicy } from './imagePolicy';
import { optInPolicyOf, type OptInPolicy } from './optInPolicy';

/** The organisation's settings for this scorecard. @public */
export interface ContainerPolicy extends ImagePolicy, OptInPolicy {}

/** Reads the settings; what cannot be used is left out. */
export function policyOf(settings: JsonObject): ContainerPolicy {
  return { ...imagePolicyOf(settings), ...optInPolicyOf(settings) };
}
