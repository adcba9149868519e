import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { readdirSync } from 'node:fs';
import { onEachDatabase } from '../__testUtils__/databases';

const directory = resolvePackagePath(
  'backstage-plugin-golden-path-backend',
  'migrations',
);
const FILES = readdirSync(directory).sort();

const TABLES: Record<string, string[]> = {
  '20261123100000_catalog.js': ['entities', 'groups'],
  '20261123100100_sources.js': ['sources'],
  '20261123100200_assessments.js': [
    'assessments',
    'practice_results',
    'history',
  ],
  '20261125100000_aspects.js': [],
  '20261125100100_waivers_and_images.js': [],
  '20261130100000_pictures.js': [],
  '20261201110000_rollup.js': ['systems', 'legends'],
  '20261201120000_history.js': ['history_thinned', 'finding_dates'],
  '20261201130000_waivers.js': ['waivers'],
  '20261201140000_badges.js': ['badges'],
  '20261201150000_campaigns.js': [
    'campaigns',
    'campaign_entities',
    'campaign_days',
  ],
};

/** Tables that a later migration drops. */
const DROPPED: Record<string, string[]> = {
  '20261201110000_rollup.js': ['practice_results'],
};

/** The tables after the first migrations, so many of them. */
function after(count: number): string[] {
  const files = FILES.slice(0, count);
  const dropped = files.flatMap(file => DROPPED[file] ?? []);
  return files
    .flatMap(file => TABLES[file])
    .filter(table => !dropped.includes(table));
}

async function existing(knex: Knex): Promise<string[]> {
  const all = Object.values(TABLES).flat();
  const found = await Promise.all(all.map(name => knex.schema.hasTable(name)));
  return all.filter((_, i) => found[i]);
}

const location = 'url:https://example.com/a/';

/** Writes one source, as far as it is not there, and an assessment of it. */
async function assessed(knex: Knex, aspect: { aspect?: string } = {}) {
  await knex('sources')
    .insert({ location, lookup: location, due_at: 'x', urgent: false })
    .onConflict('location')
    .ignore();
  await knex('assessments').insert({
    ...{ location, scorecard: 's', version: '1', state: 'assessed' },
    ...{ coverage: 1, critical: 0, document: '{}', score: 70 },
    ...aspect,
  });
}

describe('migrations', () => {
  it('are all covered here', () => {
    expect(FILES).toEqual(Object.keys(TABLES));
  });

  onEachDatabase(
    'go up and down one by one',
    async knex => {
      for (let i = 0; i < FILES.length; i += 1) {
        await knex.migrate.up({ directory });
        expect(await existing(knex)).toEqual(after(i + 1));
      }
      for (let i = FILES.length - 1; i >= 0; i -= 1) {
        await knex.migrate.down({ directory });
        expect(await existing(knex)).toEqual(after(i));
      }
    },
    { migrated: false },
  );

  onEachDatabase(
    'keep what was assessed, up and down again',
    async knex => {
      const upTo = async (name: string) => {
        while ((await knex.migrate.list({ directory }))[1].length) {
          const [, [next]] = await knex.migrate.list({ directory });
          await knex.migrate.up({ directory });
          if (next.file === name) return;
        }
      };
      await upTo('20261123100200_assessments.js');
      await assessed(knex);
      for (const [day, score] of [
        ['2026-01-01', 60],
        ['2026-01-05', 70],
      ])
        await knex('history').insert({
          ...{ entity_ref: 'component:default/a', scorecard: 's', day },
          ...{ version: '1', score, coverage: 1 },
        });
      await knex.migrate.latest({ directory });
      expect(await knex('assessments')).toMatchObject([
        { ...{ location, aspect: '', score: 70 }, unwaived_score: null },
      ]);
      expect(await knex('history')).toEqual([
        expect.objectContaining({ day: '2026-01-01', until: '2026-01-05' }),
        expect.objectContaining({ day: '2026-01-05', until: null }),
      ]);

      // Another aspect of the same source is of no use to the older version.
      await assessed(knex, { aspect: 'x' });
      await knex('sources').update({ engine: 'v', images: '{}' });
      await knex('assessments').update({ picture: '{}' });
      const done = async () => {
        const [completed] = await knex.migrate.list({ directory });
        return completed.map(({ name }: { name: string }) => name);
      };
      while ((await done()).includes('20261125100000_aspects.js')) {
        await knex.migrate.down({ directory });
      }
      expect(await knex('assessments').pluck('score')).toEqual([70]);
      expect(await knex('history').pluck('score')).toEqual([60, 70]);
      expect(await knex('sources').pluck('engine')).toEqual([null]);
      await knex.migrate.latest({ directory });
      expect(await knex('sources').pluck('engine')).toEqual([null]);
    },
    { migrated: false },
  );

  onEachDatabase('drop what hangs on a source together with it', async knex => {
    await assessed(knex);
    await assessed(knex, { aspect: 'x' });
    await knex('sources').delete();
    expect(await knex('assessments')).toEqual([]);
  });
});
