import { readFile } from 'node:fs/promises';
import type { JsonObject } from '@backstage/types';
import {
  withOverrides,
  type Scorecard,
} from 'backstage-plugin-golden-path-common';
import {
  allPolicyProblems,
  overrideReader,
} from 'backstage-plugin-golden-path-node';
import { parse } from 'yaml';
import { UsageError } from './UsageError';

/** The policy of each scorecard, by its id. */
export type Policies = Record<string, JsonObject>;

/**
 * Reads `goldenPath.policies` from a YAML or JSON file, where it stands as in the portal's `app-config.yaml`, so that the
 * command can say the same as the portal.
 */
export async function readPolicies(file: string): Promise<Policies> {
  const policies = policiesIn(await readGoldenPath(file, 'policy'));
  if (!policies) {
    throw new UsageError(
      `The policy file ${file} needs goldenPath.policies with one object for each scorecard, as in app-config.yaml.`,
    );
  }
  return policies;
}

/** The policies of what stands below `goldenPath`, if there are any. */
export function policiesIn(goldenPath: unknown): Policies | undefined {
  const policies = member(goldenPath, 'policies');
  if (!isObject(policies) || !Object.values(policies).every(isObject)) {
    return undefined;
  }
  return policies as Policies;
}

/**
 * Refuses settings that cannot be used, as the portal does.
 *
 * @throws UsageError naming each key
 */
export function checkPolicies(
  policies: Policies,
  scorecards: Scorecard[],
): void {
  const problems = scorecards.flatMap(scorecard =>
    allPolicyProblems(scorecard, policies[scorecard.id] ?? {}).map(
      ({ key, message }) =>
        `goldenPath.policies.${scorecard.id}.${key} ${message}`,
    ),
  );
  if (problems.length) throw new UsageError(problems.join('\n'));
}

/** The policies that hold for this entity of the catalog; without one, no override applies. */
export function policiesFor(policies: Policies, entity: unknown): Policies {
  const entries = Object.entries(policies).map(([id, policy]) => {
    const overrides = entity ? overrideReader(policy)(entity) : [];
    return [id, withOverrides(policy, overrides)] as const;
  });
  return Object.fromEntries(entries);
}

/** What stands below `goldenPath` in a YAML or JSON file. */
export async function readGoldenPath(
  file: string,
  kind: 'policy' | 'config',
): Promise<unknown> {
  try {
    return member(parse(await readFile(file, 'utf8')), 'goldenPath');
  } catch (error) {
    throw new UsageError(
      `The ${kind} file ${file} cannot be read: ${(error as Error).message}`,
    );
  }
}

export function member(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
