import type { AuthService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CampaignStore } from '../database/CampaignStore';

interface ParticipantsOptions {
  auth: AuthService;
  catalog: CatalogService;
  store: CampaignStore;
  /** Which entities are assessed at all. */
  filter: FilterPredicate;
  now: () => number;
}

const PAGE = 1_000;

/**
 * Who takes part in campaigns. The catalog evaluates their filters, so that any key of an entity may be asked for and the answer is
 * Backstage's own; the refs are kept, so that counting is SQL.
 */
export class Participants {
  readonly #options: ParticipantsOptions;

  constructor(options: ParticipantsOptions) {
    this.#options = options;
  }

  /** The refs of the assessed entities that a filter fits. */
  async of(filter: FilterPredicate): Promise<string[]> {
    const { auth, catalog, filter: assessed } = this.#options;
    const query = { $all: [assessed, filter] };
    const fields = ['kind', 'metadata.namespace', 'metadata.name'];
    const refs: string[] = [];
    let cursor: string | undefined;
    do {
      const credentials = await auth.getOwnServiceCredentials();
      const page = await catalog.queryEntities(
        cursor
          ? { cursor, fields, limit: PAGE }
          : { query, fields, limit: PAGE, totalItems: 'exclude' },
        { credentials },
      );
      refs.push(...page.items.map(entity => stringifyEntityRef(entity)));
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
    return refs;
  }

  /** Follows the catalog, and writes down how far each campaign is that runs today. */
  async follow(): Promise<void> {
    const { store, now } = this.#options;
    const today = new Date(now()).toISOString().slice(0, 10);
    for (const row of await store.all()) {
      await store.setParticipants(
        row.id,
        await this.of(JSON.parse(row.filter)),
      );
      if (today < row.start || today > row.target) continue;
      const progress = await store.progress(row, { readable: 'all' });
      await store.recordDay(row.id, today, progress);
    }
  }
}
