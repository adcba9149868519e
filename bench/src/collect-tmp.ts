import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { FileEvidenceSource } from 'backstage-plugin-golden-path-node';
import createKnex from 'knex';
// The parts of the backend are no public API; they are measured from the inside.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import { assemble } from '../../plugins/golden-path-backend/src/assemble';
import { builtInScorecards } from '../../plugins/golden-path-backend/src/builtIn';
import { readConfig } from '../../plugins/golden-path-backend/src/config';
import { migrate } from '../../plugins/golden-path-backend/src/database/migrate';
/* eslint-enable @backstage/no-relative-monorepo-imports */
import { writeProjects } from './corpus/projects';
import { median } from './measure';
import { machine, table } from './report';

/** How much cheaper a second pass over unchanged projects is than their first assessment, in the backend with SQLite. */
async function main() {
  const count = Number(process.argv[2] ?? 1_000);
  const rounds = Number(process.argv[3] ?? 5);
  const folder = mkdtempSync(join(tmpdir(), 'golden-path-bench-'));
  const projects = join(folder, 'projects');
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: join(folder, 'database.sqlite'),
    useNullAsDefault: true,
  });
  try {
    const names = writeProjects(projects, count);
    // What changed a moment ago is read again in any case.
    await sleep(2_500);
    await migrate(knex);
    const parts = partsOn(knex, projects, names);
    await parts.mirror.sync();

    const pass = async () => {
      await knex('sources').update({ due_at: new Date(0).toISOString() });
      const start = performance.now();
      await parts.collector.drain();
      return performance.now() - start;
    };
    const first = await pass();
    const [{ n: assessed }] = await knex('assessments').count({ n: '*' });
    const [{ n: failed }] = await knex('sources')
      .whereNotNull('problem')
      .count({ n: '*' });
    const q = new Map<string, [number, number]>();
    const at = new Map<string, number>();
    knex.on('query', x => at.set(x.__knexQueryUid, performance.now()));
    knex.on('query-response', (_r, x) => {
      const k = x.sql.replace(/\s+/g, ' ').slice(0, 230);
      const e = q.get(k) ?? [0, 0];
      e[0]++;
      e[1] += performance.now() - at.get(x.__knexQueryUid)!;
      q.set(k, e);
    });
    const later: number[] = [];
    for (let i = 0; i < rounds; i++) later.push(await pass());
    const second = median(later);
    for (const [k, e] of q) console.log(e[0] / rounds, (e[1] / rounds).toFixed(1), k);
    await parts.stop();

    console.log(`${machine()}; ${count} local projects, SQLite in a file`);
    console.log(`${assessed} assessed, ${failed} failed\n`);
    const row = (name: string, ms: number) => [
      name,
      Math.round(ms),
      (ms / count).toFixed(2),
      Math.round((1_000 * count) / ms),
    ];
    console.log(
      table([
        ['', 'ms', 'ms each', 'a second'],
        row('first assessment', first),
        row(`nothing changed (median of ${rounds})`, second),
      ]),
    );
    console.log(
      `\nA second pass is ${(first / second).toFixed(1)} times cheaper.`,
    );
  } finally {
    await knex.destroy();
    rmSync(folder, { recursive: true });
  }
}

function partsOn(
  knex: ReturnType<typeof createKnex>,
  root: string,
  names: string[],
) {
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
