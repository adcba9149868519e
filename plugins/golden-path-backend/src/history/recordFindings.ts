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
}

/**
 * Keeps since when findings are there, and notes when they went: a finding is gone only where its check could be decided without
 * it.
 *
 * @param at - now (ISO 8601), and what was read: a commit or the like
 */
export async function recordFindings(
  trx: Knex,
  all: Found[],
  at: { instant: string; revision: string | null },
): Promise<void> {
  for (const { entityRef, assessment } of all) {
    const { scorecard } = assessment;
    const key = { entity_ref: entityRef, scorecard };
    const known = await trx<FindingDateRow>('finding_dates')
      .where(key)
      .select('fingerprint', 'check_id', 'fixed_at');
    const open = new Set(
      known.flatMap(row => (row.fixed_at ? [] : [row.fingerprint])),
    );
    const now = findingsOf(assessment.checks);
    const fresh = [...now.values()].filter(row => !open.has(row.fingerprint));
    for (let i = 0; i < fresh.length; i += CHUNK)
      await trx('finding_dates')
        .insert(
          fresh.slice(i, i + CHUNK).map(row => ({
            ...{ ...key, ...row, first_failed: at.instant },
            ...{ first_revision: at.revision, fixed_at: null },
            fixed_revision: null,
          })),
        )
        .onConflict(['entity_ref', 'scorecard', 'fingerprint'])
        .merge();
    const undecided = new Set(
      assessment.checks
        .filter(({ outcome }) => ['no-evidence', 'error'].includes(outcome))
        .map(({ id }) => id),
    );
    const gone = known
      .filter(row => !row.fixed_at && !now.has(row.fingerprint))
      .filter(row => !undecided.has(row.check_id))
      .map(row => row.fingerprint);
    for (let i = 0; i < gone.length; i += CHUNK)
      await trx('finding_dates')
        .where(key)
        .whereIn('fingerprint', gone.slice(i, i + CHUNK))
        .update({ fixed_at: at.instant, fixed_revision: at.revision });
  }
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
      if (found.size >= MOST_FINDINGS) return found;
      const { fingerprint, file } = finding;
      found.set(fingerprint, { fingerprint, check_id: id, file });
    }
  return found;
}
