import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { parseFilterPredicate } from '@backstage/filter-predicates';
import {
  unknownName,
  type CampaignDraft,
  type Scorecard,
} from 'backstage-plugin-golden-path-common';
import { DateTime } from 'luxon';

const LONGEST_FILTER = 10_000;

/**
 * The draft with refs in full.
 *
 * @throws InputError naming the field
 */
export function checkDraft(
  draft: CampaignDraft,
  scorecard: Scorecard,
): CampaignDraft {
  const title = draft.title.trim();
  if (!title) throw new InputError("'title' says nothing");
  const known = scorecard.practices.map(({ id }) => id);
  const stray = draft.practices.find(id => !known.includes(id));
  if (stray !== undefined) {
    const told = unknownName(stray, `practice of ${scorecard.id}`, known);
    throw new InputError(`'practices' has '${stray}', which ${told}`);
  }
  for (const field of ['start', 'target'] as const) {
    const day = draft[field];
    if (DateTime.fromFormat(day, 'yyyy-MM-dd').isValid) continue;
    throw new InputError(
      `'${field}' is '${day}', which is no day (YYYY-MM-DD)`,
    );
  }
  if (draft.target < draft.start) {
    throw new InputError(
      `'target' is '${draft.target}', which is before the start`,
    );
  }
  checkFilter(draft.filter);
  return {
    ...{ ...draft, title, practices: [...new Set(draft.practices)] },
    owners: [...new Set(draft.owners.map(fullRef))],
  };
}

function checkFilter(filter: CampaignDraft['filter']): void {
  if (JSON.stringify(filter).length > LONGEST_FILTER) {
    throw new InputError(`'filter' is longer than ${LONGEST_FILTER} letters`);
  }
  try {
    parseFilterPredicate(filter);
  } catch (error) {
    throw new InputError(`'filter' is no filter predicate: ${error}`);
  }
}

function fullRef(ref: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(ref, { defaultKind: 'group' }));
  } catch {
    throw new InputError(
      `'owners' has '${ref}', which is not an entity ref such as 'group:default/name'`,
    );
  }
}
