import type {
  CampaignDay,
  CampaignProgress,
} from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import { standingOf, type MarkedEntity } from '../campaigns/standing';
import { standings } from '../entities/standings';
import type { VisibleEntities } from '../permissions/Visibility';
import { oneOf, tableOf } from './dialect';
import { readLegends } from './marks';
import type { CampaignRow } from './rows';

/** What a count of a campaign is narrowed by. */
export interface CampaignScope {
  readable: VisibleEntities;
  /** Owners, with the groups below them. */
  owner?: string[];
}

/** A row of who takes part. */
export interface ParticipantRow extends MarkedEntity {
  ref: string;
  title: string;
  sort_title: string;
  owner: string | null;
}

const CHUNK = 500;

/** Campaigns, who takes part in them, and how far they were each day. */
export class CampaignStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The one that ends first comes first. */
  async all(): Promise<CampaignRow[]> {
    return this.#knex<CampaignRow>('campaigns').orderBy(['target', 'id']);
  }

  async get(id: string): Promise<CampaignRow | undefined> {
    return this.#knex<CampaignRow>('campaigns').where({ id }).first();
  }

  /** Writes a campaign with those who take part. */
  async save(row: CampaignRow, refs: string[]): Promise<void> {
    await this.#knex.transaction(async trx => {
      await trx<CampaignRow>('campaigns').insert(row).onConflict('id').merge();
      await takePart(trx, row.id, refs);
    });
  }

  /** Writes anew who takes part; nothing where the campaign was deleted meanwhile. */
  async setParticipants(id: string, refs: string[]): Promise<void> {
    await this.#knex.transaction(async trx => {
      const found = await trx('campaigns').where({ id }).first('id');
      if (found) await takePart(trx, id, refs);
    });
  }

  async delete(id: string): Promise<void> {
    await this.#knex('campaigns').where({ id }).delete();
  }

  /** How far it is, counted in the database; what is alike is looked at once. */
  async progress(
    row: CampaignRow,
    scope: CampaignScope,
  ): Promise<CampaignProgress> {
    const legends = await readLegends(this.#knex);
    const practices: string[] = JSON.parse(row.practices);
    const alike: Array<MarkedEntity & { n: string | number }> =
      await this.#participants(row, scope)
        .groupBy('p.state', 'p.legend', 'p.practice_marks')
        .select('p.state', 'p.legend', 'p.practice_marks')
        .count({ n: '*' });
    const progress = { entities: 0, done: 0, open: 0, unread: 0 };
    for (const { n, ...marked } of alike) {
      const found = standingOf(marked, practices, legends);
      if (!found) continue;
      progress.entities += Number(n);
      progress[found.standing] += Number(n);
    }
    return progress;
  }

  /** Some of those who take part, by title, whether a practice applies to them or not. */
  async participants(
    row: CampaignRow,
    scope: CampaignScope,
    page: { after?: { title: string; ref: string }; limit: number },
  ): Promise<ParticipantRow[]> {
    const query = this.#participants(row, scope)
      .select('p.ref', 'p.title', 'p.sort_title', 'p.owner')
      .select('p.state', 'p.legend', 'p.practice_marks')
      .orderBy(['p.sort_title', 'p.ref'])
      .limit(page.limit);
    if (page.after) {
      const { title, ref } = page.after;
      query.whereRaw('(p.sort_title, p.ref) > (?, ?)', [title, ref]);
    }
    return query;
  }

  /** Whether somebody takes part whom the reader may not see. */
  async hasHidden(id: string, readable: VisibleEntities): Promise<boolean> {
    if (readable === 'all') return false;
    const knex = this.#knex;
    const hidden = await knex('campaign_entities')
      .where({ campaign: id })
      .whereNot(not =>
        not.whereRaw(oneOf(knex, 'campaign_entities.entity_ref', readable)),
      )
      .first('entity_ref');
    return !!hidden;
  }

  /** The campaigns in which something takes part that the reader may see. */
  async idsWith(
    scope: CampaignScope & { entity?: string },
  ): Promise<Set<string>> {
    const knex = this.#knex;
    const query = knex({ c: 'campaign_entities' })
      .join({ p: 'entities' }, 'p.ref', 'c.entity_ref')
      .distinct('c.campaign');
    narrow(knex, query, scope);
    if (scope.entity) query.where('p.ref', scope.entity);
    return new Set((await query).map(({ campaign }) => campaign));
  }

  async recordDay(
    id: string,
    day: string,
    progress: CampaignProgress,
  ): Promise<void> {
    await this.#knex('campaign_days')
      .insert({ campaign: id, day, ...progress })
      .onConflict(['campaign', 'day'])
      .merge();
  }

  async days(id: string): Promise<CampaignDay[]> {
    const rows = await this.#knex('campaign_days')
      .where({ campaign: id })
      .orderBy('day');
    return rows.map(({ day, entities, done, open, unread }) => ({
      ...{ date: day, entities, done, open, unread },
    }));
  }

  #participants(
    { id, scorecard }: CampaignRow,
    scope: CampaignScope,
  ): Knex.QueryBuilder<any, any> {
    const knex = this.#knex;
    const query = knex(standings(knex, scorecard, 'all').as('p')).whereIn(
      'p.ref',
      knex('campaign_entities').select('entity_ref').where({ campaign: id }),
    );
    narrow(knex, query, scope);
    return query;
  }
}

function narrow(
  knex: Knex,
  query: Knex.QueryBuilder,
  { readable, owner }: CampaignScope,
): void {
  if (readable !== 'all') query.whereRaw(oneOf(knex, 'p.ref', readable));
  if (owner?.length) query.whereRaw(`p.owner in (${below(owner)})`, owner);
}

// The owners and every group below them; `union` drops repeats, so that a cycle ends.
function below(owners: string[]): string {
  const asked = owners.map(() => 'select cast(? as text) as ref');
  return `
  with recursive below(ref) as (
    select ref from (${asked.join(' union all ')}) asked
    union
    select child.ref from groups child join below on child.parent = below.ref
  ) select ref from below`;
}

async function takePart(
  trx: Knex,
  campaign: string,
  refs: string[],
): Promise<void> {
  await trx('campaign_entities').where({ campaign }).delete();
  for (let i = 0; i < refs.length; i += CHUNK) {
    const rows = refs.slice(i, i + CHUNK).map(ref => ({ ref }));
    await trx.raw(
      `insert into campaign_entities (campaign, entity_ref)
       select ?, given.ref from ? where true on conflict do nothing`,
      [campaign, tableOf(trx, 'given', rows)],
    );
  }
}
