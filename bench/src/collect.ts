import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { FileEvidenceSource } from 'backstage-plugin-golden-path-node';
import createKnex, { type Knex } from 'knex';
// The parts of the backend are no public API; they are measured from the inside.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import {
  assemble,
  type Parts,
} from '../../plugins/golden-path-backend/src/assemble';
import { builtInScorecards } from '../../plugins/golden-path-backend/src/builtIn';
import { readConfig } from '../../plugins/golden-path-backend/src/config';
import { migrate } from '../../plugins/golden-path-backend/src/database/migrate';
/* eslint-enable @backstage/no-relative-monorepo-imports */
import { writeProjects } from './corpus/projects';
import { median } from './measure';
import { machine, table } from './report';

/** How long the first assessment of many projects takes in the backend, and a second pass over them unchanged. */
async function main() {
  const count = Number(process.argv[2] ?? 1_000);
  const rounds = Number(process.argv[3] ?? 15);
  const folder = mkdtempSync(join(tmpdir(), 'golden-path-bench-'));
  const projects = join(folder, 'projects');
  try {
    const names = writeProjects(projects, count);
    // What changed a moment ago is read again in any case.
    await sleep(2_500);
    const rows: Array<[string, ...number[]]> = [];
    for (const [database, filename] of [
      ['SQLite in a file', join(folder, 'database.sqlite')],
      ['SQLite in memory', ':memory:'],
    ]) {
      const { first, second } = await measure(
        filename,
        rounds,
        knex => partsOn(knex, projects, names),
        count,
      );
      const row = (name: string, ms: number): [string, ...number[]] => [
        `${database}, ${name}`,
        Math.round(ms),
        Number((ms / count).toFixed(2)),
        Math.round((1_000 * count) / ms),
      ];
      rows.push(row('first assessment', first), row('unchanged', second));
      console.log(
        `${database}: the second pass is ${(first / second).toFixed(
          1,
        )} times cheaper`,
      );
    }
    console.log(
      `\n${machine()}; ${count} local projects, median of ${rounds} passes\n`,
    );
    console.log(table([['', 'ms', 'ms each', 'a second'], ...rows]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  filename: string,
  rounds: number,
  assembleOn: (knex: Knex) => Parts,
  count: number,
): Promise<{ first: number; second: number }> {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: filename,
    useNullAsDefault: true,
  });
  try {
    await migrate(knex);
    const parts = assembleOn(knex);
    await parts.mirror.sync();
    const pass = async () => {
      await knex('sources').update({ due_at: new Date(0).toISOString() });
      const start = performance.now();
      await parts.collector.drain();
      return performance.now() - start;
    };
    const first = await pass();
    const [{ n: assessed }] = await knex('assessments').count({ n: '*' });
    if (assessed !== count) throw new Error(`${assessed} of ${count} assessed`);
    const later: number[] = [];
    for (let i = 0; i < rounds; i++) later.push(await pass());
    await parts.stop();
    return { first, second: median(later) };
  } finally {
    await knex.destroy();
  }
}

function partsOn(knex: Knex, root: string, names: string[]): Parts {
  const config = readConfig(
    new ConfigReader({ goldenPath: { sources: { file: { roots: [root] } } } }),
  );
  const { limits } = config;
  const entities = names.map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': `file:${root}/${name}/catalog-info.yaml`,
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
  }));
  return assemble({
    knex,
    config,
    auth: mockServices.auth(),
    permissions: mockServices.permissions(),
    logger: mockServices.rootLogger({ level: 'none' }),
    catalog: catalogServiceMock({ entities }),
    scorecards: builtInScorecards(),
    evidenceSources: [FileEvidenceSource.create({ roots: [root], limits })],
  });
}

main();
