import type { Knex } from 'knex';
import { readAspect, type Aspect } from '../assess/Aspect';
import { oneOf } from './dialect';
import type { EntityRecord, GroupRecord } from './rows';

const CHUNK = 50;

/** The mirror of the catalog: entities that may be assessed, and the tree of groups. */
export class CatalogStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Writes the entities that are new or changed.
   *
   * @returns the refs of those that are new or whose assessments are others now: their evidence lies elsewhere, or their aspect is
   *   another
   */
  async saveEntities(records: EntityRecord[]): Promise<string[]> {
    const before = await this.#existing<EntityRecord>('entities', records);
    const changed = records.filter(r => differs(r, before.get(r.ref)));
    await this.#upsert('entities', changed);
    return changed.filter(r => moved(r, before.get(r.ref))).map(r => r.ref);
  }

  /** The aspects under which the entities of a location are to be assessed. */
  async aspectsOf(location: string): Promise<Aspect[]> {
    const rows = await this.#knex<EntityRecord>('entities')
      .distinct('aspect', 'aspect_document')
      .where({ location })
      .orderBy('aspect');
    return rows.map(readAspect);
  }

  /** Writes the groups that are new or changed. */
  async saveGroups(records: GroupRecord[]): Promise<void> {
    const before = await this.#existing<GroupRecord>('groups', records);
    await this.#upsert(
      'groups',
      records.filter(r => differs(r, before.get(r.ref))),
    );
  }

  /** Drops entities that the catalog has no longer. Their history stays, for when they come back. */
  async keepEntities(refs: Set<string>): Promise<void> {
    await this.#keep('entities', refs);
  }

  /** Drops groups that the catalog has no longer. */
  async keepGroups(refs: Set<string>): Promise<void> {
    await this.#keep('groups', refs);
  }

  async deleteEntity(ref: string): Promise<void> {
    await this.#knex('entities').where({ ref }).delete();
  }

  async entity(ref: string): Promise<EntityRecord | undefined> {
    return this.#knex<EntityRecord>('entities').where({ ref }).first();
  }

  async #existing<T extends { ref: string }>(
    table: string,
    records: T[],
  ): Promise<Map<string, T>> {
    const refs = records.map(r => r.ref);
    const rows: T[] = await this.#knex(table).whereRaw(
      oneOf(this.#knex, 'ref', refs),
    );
    return new Map(rows.map(row => [row.ref, row]));
  }

  async #upsert(table: string, records: Array<{ ref: string }>) {
    for (let i = 0; i < records.length; i += CHUNK) {
      await this.#knex(table)
        .insert(records.slice(i, i + CHUNK))
        .onConflict('ref')
        .merge();
    }
  }

  async #keep(table: string, refs: Set<string>): Promise<void> {
    const known: string[] = await this.#knex(table).pluck('ref');
    const gone = known.filter(ref => !refs.has(ref));
    if (!gone.length) return;
    await this.#knex(table).whereRaw(oneOf(this.#knex, 'ref', gone)).delete();
  }
}

function moved(record: EntityRecord, before?: EntityRecord): boolean {
  return (
    before?.location !== record.location || before.aspect !== record.aspect
  );
}

function differs<T extends { ref: string }>(record: T, before?: T): boolean {
  if (!before) return true;
  const keys = Object.keys(record) as Array<keyof T>;
  return keys.some(key => record[key] !== before[key]);
}
