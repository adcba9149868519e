import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditorService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import express from 'express';
import createKnex, { type Knex } from 'knex';
// The parts of the backend are no public API; they are measured from the inside.
/* eslint-disable @backstage/no-relative-monorepo-imports */
import { assemble } from '../../plugins/golden-path-backend/src/assemble';
import { builtInScorecards } from '../../plugins/golden-path-backend/src/builtIn';
import { readConfig } from '../../plugins/golden-path-backend/src/config';
import { migrate } from '../../plugins/golden-path-backend/src/database/migrate';
import type { Access } from '../../plugins/golden-path-backend/src/router/Access';
import { createRouter } from '../../plugins/golden-path-backend/src/router/createRouter';
/* eslint-enable @backstage/no-relative-monorepo-imports */
import {
  writeOrganisation,
  type Organisation,
} from './compliance/organisation';
import { quantile } from './measure';
import { machine, table } from './report';

const READERS = 20;
const CONTAINER = 'scorecard=container-hygiene';

/** The routes that people's pages ask for, by what they show. */
const ROUTES: Array<[string, string]> = [
  ['list, by title', `/entities?${CONTAINER}`],
  ['list, lowest score first', `/entities?${CONTAINER}&sort=score`],
  [
    'list of what fails a practice',
    `/entities?${CONTAINER}&practice=pinned-tag`,
  ],
  ['roll-up by team', `/rollup?${CONTAINER}`],
  ['heat map, team x practice', `/rollup?${CONTAINER}&practices=true`],
  ['roll-up by system', `/rollup?${CONTAINER}&by=system`],
  ['roll-up by tag', `/rollup?${CONTAINER}&by=tag`],
  ['checks', `/checks?${CONTAINER}`],
  ['trend of 90 days', `/trend?${CONTAINER}`],
  ['trend of a year', `/trend?${CONTAINER}&days=365`],
  ['moves of a week', `/moves?${CONTAINER}`],
  [
    'a team: roll-up',
    `/rollup?${CONTAINER}&owner=group:default/g7&practices=true`,
  ],
  ['a team: trend', `/trend?${CONTAINER}&owner=group:default/g7`],
  ['a team: moves', `/moves?${CONTAINER}&owner=group:default/g7`],
];

/** How long the answers of aggregates take with many entities and many readers, and what keeping them up to date costs. */
async function main() {
  const entities = Number(process.argv[2] ?? 10_000);
  const seconds = Number(process.argv[3] ?? 5);
  console.log(
    `${machine()}; ${entities} entities, 2 scorecards, 400 groups, a year of history, ${READERS} readers\n`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'golden-path-bench-'));
  try {
    const file = join(folder, 'database.sqlite');
    await measureOn(
      'SQLite',
      sqlite(file),
      entities,
      seconds,
      async () => statSync(file).size,
    );
    const url = process.env.BENCH_POSTGRES;
    if (url) await measurePostgres(url, entities, seconds);
    else
      console.log(
        'PostgreSQL: not measured; BENCH_POSTGRES=postgresql://… names a server',
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sqlite(filename: string): Knex {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: filename,
    useNullAsDefault: true,
  });
  return knex;
}

async function measurePostgres(url: string, entities: number, seconds: number) {
  const admin = createKnex({ client: 'pg', connection: url });
  const name = `golden_path_bench_${process.pid}`;
  await admin.raw('create database ??', [name]);
  const own = new URL(url);
  own.pathname = `/${name}`;
  try {
    const knex = createKnex({
      client: 'pg',
      connection: own.toString(),
      pool: { min: 0, max: 10 },
    });
    const size = async () => {
      const { rows } = await knex.raw('select pg_database_size(?) as bytes', [
        name,
      ]);
      return Number(rows[0].bytes);
    };
    await measureOn('PostgreSQL', knex, entities, seconds, size);
  } finally {
    await admin.raw('drop database ?? with (force)', [name]);
    await admin.destroy();
  }
}

async function measureOn(
  database: string,
  knex: Knex,
  entities: number,
  seconds: number,
  size: () => Promise<number>,
) {
  try {
    await migrate(knex);
    const started = performance.now();
    const organisation = await writeOrganisation(knex, entities);
    console.log(
      `${database}: written in ${Math.round(
        (performance.now() - started) / 1_000,
      )} s, ` +
        `${Math.round(
          (await size()) / entities / 1_024,
        )} KiB an entity without documents`,
    );
    const rows: Array<[string, ...number[]]> = [];
    for (const [reader, readable] of [
      ['', 'all'],
      ['limited reader, ', organisation.some],
    ] as const) {
      const url = await serve(knex, readable);
      const routes = reader
        ? ROUTES.filter(([name]) => /heat|trend of 90|moves of/.test(name))
        : ROUTES;
      for (const [name, path] of routes) {
        const times = await readAll(`${url.base}${path}`, seconds);
        rows.push([
          `${reader}${name}`,
          round(quantile(times, 0.5)),
          round(quantile(times, 0.95)),
          times.length,
        ]);
      }
      url.stop();
    }
    console.log(
      `\n${table([[database, 'p50 ms', 'p95 ms', 'answers'], ...rows])}\n`,
    );
    await upkeep(database, knex, organisation);
  } finally {
    await knex.destroy();
  }
}

function partsOn(knex: Knex) {
  return assemble({
    knex,
    config: readConfig(new ConfigReader({})),
    auth: mockServices.auth(),
    permissions: mockServices.permissions(),
    logger: mockServices.rootLogger({ level: 'none' }),
    catalog: catalogServiceMock(),
    scorecards: builtInScorecards(),
    evidenceSources: [],
  });
}

async function serve(knex: Knex, readable: 'all' | string[]) {
  const access = { readable: async () => readable } as unknown as Access;
  // Nothing that is measured here is audited.
  const auditor = {} as unknown as AuditorService;
  const app = express();
  app.use(createRouter({ ...partsOn(knex), access, auditor }));
  const server = createServer(app).listen(0);
  // A database that works in this thread keeps it from answering for longer than the five seconds of the default.
  server.keepAliveTimeout = 120_000;
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

async function readAll(url: string, seconds: number): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + seconds * 1_000;
  await fetchOnce(url);
  await Promise.all(
    Array.from({ length: READERS }, async () => {
      do {
        const start = performance.now();
        await fetchOnce(url);
        times.push(performance.now() - start);
      } while (performance.now() < until);
    }),
  );
  return times;
}

async function fetchOnce(url: string): Promise<void> {
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
}

/** What one more assessment costs, aggregates included. */
async function upkeep(
  database: string,
  knex: Knex,
  { assessments, locations }: Organisation,
) {
  const parts = partsOn(knex);
  const { user, system } = process.cpuUsage();
  const started = performance.now();
  const chosen = locations.slice(0, 200);
  for (const [i, location] of chosen.entries())
    await knex.transaction(trx =>
      parts.assessments.save(trx, location, [
        { aspect: '', assessment: assessments[(i + 1) % assessments.length] },
      ]),
    );
  const spent = process.cpuUsage({ user, system });
  const wall = (performance.now() - started) / chosen.length;
  const cpu = (spent.user + spent.system) / 1_000 / chosen.length;
  console.log(
    `${database}: storing one changed assessment takes ${round(
      wall,
    )} ms, of it ${round(cpu)} ms of the processor\n`,
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

main();
