import {
  filterPredicateToFilterFunction,
  parseFilterPredicate,
} from '@backstage/filter-predicates';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  overridesOf,
  policyProblems,
  type PolicyProblem,
  type Scorecard,
} from 'backstage-plugin-golden-path-common';

type Matches = (entity: unknown) => boolean;

/**
 * What is wrong with a scorecard's settings, key by key, the filters of overrides included; none where they can be used.
 *
 * @public
 */
export function allPolicyProblems(
  scorecard: Scorecard,
  policy: JsonObject,
): PolicyProblem[] {
  const { overrides } = policy;
  const filters = Array.isArray(overrides) ? overrides : [];
  return [
    ...policyProblems(scorecard, policy),
    ...filters.flatMap((override, i) => {
      const filter = (override as JsonObject | null)?.filter;
      if (filter === undefined || matcherOf(filter)) return [];
      const message =
        'must be a filter predicate of Backstage, such as { "kind": "Component" }';
      return [{ key: `overrides[${i}].filter`, message }];
    }),
  ];
}

/**
 * Tells which overrides of a scorecard's settings apply to an entity: their settings, in order. Filters are read once, so that many
 * entities can be asked about.
 *
 * @public
 */
export function overrideReader(
  policy: JsonObject,
): (entity: unknown) => JsonObject[] {
  const overrides = overridesOf(policy).map(({ filter, settings }) => ({
    ...{ settings, matches: matcherOf(filter) ?? (() => false) },
  }));
  return entity =>
    overrides
      .filter(({ matches }) => matches(entity))
      .map(({ settings }) => settings);
}

function matcherOf(filter: JsonValue | undefined): Matches | undefined {
  // A mere text is a predicate too, but none that an entity could match.
  if (typeof filter !== 'object') return undefined;
  try {
    return filterPredicateToFilterFunction(parseFilterPredicate(filter));
  } catch {
    return undefined;
  }
}
