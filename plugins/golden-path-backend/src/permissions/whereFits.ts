import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import type { Knex } from 'knex';
import { isPostgres, oneOf } from '../database/dialect';
import type { EntityCondition } from './entityResource';

/** Adds to a query of the mirrored entities what a policy asks of them. */
export function whereFits(
  knex: Knex,
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<EntityCondition>,
): Knex.QueryBuilder {
  if (isAndCriteria(criteria)) {
    return query.where(all => {
      for (const one of criteria.allOf) whereFits(knex, all, one);
    });
  }
  if (isOrCriteria(criteria)) {
    return query.where(any => {
      for (const one of criteria.anyOf) {
        any.orWhere(each => void whereFits(knex, each, one));
      }
    });
  }
  if (isNotCriteria(criteria)) {
    return query.whereNot(none => void whereFits(knex, none, criteria.not));
  }
  return query.whereRaw(fact(knex, criteria));
}

// Each is true or false and never null, so that `not` turns it round.
function fact(knex: Knex, { fact: what, values }: EntityCondition): Knex.Raw {
  if (what === 'tag') {
    const at = isPostgres(knex) ? 'strpos' : 'instr';
    return knex.raw(`${at}(entities.tags, ?) > 0`, [JSON.stringify(values[0])]);
  }
  if (what === 'owner') {
    const owned = oneOf(knex, 'entities.owner', values);
    return knex.raw('(entities.owner is not null and ?)', [owned]);
  }
  // Kinds are few, so that they may be compared one by one.
  const any = values.map(() => 'lower(entities.kind) = ?');
  return knex.raw(`(${['1 = 0', ...any].join(' or ')})`, values);
}
