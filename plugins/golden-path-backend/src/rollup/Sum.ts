import type {
  Grade,
  GradeCounts,
  PracticeTally,
  RollupRow,
} from 'backstage-plugin-golden-path-common';
import { Mean } from './Mean';
import { GRADES, type LowestRow, type SumRow } from './sums';

/** What the entities of a row come to, added up from what the database has summed. */
export class Sum {
  #total = 0;
  #direct = 0;
  #withoutEvidence = 0;
  #without = 0;
  #critical = 0;
  #coverage = 0;
  readonly #grades = noGrades();
  readonly #unwaivedGrades = noGrades();
  readonly #score = new Mean();
  readonly #unwaivedScore = new Mean();
  #lowest: LowestRow | undefined;
  readonly #practices = new Map<string, PracticeTally>();

  /** Entities to which the scorecard applies or may apply. */
  get total(): number {
    return this.#total;
  }

  /** Entities on which the scorecard has nothing to say, or that name no source. */
  get without(): number {
    return this.#without;
  }

  /** Adds the sums of some entities; `direct` where they belong to the row itself. */
  add(row: SumRow, direct: boolean): void {
    const total = Number(row.total);
    this.#total += total;
    if (direct) this.#direct += total;
    this.#withoutEvidence += Number(row.without_evidence);
    this.#without += Number(row.without);
    this.#critical += Number(row.critical);
    this.#coverage += Number(row.coverage ?? 0);
    for (const grade of GRADES) {
      this.#grades[grade] += Number(row[`g_${grade}`]);
      this.#unwaivedGrades[grade] += Number(row[`u_${grade}`]);
    }
    this.#score.add(row.score_sum, row.score_count);
    this.#unwaivedScore.add(row.unwaived_sum, row.unwaived_count);
  }

  /** Adds the entity that scores lowest among some. */
  addLowest(row: LowestRow): void {
    const lowest = this.#lowest;
    if (
      !lowest ||
      row.score < lowest.score ||
      (row.score === lowest.score && row.ref < lowest.ref)
    )
      this.#lowest = row;
  }

  /** Adds how some entities stand with a practice; `critical` where a critical check of it fails. */
  addPractice(
    practice: string,
    outcome: 'passed' | 'failed' | 'open',
    count: number,
    critical: boolean,
  ): void {
    let tally = this.#practices.get(practice);
    if (!tally) {
      tally = { practice, passed: 0, failed: 0, open: 0, critical: 0 };
      this.#practices.set(practice, tally);
    }
    tally[outcome] += count;
    if (critical) tally.critical += count;
  }

  /** @param named - the key and title, and whether practices were asked for */
  row(named: {
    key?: string;
    title: string;
    parent?: string | null;
    practices: boolean;
  }): RollupRow {
    const lowest = this.#lowest;
    const meanScore = this.#score.value();
    const unwaivedMeanScore = this.#unwaivedScore.value();
    return {
      ...(named.key !== undefined && { key: named.key }),
      title: named.title,
      ...(named.parent && { parent: named.parent }),
      total: this.#total,
      direct: this.#direct,
      withoutEvidence: this.#withoutEvidence,
      grades: this.#grades,
      unwaivedGrades: this.#unwaivedGrades,
      critical: this.#critical,
      coverage: rounded(this.#coverage / Math.max(1, this.#total), 1_000),
      ...(meanScore !== undefined && { meanScore }),
      ...(unwaivedMeanScore !== undefined && { unwaivedMeanScore }),
      ...(lowest && {
        lowest: {
          entityRef: lowest.ref,
          title: lowest.title,
          score: lowest.score,
          ...(lowest.grade && { grade: lowest.grade as Grade }),
        },
      }),
      ...(named.practices && { practices: [...this.#practices.values()] }),
    };
  }
}

function noGrades(): GradeCounts {
  return { A: 0, B: 0, C: 0, D: 0, E: 0, none: 0 };
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
