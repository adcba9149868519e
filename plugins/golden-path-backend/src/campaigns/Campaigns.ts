import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  goldenPathManagePermission,
  type Campaign,
  type CampaignDetail,
  type CampaignDraft,
  type CampaignEntity,
  type CampaignEntityPage,
  type CampaignEntityQuery,
  type CampaignListQuery,
  type CampaignProgress,
  type CampaignState,
} from 'backstage-plugin-golden-path-common';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import type { Scorecards } from '../assess/Scorecards';
import type { CampaignStore } from '../database/CampaignStore';
import { readLegends } from '../database/marks';
import type { CampaignRow } from '../database/rows';
import { decodePlace, encodePlace } from './place';
import type { Access, Reader } from '../router/Access';
import { checkDraft } from './checkDraft';
import type { Participants } from './Participants';
import { standingOf } from './standing';

interface CampaignsOptions {
  knex: Knex;
  access: Access;
  scorecards: Scorecards;
  campaigns: CampaignStore;
  participants: Participants;
  now: () => number;
}

const BATCH = 500;

/** Campaigns as far as a reader may see and look after them. */
export class Campaigns {
  readonly #options: CampaignsOptions;

  constructor(options: CampaignsOptions) {
    this.#options = options;
  }

  async list(query: CampaignListQuery, reader: Reader): Promise<Campaign[]> {
    const { campaigns } = this.#options;
    const { entity, owner } = query;
    const taking =
      entity || owner
        ? await campaigns.idsWith({
            ...{ readable: reader.readable, entity },
            ...(owner && { owner: [owner] }),
          })
        : undefined;
    const rows = (await campaigns.all()).filter(
      ({ id, scorecard }) =>
        (!query.scorecard || scorecard === query.scorecard) &&
        (!taking || taking.has(id)),
    );
    const all = await Promise.all(rows.map(row => this.#seen(row, reader)));
    return all.filter(
      ({ state }) => !query.state || query.state.includes(state),
    );
  }

  async get(id: string, reader: Reader): Promise<CampaignDetail> {
    const { campaigns } = this.#options;
    const row = await this.#row(id);
    const hidden = await campaigns.hasHidden(id, reader.readable);
    return {
      ...(await this.#seen(row, reader)),
      burnUp: hidden ? [] : await campaigns.days(id),
    };
  }

  async entities(
    id: string,
    query: CampaignEntityQuery,
    reader: Reader,
  ): Promise<CampaignEntityPage> {
    const { knex, campaigns } = this.#options;
    const row = await this.#row(id);
    const practices: string[] = JSON.parse(row.practices);
    const { readable } = reader;
    const { limit = 50, owner, standing = ['done', 'open', 'unread'] } = query;
    const legends = await readLegends(knex);
    const items: CampaignEntity[] = [];
    let after = query.cursor ? decodePlace(query.cursor) : undefined;
    let nextCursor: string | undefined;
    for (let more = true; more; ) {
      const page = { after, limit: BATCH };
      const rows = await campaigns.participants(
        ...([row, { readable, owner }, page] as const),
      );
      more = rows.length === BATCH;
      for (const found of rows) {
        const stands = standingOf(found, practices, legends);
        if (stands && standing.includes(stands.standing)) {
          if (items.length === limit) {
            nextCursor = after && encodePlace(after);
            more = false;
            break;
          }
          const { ref: entityRef, title, owner: owned } = found;
          items.push({
            ...{ entityRef, title, ...stands },
            ...(owned !== null && { owner: owned }),
          });
        }
        after = { title: found.sort_title, ref: found.ref };
      }
    }
    const progress = await campaigns.progress(row, { readable, owner });
    const total = new Set(standing);
    return {
      items,
      total: [...total].reduce((sum, one) => sum + progress[one], 0),
      ...(nextCursor !== undefined && { nextCursor }),
    };
  }

  async create(draft: CampaignDraft, reader: Reader): Promise<Campaign> {
    const checked = this.#checked(draft);
    await this.#require(checked.owners, reader);
    const created = {
      created_by: reader.name,
      created_at: new Date(this.#options.now()).toISOString(),
    };
    return this.#save({ id: randomUUID(), ...created }, checked, reader);
  }

  async update(
    id: string,
    draft: CampaignDraft,
    reader: Reader,
  ): Promise<Campaign> {
    const { created_by, created_at, owners } = await this.#row(id);
    const checked = this.#checked(draft);
    // Nobody hands over what is not theirs, nor to those they may not speak for.
    await this.#require(JSON.parse(owners), reader);
    await this.#require(checked.owners, reader);
    return this.#save({ id, created_by, created_at }, checked, reader);
  }

  async delete(id: string, reader: Reader): Promise<void> {
    const row = await this.#row(id);
    await this.#require(JSON.parse(row.owners), reader);
    await this.#options.campaigns.delete(id);
  }

  #checked(draft: CampaignDraft): CampaignDraft {
    const scorecard = this.#options.scorecards.get(draft.scorecard);
    return checkDraft(draft, scorecard);
  }

  async #save(
    created: Pick<CampaignRow, 'id' | 'created_by' | 'created_at'>,
    draft: CampaignDraft,
    reader: Reader,
  ): Promise<Campaign> {
    const { campaigns, participants } = this.#options;
    const { description, practices, filter, owners, ...rest } = draft;
    const row: CampaignRow = {
      ...{ ...created, ...rest, description: description ?? null },
      practices: JSON.stringify(practices),
      ...{ filter: JSON.stringify(filter), owners: JSON.stringify(owners) },
    };
    await campaigns.save(row, await participants.of(filter as FilterPredicate));
    return this.#seen(row, reader);
  }

  async #row(id: string): Promise<CampaignRow> {
    const row = await this.#options.campaigns.get(id);
    if (row) return row;
    throw new NotFoundError(`No campaign ${id}`);
  }

  async #require(owners: string[], reader: Reader): Promise<void> {
    if (await this.#mayManage(owners, reader)) return;
    const whose = owners.length ? owners.join(', ') : 'nobody in particular';
    throw new NotAllowedError(
      `You lack the permission ${goldenPathManagePermission.name} for a campaign of ${whose}`,
    );
  }

  /** Who may manage each of its owners may manage a campaign; one without owners is everybody's. */
  async #mayManage(owners: string[], reader: Reader): Promise<boolean> {
    const { access } = this.#options;
    const permit = await access.permit(reader, goldenPathManagePermission);
    if (permit.always || permit.never || !owners.length) return permit.always;
    const may = await Promise.all(owners.map(ref => permit.holdsFor(ref)));
    return may.every(Boolean);
  }

  async #seen(row: CampaignRow, reader: Reader): Promise<Campaign> {
    const { campaigns } = this.#options;
    const { readable } = reader;
    const progress = await campaigns.progress(row, { readable });
    const owners: string[] = JSON.parse(row.owners);
    return {
      id: row.id,
      title: row.title,
      ...(row.description !== null && { description: row.description }),
      scorecard: row.scorecard,
      practices: JSON.parse(row.practices),
      filter: JSON.parse(row.filter),
      start: row.start,
      target: row.target,
      owners,
      state: this.#stateOf(row, progress),
      createdBy: row.created_by,
      createdAt: row.created_at,
      progress,
      mayManage: await this.#mayManage(owners, reader),
    };
  }

  #stateOf(
    { start, target }: CampaignRow,
    { entities, done }: CampaignProgress,
  ): CampaignState {
    const today = new Date(this.#options.now()).toISOString().slice(0, 10);
    if (today < start) return 'planned';
    if (entities > 0 && done === entities) return 'reached';
    return today > target ? 'over' : 'running';
  }
}
