import type { JsonObject } from '@backstage/types';
import { optInPolicyOf, type OptInPolicy } from './optInPolicy';

/** The organisation's settings for this scorecard. @public */
export interface ContainerPolicy extends OptInPolicy {
  /**
   * Prefixes of the registries that images may come from, e.g. `registry.example.com` or
   * `123456789012.dkr.ecr.eu-west-1.amazonaws.com/docker-hub`.
   */
  ownRegistries?: string[];
}

/** Reads the settings; what is of another type is left out. */
export function policyOf(settings: JsonObject): ContainerPolicy {
  const { ownRegistries } = settings;
  const optIn = optInPolicyOf(settings);
  if (!Array.isArray(ownRegistries)) return optIn;
  const prefixes = ownRegistries.filter(
    (entry): entry is string => typeof entry === 'string',
  );
  return {
    ...optIn,
    ownRegistries: prefixes.map(prefix => prefix.replace(/\/$/, '')),
  };
}
