import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrate } from '../database/migrate';

const IDS = ['SQLITE_3', 'POSTGRES_15'] as const;

/**
 * Runs a test on SQLite and on PostgreSQL, each time on a database of its own. Without
 * BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING the latter shows as skipped.
 */
export function onEachDatabase(
  title: string,
  test: (knex: Knex) => Promise<void>,
  options: { only?: 'POSTGRES_15'; migrated?: boolean } = {},
): void {
  const databases = TestDatabases.create({ ids: [...IDS] });
  for (const id of options.only ? [options.only] : IDS) {
    (databases.supports(id) ? it : it.skip)(
      `${title} (${id})`,
      async () => {
        const knex = await databases.init(id);
        if (options.migrated !== false) await migrate(knex);
        await test(knex);
      },
      60_000,
    );
  }
}
