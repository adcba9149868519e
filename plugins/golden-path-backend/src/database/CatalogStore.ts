import type { Knex } from 'knex';
import { readAspect, type Aspect, type AspectColumns } from '../assess/Aspect';
import { oneOf } from './dialect';
import type { AssessmentStore } from './AssessmentStore';
import type { EntityRecord, GroupRecord, SystemRecord } from './rows';
import { grantedAspect } from '../waivers/grantedAspect';
import { GrantTable } from '../waivers/GrantTable';
import { holdWaivers, scoreAnew } from '../waivers/regrant';

const CHUNK = 50;

/** An entity as the catalog tells it; its aspect is the plain one. */
export type MirroredEntity = Omit<EntityRecord, 'plain_aspect' | 'grants'>;

/** The mirror of the catalog: entities that may be assessed, and the tree of groups. */
export class CatalogStore {
  readonly #knex: Knex;
  readonly #assessments: AssessmentStore;

  constructor(knex: Knex, assessments: AssessmentStore) {
    this.#knex = knex;
    this.#assessments = assessments;
  }

  /**
   * Writes the entities that are new or changed.
   *
   * @returns the refs of those that are new or whose assessments are others now: their evidence lies elsewhere, or their aspect is
   *   another
   */
  async saveEntities(mirrored: MirroredEntity[]): Promise<string[]> {
    return this.#knex.transaction(async trx => {
      await holdWaivers(trx);
      const table = await GrantTable.read(trx);
      const records = mirrored.map(one => ({
        ...{ ...one, ...grantedAspect(one.aspect, table.of(one)) },
      }));
      const before = await existing<EntityRecord>(trx, 'entities', records);
      const changed = records.filter(r => differs(r, before.get(r.ref)));
      await upsert(trx, 'entities', changed);
      const regranted = changed.filter(r => onlyGrants(r, before.get(r.ref)));
      const locations = regranted.flatMap(({ location }) => location ?? []);
      await scoreAnew(trx, this.#assessments, locations);
      return changed.filter(r => moved(r, before.get(r.ref))).map(r => r.ref);
    });
  }

  /** The aspects under which the entities of a location are to be assessed. */
  async aspectsOf(location: string): Promise<Aspect[]> {
    const rows: AspectColumns[] = await this.#knex('entities')
      .distinct({ aspect: 'plain_aspect' }, 'aspect_document')
      .where({ location })
      .orderBy('plain_aspect');
    return rows.map(readAspect);
  }

  /** Writes the groups that are new or changed. */
  async saveGroups(records: GroupRecord[]): Promise<void> {
    await saveChanged(this.#knex, 'groups', records);
  }

  /** Writes the systems that are new or changed. */
  async saveSystems(records: SystemRecord[]): Promise<void> {
    await saveChanged(this.#knex, 'systems', records);
  }

  /** Drops entities that the catalog has no longer. Their history stays, for when they come back. */
  async keepEntities(refs: Set<string>): Promise<void> {
    await this.#keep('entities', refs);
  }

  /** Drops groups that the catalog has no longer. */
  async keepGroups(refs: Set<string>): Promise<void> {
    await this.#keep('groups', refs);
  }

  /** Drops systems that the catalog has no longer. */
  async keepSystems(refs: Set<string>): Promise<void> {
    await this.#keep('systems', refs);
  }

  async deleteEntity(ref: string): Promise<void> {
    await this.#knex('entities').where({ ref }).delete();
  }

  async entity(ref: string): Promise<EntityRecord | undefined> {
    return this.#knex<EntityRecord>('entities').where({ ref }).first();
  }

  async #keep(table: string, refs: Set<string>): Promise<void> {
    const known: string[] = await this.#knex(table).pluck('ref');
    const gone = known.filter(ref => !refs.has(ref));
    if (!gone.length) return;
    await this.#knex(table).whereRaw(oneOf(this.#knex, 'ref', gone)).delete();
  }
}

async function existing<T extends { ref: string }>(
  knex: Knex,
  table: string,
  records: T[],
): Promise<Map<string, T>> {
  const refs = records.map(r => r.ref);
  const rows: T[] = await knex(table).whereRaw(oneOf(knex, 'ref', refs));
  return new Map(rows.map(row => [row.ref, row]));
}

async function saveChanged<T extends { ref: string }>(
  knex: Knex,
  table: string,
  records: T[],
): Promise<void> {
  const before = await existing<T>(knex, table, records);
  const changed = records.filter(r => differs(r, before.get(r.ref)));
  await upsert(knex, table, changed);
}

async function upsert(
  knex: Knex,
  table: string,
  records: Array<{ ref: string }>,
): Promise<void> {
  for (let i = 0; i < records.length; i += CHUNK) {
    await knex(table)
      .insert(records.slice(i, i + CHUNK))
      .onConflict('ref')
      .merge();
  }
}

/** Whether nothing but waivers came or went, so that what is stored tells the score. */
function onlyGrants(record: EntityRecord, before?: EntityRecord): boolean {
  return (
    before?.location === record.location &&
    before.plain_aspect === record.plain_aspect &&
    before.aspect !== record.aspect
  );
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
