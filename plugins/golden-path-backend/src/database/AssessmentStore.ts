import {
  topGains,
  withGrants,
  type Assessment,
  type Grade,
  type HistoryPoint,
} from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { dayOf } from '../history/days';
import { endWithoutSource, recordDay } from '../history/recordDay';
import { recordFindings } from '../history/recordFindings';
import { oneOf } from './dialect';
import type {
  AssessmentRow,
  EntityRecord,
  HistoryRow,
  SourceRow,
} from './rows';
import { marksOf, saveLegends, type Legend } from './marks';
import { toStatus, type SourceStatus } from './SourceStore';

const CHUNK = 100;
/** Mends that are kept for roll-ups: those that an entity would make first. */
const GAINS = 3;

/** A source at one moment. */
interface SourceAssessments {
  status: SourceStatus;
  byScorecard: Map<
    string,
    { state: AssessmentRow['state']; assessment: Assessment }
  >;
}

/** One assessment of a source. */
export interface AspectAssessment {
  /** Key of the aspect. */
  aspect: string;
  assessment: Assessment;
}

/**
 * Assessments and the daily history.
 *
 * @remarks
 *
 * Assessments belong to a source location and an aspect, not to an entity: entities that share a location share the reading, and
 * those that share an aspect too share the assessment, so it is stored once.
 * Findings stay inside the assessment's JSON: they are always read and replaced together with it, and rows of their own
 * would be the bulk of every write. History belongs to the entity, so that it goes with it when its source moves.
 */
export class AssessmentStore {
  readonly #knex: Knex;
  readonly #now: () => number;

  constructor(knex: Knex, now: () => number = Date.now) {
    this.#knex = knex;
    this.#now = now;
  }

