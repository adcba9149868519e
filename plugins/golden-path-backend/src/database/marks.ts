import { createHash } from 'node:crypto';
import type {
  Assessment,
  CheckResult,
  Outcome,
} from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';

/**
 * How a check or a practice ended, in one letter: `p` passed, `f` failed, `w` would fail but is waived, `o` open, `-` does not
 * apply.
 */
export type Mark = 'p' | 'f' | 'w' | 'o' | '-';

/** What the letters of an assessment stand for, in their order. */
export interface Legend {
  practices: string[];
  /** Practice and check. */
  checks: Array<[string, string]>;
}

/** An assessment in letters, for roll-ups: thousands of them are read at once. */
export interface Marks {
  legend: string;
  practice_marks: string;
  /** `f` for each practice that fails a critical check, else `-`; null where none does. */
  critical_marks: string | null;
  check_marks: string;
}

const MARK: Record<Outcome, Mark> = {
  passed: 'p',
  failed: 'f',
  'not-applicable': '-',
  'no-evidence': 'o',
  error: 'o',
};

/** The marks of an assessment, and the legend that they go by. */
export function marksOf({ practices, checks }: Assessment): {
  marks: Marks;
  legend: Legend;
} {
  const legend: Legend = {
    practices: practices.map(({ id }) => id),
    checks: checks.map(({ practice, id }) => [practice, id]),
  };
  return {
    legend,
    marks: {
      legend: idOf(legend),
      practice_marks: practices.map(({ outcome }) => MARK[outcome]).join(''),
      critical_marks: criticalMarks(legend.practices, checks),
      check_marks: checks.map(markOf).join(''),
    },
  };
}

function criticalMarks(
  practices: string[],
  checks: CheckResult[],
): string | null {
  const failing = new Set(
    checks
      .filter(c => c.severity === 'critical' && c.outcome === 'failed')
      .map(({ practice }) => practice),
  );
  if (!failing.size) return null;
  return practices.map(id => (failing.has(id) ? 'f' : '-')).join('');
}

function markOf({ outcome, unwaived }: CheckResult): Mark {
  return unwaived === 'failed' && outcome !== 'failed' ? 'w' : MARK[outcome];
}

function idOf(legend: Legend): string {
  const text = JSON.stringify([legend.practices, legend.checks]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Keeps legends that are new. */
export async function saveLegends(
  knex: Knex,
  legends: Map<string, Legend>,
): Promise<void> {
  const rows = [...legends].map(([id, { practices, checks }]) => ({
    id,
    practices: JSON.stringify(practices),
    checks: JSON.stringify(checks),
  }));
  if (rows.length) await knex('legends').insert(rows).onConflict('id').ignore();
}

/** All legends by id. There is one for each version of a scorecard and each policy that switches checks off. */
export async function readLegends(knex: Knex): Promise<Map<string, Legend>> {
  const rows: Array<Record<'id' | 'practices' | 'checks', string>> = await knex(
    'legends',
  ).select();
  return new Map(
    rows.map(({ id, practices, checks }) => [
      id,
      { practices: JSON.parse(practices), checks: JSON.parse(checks) },
    ]),
  );
}
