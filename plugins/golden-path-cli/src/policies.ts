import { readFile } from 'node:fs/promises';
import type { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { UsageError } from './UsageError';

/** The policy of each scorecard, by its id. */
export type Policies = Record<string, JsonObject>;

/**
 * Reads `goldenPath.policies` from a YAML or JSON file, where it stands as in the portal's `app-config.yaml`, so that the
 * command can say the same as the portal.
 */
export async function readPolicies(file: string): Promise<Policies> {
  let content: unknown;
  try {
    content = parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `The policy file ${file} cannot be read: ${(error as Error).message}`,
    );
  }
  const goldenPath = member(content, 'goldenPath');
  const policies = member(goldenPath, 'policies');
  if (!isObject(policies) || !Object.values(policies).every(isObject)) {
    throw new UsageError(
      `The policy file ${file} needs goldenPath.policies with one object for each scorecard, as in app-config.yaml.`,
    );
  }
  return policies as Policies;
}

function member(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