  /**
   * Replaces the assessments of one source and writes the day's point of each entity that has one.
   *
   * @param plain - without waivers; those of entities that have some follow from them
   */
  async save(
    trx: Knex,
    location: string,
    plain: AspectAssessment[],
  ): Promise<void> {
    if (!plain.length) return;
    const assessments = [...plain, ...(await granted(trx, location, plain))];
    // What was assessed under an aspect that no entity has any more goes too.
    await trx('assessments').where({ location }).delete();
    const legends = new Map<string, Legend>();
    const rows = assessments.map(a => toRow(location, a, legends));
    await saveLegends(trx, legends);
    for (let i = 0; i < rows.length; i += CHUNK) {
      await trx<AssessmentRow>('assessments').insert(rows.slice(i, i + CHUNK));
    }
    const here = trx.raw('e.location = ?', [location]);
    await recordDay(trx, dayOf(this.#now()), here);
    await this.#recordFindings(trx, location, assessments);
  }

  /** Gives entities that came to an already assessed source, or lost theirs, their point of the day and the dates of their findings. */
  async recordEntities(refs: string[]): Promise<void> {
    for (let i = 0; i < refs.length; i += CHUNK) {
      const some = refs.slice(i, i + CHUNK);
      await this.#knex.transaction(async trx => {
        const today = dayOf(this.#now());
        const these = oneOf(trx, 'e.ref', some);
        await endWithoutSource(trx, today, these);
        await recordDay(trx, today, these);
        const rows: Array<
          Pick<EntityRecord, 'ref'> &
            Pick<AssessmentRow, 'document'> &
            Pick<SourceRow, 'revision'>
        > = await trx({ e: 'entities' })
          .join({ a: 'assessments' }, join =>
            join.on('a.location', 'e.location').andOn('a.aspect', 'e.aspect'),
          )
          .join({ s: 'sources' }, 's.location', 'e.location')
          .whereRaw(these)
          .select('e.ref', 'a.document', 's.revision');
        const found = rows.map(({ ref, document, revision }) => ({
          ...{ entityRef: ref, revision },
          assessment: assessmentOf(document, null),
        }));
        await recordFindings(trx, found, this.#instant());
      });
    }
  }

  /** The dates of findings, which each entity has of its own. */
  async #recordFindings(
    trx: Knex,
    location: string,
    assessments: AspectAssessment[],
  ): Promise<void> {
    const entities: Array<Pick<EntityRecord, 'ref' | 'aspect'>> = await trx(
      'entities',
    )
      .where({ location })
      .select('ref', 'aspect');
    const source = await trx<SourceRow>('sources').where({ location }).first();
    const revision = source?.revision ?? null;
    const found = entities.flatMap(({ ref, aspect }) =>
      assessments
        .filter(one => one.aspect === aspect)
        .map(({ assessment }) => ({ entityRef: ref, assessment, revision })),
    );
    await recordFindings(trx, found, this.#instant());
  }

  #instant(): string {
    return new Date(this.#now()).toISOString();
  }

  /** Drops what was assessed under an aspect that no entity of the source has any more. */
  async dropOrphans(): Promise<void> {
    await this.#knex('assessments')
      .whereNot('aspect', '')
      .whereNotExists(
        this.#knex({ e: 'entities' })
          .select('e.ref')
          .whereRaw(
            'e.location = assessments.location and assessments.aspect in (e.aspect, e.plain_aspect)',
          ),
      )
      .delete();
  }

  /** What is stored of a source without waivers, under the aspects that its entities have. */
  async plainOf(trx: Knex, location: string): Promise<AspectAssessment[]> {
    const rows = await trx<AssessmentRow>('assessments')
      .where({ location })
      .whereIn(
        'aspect',
        trx('entities').select('plain_aspect').where({ location }),
      );
    return rows.map(({ aspect, document, picture }) => ({
      ...{ aspect, assessment: assessmentOf(document, picture) },
    }));
  }

  /** A source and its last good assessments under an aspect. One statement, so that both are of the same moment. */
  async ofSource(
    location: string,
    aspect: string,
  ): Promise<SourceAssessments | undefined> {
    const knex = this.#knex;
    const rows: Array<SourceRow & Partial<AssessmentRow>> = await knex({
      s: 'sources',
    })
      .leftJoin({ a: 'assessments' }, join =>
        join
          .on('a.location', 's.location')
          .andOn('a.aspect', knex.raw('?', [aspect])),
      )
      .where('s.location', location)
      .select('s.*', 'a.scorecard', 'a.state', 'a.document', 'a.picture');
    if (!rows.length) return undefined;
    const found = rows.flatMap(({ scorecard, state, document, picture }) =>
      scorecard && state && document
        ? [{ scorecard, state, assessment: assessmentOf(document, picture) }]
        : [],
    );
    return {
      status: toStatus(rows[0], this.#instant()),
      byScorecard: new Map(found.map(one => [one.scorecard, one])),
    };
  }

  /** The points of an entity, oldest first. */
  async history(entityRef: string, scorecard: string): Promise<HistoryPoint[]> {
    const rows = await this.#knex<HistoryRow>('history')
      .where({ entity_ref: entityRef, scorecard })
      .orderBy('day');
    return rows.map(toPoint);
  }
}

/** The assessments of the entities of a source for which waivers count. */
async function granted(
  trx: Knex,
  location: string,
  plain: AspectAssessment[],
): Promise<AspectAssessment[]> {
  const others: Array<
    Pick<EntityRecord, 'aspect' | 'plain_aspect' | 'grants'>
  > = await trx('entities')
    .distinct('aspect', 'plain_aspect', 'grants')
    .where({ location })
    .whereRaw('aspect <> plain_aspect');
  return others.flatMap(({ aspect, plain_aspect, grants }) =>
    plain
      .filter(one => one.aspect === plain_aspect)
      .map(({ assessment }) => ({
        aspect,
        assessment: withGrants(assessment, JSON.parse(grants)),
      })),
  );
}

function toRow(
  location: string,
  { aspect, assessment }: AspectAssessment,
  legends: Map<string, Legend>,
): AssessmentRow {
  const { marks, legend } = marksOf(assessment);
  legends.set(marks.legend, legend);
  const worst = [...assessment.practices].sort(
    (a, b) => b.lost - a.lost || (a.id < b.id ? -1 : 1),
  )[0];
  const costly = worst && worst.lost > 0 ? worst : undefined;
  const applies = assessment.checks.some(
    c => (c.unwaived ?? c.outcome) !== 'not-applicable',
  );
  const unwaived = assessment.unwaived ?? assessment;
  const { picture, ...rest } = assessment;
  return {
    location,
    aspect,
    scorecard: assessment.scorecard,
    version: assessment.version,
    state: applies ? 'assessed' : 'nothing-here',
    score: assessment.score ?? null,
    low: assessment.low ?? null,
    high: assessment.high ?? null,
    coverage: assessment.coverage,
    grade: assessment.grade ?? null,
    critical: assessment.checks.filter(
      c => c.severity === 'critical' && c.outcome === 'failed',
    ).length,
    worst_practice: costly?.id ?? null,
    worst_lost: costly?.lost ?? null,
    unwaived_score: unwaived.score ?? null,
    unwaived_grade: unwaived.grade ?? null,
    ...marks,
    gains: JSON.stringify(
      topGains(assessment, GAINS).map(({ check, points }) => [check, points]),
    ),
    document: JSON.stringify(rest),
    picture: picture ? JSON.stringify(picture) : null,
  };
}

function assessmentOf(
  document: string,
  picture: string | null | undefined,
): Assessment {
  const assessment: Assessment = JSON.parse(document);
  return picture ? { ...assessment, picture: JSON.parse(picture) } : assessment;
}

function toPoint(row: HistoryRow): HistoryPoint {
  return {
    date: row.day,
    score: row.score ?? undefined,
    low: row.low ?? undefined,
    high: row.high ?? undefined,
    coverage: row.coverage,
    grade: (row.grade ?? undefined) as Grade | undefined,
    version: row.version,
    ...(row.unwaived_score !== null &&
      row.unwaived_score !== row.score && {
        unwaivedScore: row.unwaived_score,
      }),
    ...(row.revision !== null && { revision: row.revision }),
  };
}
