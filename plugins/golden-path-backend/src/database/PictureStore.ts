import type { Picture } from 'backstage-plugin-golden-path-common';
import type { Knex } from 'knex';
import type { VisibleEntities } from '../permissions/Visibility';
import { oneOf } from './dialect';

/** The picture of a project, by the entity that has it. */
export interface ProjectPicture {
  ref: string;
  title: string;
  location: string;
  scorecard: string;
  picture: Picture;
}

/** Which pictures are looked for: those of a location, and those of entities. */
export interface PictureQuery {
  location?: string;
  refs: string[];
  /** No picture of any other entity is found. */
  visible: VisibleEntities;
}

/** Entities of one dataset that are looked at. */
const MOST = 50;

/** Pictures of projects, without the assessments that they belong to. */
export class PictureStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** By the ref of the entity. */
  async find({
    location,
    refs,
    visible,
  }: PictureQuery): Promise<ProjectPicture[]> {
    const knex = this.#knex;
    const query = knex({ e: 'entities' })
      .join({ a: 'assessments' }, join =>
        join.on('a.location', 'e.location').andOn('a.aspect', 'e.aspect'),
      )
      .whereNotNull('a.picture')
      .where(which => {
        which.whereRaw(oneOf(knex, 'e.ref', refs));
        if (location) which.orWhere('e.location', location);
      })
      .orderBy(['e.ref', 'a.scorecard'])
      .limit(MOST)
      .select('e.ref', 'e.title', 'e.location', 'a.scorecard', 'a.picture');
    if (visible !== 'all') query.whereRaw(oneOf(knex, 'e.ref', visible));
    const rows: Array<Omit<ProjectPicture, 'picture'> & { picture: string }> =
      await query;
    return rows.map(row => ({ ...row, picture: JSON.parse(row.picture) }));
  }
}
