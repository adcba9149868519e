import type {
  Assessment,
  WaiverState,
} from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import type { VisibleEntities } from '../permissions/Visibility';
import { contains, oneOf } from './dialect';
import type { WaiverRow } from './rows';

/** What a list of waivers is narrowed by. */
export interface WaiverFilter {
  state?: WaiverState[];
  scorecard?: string;
  /** Only those that reach this entity. */
  entity?: string;
  /** Only those on this, or on what belongs to it. */
  within?: string;
  /** Only those that end on or before this day. */
  endsBy?: string;
  requestedBy?: string;
}

/**
 * Pairs every waiver with the entities that it reaches. `up` pairs each group with itself and every group above it; it is a set
 * (`union`), so that a cycle of groups ends.
 */
const REACH = `
  with recursive up(ref, ancestor) as (
    select ref, ref from groups
    union
    select up.ref, above.ref
    from up
    join groups here on here.ref = up.ancestor
    join groups above on above.ref = here.parent
  )
  select w.id, e.ref, e.owner, e.system
  from waivers w join entities e on e.ref = w.on_ref
  union
  select w.id, e.ref, e.owner, e.system
  from waivers w join entities e on e.system = w.on_ref
  union
  select w.id, e.ref, e.owner, e.system
  from waivers w
  join up on up.ancestor = w.on_ref
  join entities e on e.owner = up.ref
  union
  select w.id, e.ref, e.owner, e.system
  from waivers w join entities e on e.owner = w.on_ref`;

/** A group and all below it; `union` drops repeats, so that a cycle ends. */
const BELOW = `
  with recursive below(ref) as (
    select cast(? as text)
    union
    select child.ref from groups child join below on child.parent = below.ref
  ) select ref from below`;

/** The waivers as they were asked for and decided. */
export class WaiverStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async insert(row: WaiverRow): Promise<void> {
    await this.#knex<WaiverRow>('waivers').insert(row);
  }

  /** A waiver that the reader may know of: it is on something of which they may read at least one entity. */
  async get(
    id: string,
    readable: VisibleEntities,
  ): Promise<WaiverRow | undefined> {
    return this.#known(readable).where('w.id', id).first();
  }

  /** The waivers that the reader may know of, the newest first. */
  async list(
    filter: WaiverFilter,
    readable: VisibleEntities,
  ): Promise<WaiverRow[]> {
    const knex = this.#knex;
    const query = this.#known(readable);
    if (filter.state) query.whereIn('w.state', filter.state);
    if (filter.scorecard) query.where('w.scorecard', filter.scorecard);
    if (filter.endsBy) query.where('w.until', '<=', filter.endsBy);
    if (filter.requestedBy) query.where('w.requested_by', filter.requestedBy);
    if (filter.entity) {
      query.whereIn('w.id', this.#reach().where('r.ref', filter.entity));
    }
    if (filter.within) {
      const { within } = filter;
      // What belongs to a group or a system: the entities that a waiver on it would reach.
      const belongs = knex('entities')
        .select('ref')
        .where('system', within)
        .orWhereRaw(`owner in (${BELOW})`, [within]);
      query.where(any =>
        any
          .where('w.on_ref', within)
          .orWhereIn('w.on_ref', belongs)
          .orWhereRaw(`w.on_ref in (${BELOW})`, [within]),
      );
    }
    return query.orderBy([
      { column: 'w.requested_at', order: 'desc' },
      { column: 'w.id', order: 'desc' },
    ]);
  }

  /** How many entities that the reader may see each waiver reaches. */
  async counts(
    ids: string[],
    readable: VisibleEntities,
  ): Promise<Map<string, number>> {
    const knex = this.#knex;
    const rows: Array<{ id: string; n: string | number }> = await this.#reach(
      readable,
    )
      .whereRaw(oneOf(knex, 'r.id', ids))
      .groupBy('r.id')
      .count({ n: '*' });
    return new Map(rows.map(({ id, n }) => [id, Number(n)]));
  }

  /** Titles of what waivers are on, as far as the mirror knows them. */
  async titles(refs: string[]): Promise<Map<string, string>> {
    const knex = this.#knex;
    const titled = (table: string) =>
      knex(table).select('ref', 'title').whereRaw(oneOf(knex, 'ref', refs));
    const rows: Array<{ ref: string; title: string }> = await titled(
      'groups',
    ).unionAll([titled('entities')]);
    return new Map(rows.map(({ ref, title }) => [ref, title]));
  }

  async isMirrored(ref: string): Promise<boolean> {
    return !!(await this.#knex('entities').where({ ref }).first('ref'));
  }

  /** An assessment that may have the finding, of an entity that the reader may see, where a waiver would be. */
  async assessmentWith(
    fingerprint: string,
    { on, scorecard }: { on: string; scorecard: string },
    readable: VisibleEntities,
  ): Promise<Assessment | undefined> {
    const knex = this.#knex;
    const query = knex({ a: 'assessments' })
      .join({ e: 'entities' }, join =>
        join.on('a.location', 'e.location').andOn('a.aspect', 'e.aspect'),
      )
      .where('a.scorecard', scorecard)
      .whereRaw(contains(knex, ['a.document'], JSON.stringify(fingerprint)))
      .where(any =>
        any
          .where('e.ref', on)
          .orWhere('e.system', on)
          .orWhereRaw(`e.owner in (${BELOW})`, [on]),
      );
    if (readable !== 'all') query.whereRaw(oneOf(knex, 'e.ref', readable));
    const row: { document: string } | undefined = await query.first(
      'a.document',
    );
    return row && JSON.parse(row.document);
  }

  #known(readable: VisibleEntities): Knex.QueryBuilder<any, any> {
    const query = this.#knex({ w: 'waivers' }).select('w.*');
    if (readable === 'all') return query;
    return query.whereIn('w.id', this.#reach(readable));
  }

  #reach(readable: VisibleEntities = 'all'): Knex.QueryBuilder<any, any> {
    const knex = this.#knex;
    const query = knex(knex.raw(`(${REACH}) as r`)).select('r.id');
    if (readable !== 'all') query.whereRaw(oneOf(knex, 'r.ref', readable));
    return query;
  }
}
