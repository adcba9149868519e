import type { Knex } from 'knex';
import type { AssessmentStore } from '../database/AssessmentStore';
import { isPostgres, tableOf } from '../database/dialect';
import type { EntityRecord } from '../database/rows';
import { grantedAspect } from './grantedAspect';
import { GrantTable } from './GrantTable';

const CHUNK = 500;

/** The group itself and all below it; `union` drops repeats, so that a cycle ends. */
const BELOW = `
  with recursive below(ref) as (
    select cast(? as text)
    union
    select child.ref from groups child join below on child.parent = below.ref
  ) select ref from below`;

/**
 * Gives the entities that a waiver reaches the aspect that is right now, and scores what is stored of them anew, without reading
 * their repositories.
 *
 * @param on - what the waiver is on: an entity, a system or a group
 */
export async function regrant(
  trx: Knex,
  assessments: AssessmentStore,
  on: string,
): Promise<void> {
  const table = await GrantTable.read(trx);
  const reached: EntityRecord[] = await reachedBy(trx, on);
  const changed = reached.flatMap(entity => {
    const { ref, location } = entity;
    const columns = grantedAspect(entity.plain_aspect, table.of(entity));
    return columns.aspect === entity.aspect && columns.grants === entity.grants
      ? []
      : [{ ref, location, columns }];
  });
  for (let i = 0; i < changed.length; i += CHUNK) {
    const rows = changed.slice(i, i + CHUNK).map(({ ref, columns }) => ({
      ...{ ref, aspect: columns.aspect, grants: columns.grants },
    }));
    await trx.raw(
      `update entities set aspect = given.aspect, grants = given.grants
       from ? where entities.ref = given.ref`,
      [tableOf(trx, 'given', rows)],
    );
  }
  const locations = changed.flatMap(({ location }) => location ?? []);
  await scoreAnew(trx, assessments, locations);
}

/** Scores what is stored of these places under the aspects that their entities have now. */
export async function scoreAnew(
  trx: Knex,
  assessments: AssessmentStore,
  locations: string[],
): Promise<void> {
  for (const location of [...new Set(locations)].sort()) {
    // Whoever stores what was read of it takes this lock first too, so that neither undoes what the other does.
    const source = trx('sources').where({ location }).select('location');
    await (isPostgres(trx) ? source.forUpdate() : source);
    const stored = await assessments.plainOf(trx, location);
    await assessments.save(trx, location, stored);
  }
}

function reachedBy(trx: Knex, on: string): Knex.QueryBuilder {
  return trx('entities')
    .select('ref', 'owner', 'system', 'location', 'aspect')
    .select('plain_aspect', 'grants')
    .where('ref', on)
    .orWhere('system', on)
    .orWhereRaw(`owner in (${BELOW})`, [on]);
}

/** The waivers as they stand until the end of the transaction: nobody decides one meanwhile. */
export async function holdWaivers(trx: Knex): Promise<void> {
  // On SQLite a transaction has the database for itself.
  if (isPostgres(trx)) await trx.raw('lock table waivers in share mode');
}
