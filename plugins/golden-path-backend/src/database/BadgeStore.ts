import type { Grade } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import type { BadgeRow } from './rows';

/** Badges and what they show. */
export class BadgeStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async insert(row: BadgeRow): Promise<void> {
    await this.#knex<BadgeRow>('badges').insert(row);
  }

  async get(id: string): Promise<BadgeRow | undefined> {
    return this.#knex<BadgeRow>('badges').where({ id }).first();
  }

  /** Those of an entity, the oldest first. */
  async of(entityRef: string): Promise<BadgeRow[]> {
    return this.#knex<BadgeRow>('badges')
      .where({ entity_ref: entityRef })
      .orderBy(['created_at', 'id']);
  }

  async delete(id: string): Promise<void> {
    await this.#knex('badges').where({ id }).delete();
  }

  /** Score and grade as they are now; `undefined` where the entity is assessed no longer. */
  async standing({
    entity_ref: ref,
    scorecard,
  }: BadgeRow): Promise<{ score?: number; grade?: Grade } | undefined> {
    const row = await this.#knex({ e: 'entities' })
      .join({ a: 'assessments' }, join =>
        join.on('a.location', 'e.location').andOn('a.aspect', 'e.aspect'),
      )
      .where({ 'e.ref': ref, 'a.scorecard': scorecard })
      .first('a.score', 'a.grade');
    if (!row) return undefined;
    return { score: row.score ?? undefined, grade: row.grade ?? undefined };
  }
}
