import type {
  Assessment,
  CheckResult,
} from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import type { FindingDateRow } from '../database/rows';

/** Findings of one entity and scorecard whose dates are kept; a project that has more does not need the dates of all. */
const MOST_FINDINGS = 500;
const CHUNK = 50;

/** An entity, and what was found. */
interface Found {
  entityRef: string;
  assessment: Assessment;
  /** What was read: a commit or the like. */
  revision: string | null;
}

/**
 * Keeps since when findings are there, and notes when they went: a finding is gone only where its check was decided now, tells all
 * that it found, and does not tell of it.
 *
 * @param instant - now (ISO 8601)
 */
export async function recordFindings(
  trx: Knex,
  all: Found[],
  instant: string,
): Promise<void> {
  for (const { entityRef, assessment, revision } of all) {
    const { scorecard, checks } = assessment;
    const key = { entity_ref: entityRef, scorecard };
    const open = await trx<FindingDateRow>('finding_dates')
      .where(key)
      .whereNull('fixed_at')
      .select('fingerprint', 'check_id');
    const now = findingsOf(checks);
    const told = new Set(checks.filter(tellsAll).map(({ id }) => id));
    const gone = open
      .filter(row => told.has(row.check_id) && !now.has(row.fingerprint))
      .map(row => row.fingerprint);
    for (let i = 0; i < gone.length; i += CHUNK)
      await trx('finding_dates')
        .where(key)
        .whereIn('fingerprint', gone.slice(i, i + CHUNK))
        .update({ fixed_at: instant, fixed_revision: revision });

    const known = new Set(open.map(row => row.fingerprint));
    const room = Math.max(0, MOST_FINDINGS - known.size + gone.length);
    const fresh = [...now.values()]
      .filter(row => !known.has(row.fingerprint))
      .slice(0, room);
    for (let i = 0; i < fresh.length; i += CHUNK)
      await trx('finding_dates')
        .insert(
          fresh.slice(i, i + CHUNK).map(row => ({
            ...{ ...key, ...row, first_failed: instant },
            ...{ first_revision: revision, fixed_at: null },
            fixed_revision: null,
          })),
        )
        .onConflict(['entity_ref', 'scorecard', 'fingerprint'])
        .merge();
  }
}

/** Whether what a check does not list is not there: it saw all that it asks for, and nothing was left out of its list. */
function tellsAll({ outcome, otherwise, omitted }: CheckResult): boolean {
  const decided = outcome !== 'no-evidence' && outcome !== 'error';
  return decided && otherwise?.outcome !== 'no-evidence' && !omitted;
}

type Named = Pick<FindingDateRow, 'fingerprint' | 'check_id' | 'file'>;

/** The findings by fingerprint, the first ones of each check before more of one. */
function findingsOf(checks: CheckResult[]): Map<string, Named> {
  const found = new Map<string, Named>();
  const longest = Math.max(0, ...checks.map(({ findings }) => findings.length));
  for (let i = 0; i < longest; i += 1)
    for (const { id, findings } of checks) {
      const finding = findings[i];
      if (!finding) continue;
      const { fingerprint, file } = finding;
      found.set(fingerprint, { fingerprint, check_id: id, file });
    }
  return found;
}
