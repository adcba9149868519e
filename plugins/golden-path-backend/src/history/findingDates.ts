import type { FindingDates } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import type { FindingDateRow } from '../database/rows';

/** Since when the findings of an entity are there, the newest first, and which went. */
export async function findingDates(
  knex: Knex,
  entityRef: string,
  scorecard: string,
): Promise<FindingDates[]> {
  const rows = await knex<FindingDateRow>('finding_dates')
    .where({ entity_ref: entityRef, scorecard })
    .orderBy('first_failed', 'desc')
    .orderBy('fingerprint');
  return rows.map(row => ({
    fingerprint: row.fingerprint,
    check: row.check_id,
    file: row.file,
    firstFailed: row.first_failed,
    ...(row.first_revision && { firstRevision: row.first_revision }),
    ...(row.fixed_at && { fixedAt: row.fixed_at }),
    ...(row.fixed_revision && { fixedRevision: row.fixed_revision }),
  }));
}
