import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  evidenceSourcesExtensionPoint,
  scorecardsExtensionPoint,
} from 'backstage-plugin-golden-path-node';
import type { Knex } from 'knex';
import request from 'supertest';
import plugin from '.';
import { onEachDatabase } from './__testUtils__/databases';
import { scorecard } from './__testUtils__/fixtureScorecard';
import { component } from './__testUtils__/harness';
import { MemorySource } from './__testUtils__/MemorySource';
import { tinyRegistry } from './__testUtils__/tinyRegistry';

// Threads of this process do not get what `backstage-cli package start` gives to those of a backend: TypeScript.
jest.mock('piscina', () => {
  const Piscina = jest.requireActual('piscina');
  const hook = require.resolve('@backstage/cli/config/nodeTransform.cjs');
  return class extends Piscina {
    constructor(options: object) {
      super({ ...options, execArgv: ['--require', hook] });
    }
  };
});

const SHOP = 'https://github.com/acme/shop/tree/main/';
const projects = createMockDirectory();

function onDisk(name: string, image?: string): Entity {
  const entity = component(name, { owner: 'team' });
  entity.metadata.annotations = {
    'backstage.io/managed-by-location': `file:${projects.resolve(
      name,
      'catalog-info.yaml',
    )}`,
    ...(image && { 'golden-path/image': image }),
  };
  return entity;
}

async function start(knex: Knex) {
  projects.setContent({
    good: {
      ...{ marks: 'tidy=passed safe=passed', Dockerfile: 'FROM scratch\n' },
      'main.tf': 'resource "aws_s3_bucket" "raw" {\n  bucket = "acme-raw"\n}\n',
    },
    hostile: { marks: 'loop' },
  });
  const source = new MemorySource();
  source.set(`url:${SHOP}`, 'tidy=passed');
  const registry = await tinyRegistry(['TOKEN=hunter2hunter2']);
  const scheduler = mockServices.scheduler();
  const events = mockServices.events();
  const module = createBackendModule({
    ...{ pluginId: 'golden-path', moduleId: 'fixture' },
    register(env) {
      env.registerInit({
        deps: {
          scorecards: scorecardsExtensionPoint,
          sources: evidenceSourcesExtensionPoint,
        },
        async init({ scorecards, sources }) {
          const path = require.resolve('./__testUtils__/fixtureScorecard');
          scorecards.addScorecard({ scorecard, module: path });
          sources.addSource(source);
        },
      });
    },
  });
  const entities = [
    onDisk('good', `${registry.host}/app:1`),
    onDisk('hostile'),
    component('shop', { source: SHOP }),
  ];
  const backend = await startTestBackend({
    features: [
      plugin,
      module,
      catalogServiceMock.factory({ entities }),
      mockServices.database.factory({ knex }),
      createServiceFactory({
        ...{ service: coreServices.scheduler, deps: {} },
        factory: () => scheduler,
      }),
      createServiceFactory({
        ...{ service: eventsServiceRef, deps: {} },
        factory: () => events,
      }),
      mockServices.rootConfig.factory({
        data: {
          goldenPath: {
            sources: { file: { roots: [projects.path] } },
            workers: { count: 1, timeout: { seconds: 10 } },
            images: { registries: [{ host: registry.host, insecure: true }] },
          },
        },
      }),
    ],
  });
  const { server } = backend;
  const get = (path: string) => request(server).get(`/api/golden-path${path}`);
  const read = async (name: string, id: string) => {
    const { body } = await get(`/entities/component/default/${name}`);
    return body.scorecards.find((s: any) => s.scorecard === id);
  };
  const until = async (name: string, holds: (found: any) => boolean) => {
    for (;;) {
      await scheduler.triggerTask('golden-path-collect');
      const found = await read(name, 'fixture');
      if (holds(found)) return found;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  };
  await scheduler.triggerTask('golden-path-catalog-sync');
  const stop = async () => {
    registry.stop();
    await backend.stop();
  };
  return { server, stop, source, events, get, read, until };
}

jest.setTimeout(120_000);

describe('the plugin', () => {
  onEachDatabase('does the whole round in a backend', async knex => {
    const started = await start(knex);
    const { server, stop, source, events, get, read, until } = started;

    const good = await until('good', found => found.state === 'assessed');
    expect(good).toMatchObject({
      ...{ source: 'file:good', refreshing: false },
      assessment: { score: 100, grade: 'A' },
    });
    const { assessment } = await read('good', 'container-hygiene');
    const root = assessment.checks.find((c: any) => c.id === 'image-root-user');
    expect(root).toMatchObject({
      outcome: 'failed',
      findings: [{ image: expect.stringMatching(/\/app:1$/) }],
    });
    const lake = await read('good', 'data-tier-compliance');
    expect(lake.assessment.picture).toMatchObject({
      columns: expect.arrayContaining(['ingestion', 'storage']),
      parts: [{ name: 'raw', row: 'raw', file: 'main.tf', line: 1 }],
    });
    const none = await read('hostile', 'data-tier-compliance');
    expect(none.assessment?.picture).toBeUndefined();
    const documents = await knex('assessments').pluck('document');
    expect(documents.join()).not.toContain('hunter2');
    const list = await get('/entities?scorecard=container-hygiene');
    expect(list.body.items.map((row: any) => row.title)).toEqual([
      ...['good', 'hostile', 'shop'],
    ]);

    projects.addContent({ 'good/marks': 'tidy=failed safe=passed' });
    const path = '/api/golden-path/entities/component/default/good/refresh';
    const refreshed = await request(server).post(path).expect(200);
    expect(
      refreshed.body.scorecards.find((s: any) => s.scorecard === 'fixture'),
    ).toMatchObject({ refreshing: false, assessment: { score: 80 } });

    const hostile = await until('hostile', found => found.assessment);
    expect(hostile.assessment.checks[0]).toMatchObject({
      outcome: 'error',
      reason: 'The assessment took longer than 10 s and was stopped',
    });

    await until('shop', found => found.state === 'assessed');
    source.set(`url:${SHOP}`, 'tidy=failed');
    await events.publish({
      topic: 'github.push',
      eventPayload: {
        repository: { html_url: 'https://github.com/acme/shop' },
      },
    });
    const pushed = await until('shop', found => found.assessment.score === 0);
    expect(pushed.revision).toBe('commit of tidy=failed');
    await stop();
  });

  onEachDatabase('lets nobody in but those signed in', async knex => {
    const { stop, get } = await start(knex);
    const none = mockCredentials.none.header();
    const refused = await get('/scorecards').set('authorization', none);
    expect(refused.status).toBe(401);
    const health = await get('/health').set('authorization', none);
    expect(health.body).toMatchObject({ status: 'ok', sources: 3 });
    await stop();
  });
});
