import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  filterPredicateToFilterFunction,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Scorecards } from '../assess/Scorecards';
import type { AssessmentStore } from '../database/AssessmentStore';
import type { CatalogStore, MirroredEntity } from '../database/CatalogStore';
import type { SourceStore } from '../database/SourceStore';
import { entityRecord, groupRecord, systemRecord } from './facts';

const PAGE = 500;

/** What the mirror reads of an entity. */
const FIELDS = [
  'kind',
  'metadata',
  'relations',
  'spec.type',
  'spec.lifecycle',
  'spec.owner',
  'spec.system',
  'spec.parent',
  'spec.domain',
  'spec.profile.displayName',
];

interface CatalogMirrorOptions {
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  store: CatalogStore;
  sources: SourceStore;
  assessments: AssessmentStore;
  scorecards: Scorecards;
  /** Which entities are mirrored. */
  filter: FilterPredicate;
}

/** Keeps the mirror of the catalog, and with it the queue of sources, up to date. */
export class CatalogMirror {
  readonly #options: CatalogMirrorOptions;
  readonly #matches: (entity: Entity) => boolean;

  constructor(options: CatalogMirrorOptions) {
    this.#options = options;
    this.#matches = filterPredicateToFilterFunction(options.filter);
  }

  /** Takes over what changed. Nothing is dropped unless the whole catalog was seen. */
  async sync(signal?: AbortSignal): Promise<void> {
    const { store, sources, assessments, filter } = this.#options;
    const groups = new Set<string>();
    for await (const page of this.#pages({ kind: 'Group' }, signal)) {
      const records = this.#records(page, groupRecord);
      await store.saveGroups(records);
      records.forEach(record => groups.add(record.ref));
    }
    const systems = new Set<string>();
    for await (const page of this.#pages({ kind: 'System' }, signal)) {
      const records = this.#records(page, systemRecord);
      await store.saveSystems(records);
      records.forEach(record => systems.add(record.ref));
    }
    const entities = new Set<string>();
    const moved: string[] = [];
    for await (const page of this.#pages(filter, signal)) {
      const records = this.#records(page, this.#toRecord);
      moved.push(...(await store.saveEntities(records)));
      records.forEach(record => entities.add(record.ref));
    }
    await store.keepGroups(groups);
    await store.keepSystems(systems);
    await store.keepEntities(entities);
    await this.#follow(moved);
    await sources.markUnassessedDue();
    await assessments.dropOrphans();
  }

  /**
   * Takes over one entity now, so that a person need not wait for the next round.
   *
   * @returns whether the catalog has it and it is one of those to assess
   */
  async syncEntity(ref: string): Promise<boolean> {
    const { catalog, store, sources } = this.#options;
    const credentials = await this.#options.auth.getOwnServiceCredentials();
    const entity = await catalog.getEntityByRef(ref, { credentials });
    const records =
      entity && this.#matches(entity)
        ? this.#records([entity], this.#toRecord)
        : [];
    if (!records.length) {
      await store.deleteEntity(ref);
      await sources.reconcile();
      return false;
    }
    const moved = await store.saveEntities(records);
    if (moved.length) await this.#follow(moved);
    return true;
  }

  /** @param moved - refs of the entities whose assessments are others now */
  async #follow(moved: string[]): Promise<void> {
    const { sources, assessments } = this.#options;
    await sources.reconcile();
    if (!moved.length) return;
    await sources.markUnassessedDue(moved);
    await assessments.recordEntities(moved);
  }

  #toRecord = (entity: Entity): MirroredEntity =>
    entityRecord(entity, this.#options.scorecards.aspectOf(entity));

  // One bad entity must not keep the others out.
  #records<T>(page: Entity[], toRecord: (entity: Entity) => T): T[] {
    return page.flatMap(entity => {
      try {
        return [toRecord(entity)];
      } catch (error) {
        const name = String(entity?.metadata?.name).slice(0, 100);
        this.#options.logger.warn(`Left out entity '${name}': ${error}`);
        return [];
      }
    });
  }

  async *#pages(
    query: FilterPredicate,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<Entity[]> {
    const { catalog, auth, scorecards } = this.#options;
    // The filter of an override may ask for anything.
    const fields = scorecards.hasOverrides ? [...FIELDS, 'spec'] : FIELDS;
    let cursor: string | undefined;
    do {
      signal?.throwIfAborted();
      const credentials = await auth.getOwnServiceCredentials();
      const page = await catalog.queryEntities(
        cursor
          ? { cursor, limit: PAGE, fields }
          : { query, limit: PAGE, fields, totalItems: 'exclude' },
        { credentials },
      );
      yield page.items;
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }
}
