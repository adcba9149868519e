import type { JsonObject } from '@backstage/types';

/** The organisation's settings for this scorecard. @public */
export interface ContainerPolicy {
  /**
   * Prefixes of the registries that images may come from, e.g. `registry.example.com` or
   * `123456789012.dkr.ecr.eu-west-1.amazonaws.com/docker-hub`.
   */
  ownRegistries?: string[];
}

/** Reads the settings; what is of another type is left out. */
export function policyOf(settings: JsonObject): ContainerPolicy {
  const { ownRegistries } = settings;
  if (!Array.isArray(ownRegistries)) return {};
  const prefixes = ownRegistries.filter(
    (entry): entry is string => typeof entry === 'string',
  );
  return { ownRegistries: prefixes.map(prefix => prefix.replace(/\/$/, '')) };
}
