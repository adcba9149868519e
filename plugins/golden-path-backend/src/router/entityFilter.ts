import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import type { EntityFilter } from 'backstage-plugin-golden-path-common';
import type { Scorecards } from '../assess/Scorecards';

/**
 * The filter of a request that the schema has validated, with refs in full.
 *
 * @throws InputError naming the parameter
 */
export function entityFilter(
  query: EntityFilter,
  scorecards: Scorecards,
): EntityFilter {
  return {
    scorecard: scorecards.get(query.scorecard).id,
    owner: query.owner?.map(ref => fullRef('owner', ref, 'group')),
    system: query.system?.map(ref => fullRef('system', ref, 'system')),
    domain: query.domain?.map(ref => fullRef('domain', ref, 'domain')),
    kind: query.kind,
    type: query.type,
    lifecycle: query.lifecycle,
    tag: query.tag,
    grade: query.grade,
    practice: query.practice,
    check: query.check,
    text: query.text,
  };
}

/** @throws InputError naming the parameter */
export function fullRef(
  parameter: string,
  ref: string,
  defaultKind: string,
): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref, { defaultKind }));
  } catch {
    throw new InputError(
      `Parameter '${parameter}' has '${ref}', which is not an entity ref such as '${defaultKind}:default/name'`,
    );
  }
}
