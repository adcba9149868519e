import type { Knex } from 'knex';
import { ClaimStore, type ReadingOutcome } from '../database/ClaimStore';
import { SourceStore } from '../database/SourceStore';

export const START = Date.parse('2026-03-01T12:00:00Z');
export const GOOD: ReadingOutcome = {
  ...{ ok: true, etag: 'e', engine: 'v' },
  aspects: [''],
};

/** The queue on a test database, with these sources due now and a clock that the test moves. */
export async function queue(knex: Knex, ...locations: string[]) {
  const clock = { now: START };
  const rows = locations.map((location, i) => ({
    ...{ ref: `component:default/e${i}`, kind: 'Component', tags: '[]' },
    ...{ name: `e${i}`, title: `E${i}`, sort_title: `e${i}`, location },
  }));
  if (rows.length) await knex('entities').insert(rows);
  const now = () => clock.now;
  const sources = new SourceStore(knex, now);
  const claims = new ClaimStore(knex, now);
  await sources.reconcile();
  return { sources, claims, clock };
}

export const many = (count: number) =>
  Array.from({ length: count }, (_, i) => `url:https://example.com/${i}/`);
