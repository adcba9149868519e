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
};

async function existing(knex: Knex): Promise<string[]> {
  const all = Object.values(TABLES).flat();
  const found = await Promise.all(all.map(name => knex.schema.hasTable(name)));
  return all.filter((_, i) => found[i]);
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
        const upTo = FILES.slice(0, i + 1).flatMap(file => TABLES[file]);
        expect(await existing(knex)).toEqual(upTo);
      }
      for (let i = FILES.length - 1; i >= 0; i -= 1) {
        await knex.migrate.down({ directory });
        const left = FILES.slice(0, i).flatMap(file => TABLES[file]);
        expect(await existing(knex)).toEqual(left);
      }
    },
    { migrated: false },
  );

  onEachDatabase('drop what hangs on a source together with it', async knex => {
    const location = 'url:https://example.com/a/';
    await knex('sources').insert({
      ...{ location, lookup: location, due_at: 'x', urgent: false },
    });
    await knex('assessments').insert({
      ...{ location, scorecard: 's', version: '1', state: 'assessed' },
      ...{ coverage: 1, critical: 0, document: '{}' },
    });
    await knex('practice_results').insert({
      ...{ location, scorecard: 's', practice: 'p', outcome: 'passed' },
      lost: 0,
    });
    await knex('sources').delete();
    expect(await knex('assessments')).toEqual([]);
    expect(await knex('practice_results')).toEqual([]);
  });
});
