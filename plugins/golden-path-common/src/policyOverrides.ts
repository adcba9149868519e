import type { JsonObject, JsonValue } from '@backstage/types';

/** Settings that hold for some entities only. @public */
export interface PolicyOverride {
  /** A filter predicate of Backstage, as it was written. */
  filter: JsonValue | undefined;
  settings: JsonObject;
}

/** Settings whose keys each stand for themselves: an override adds to them and does not replace the whole. */
const MERGED = ['checks', 'imageBudgets', 'pullThrough', 'tierWords'];

/** The overrides of a scorecard's settings, in order. What is no override is left out; `policyProblems` tells people. @public */
export function overridesOf({ overrides }: JsonObject): PolicyOverride[] {
  if (!Array.isArray(overrides)) return [];
  return overrides.filter(isObject).map(({ filter, ...settings }) => ({
    ...{ filter, settings },
  }));
}

/**
 * The settings that hold for an entity: the base, with those of each override that applies merged into it in order.
 *
 * @param overrides - settings of those that apply
 * @public
 */
export function withOverrides(
  policy: JsonObject,
  overrides: JsonObject[],
): JsonObject {
  const { overrides: _, ...base } = policy;
  return overrides.reduce(merged, base);
}

function merged(base: JsonObject, settings: JsonObject): JsonObject {
  const result = { ...base, ...settings };
  for (const key of MERGED) {
    const [before, after] = [base[key], settings[key]];
    if (isObject(before) && isObject(after)) {
      result[key] = { ...before, ...after };
    }
  }
  return result;
}

/** Whether it is an object, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
