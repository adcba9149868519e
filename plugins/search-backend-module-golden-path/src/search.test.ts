import {
  coreServices,
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
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
// The other end of the wire, as it is.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import goldenPath from 'backstage-plugin-golden-path-backend';
import request from 'supertest';
import searchModule from '.';

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

jest.setTimeout(180_000);

const projects = createMockDirectory({
  content: {
    basket: { Dockerfile: 'FROM node\nUSER node\nCMD ["node"]\n' },
    secret: { Dockerfile: 'FROM python\nCMD ["python"]\n' },
  },
});

const onDisk = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    ...{ name, namespace: 'default' },
    annotations: {
      'backstage.io/managed-by-location': `file:${projects.resolve(
        name,
        'catalog-info.yaml',
      )}`,
    },
  },
  spec: { type: 'service', lifecycle: 'production', owner: 'team' },
});

/** Nobody but a service may read `secret` in the catalog. */
const permissions = mockServices.permissions.mock({
  authorize: async requests =>
    requests.map(({ resourceRef }) => ({
      result:
        resourceRef === 'component:default/secret'
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    })),
  authorizeConditional: async (requests, { credentials }) =>
    requests.map(({ permission }) =>
      permission.name === 'catalog.entity.read' &&
      (credentials.principal as { type: string }).type === 'user'
        ? {
            result: AuthorizeResult.CONDITIONAL,
            ...{ pluginId: 'catalog', resourceType: 'catalog-entity' },
            conditions: {
              ...{ rule: 'X', resourceType: 'catalog-entity', params: {} },
            },
          }
        : { result: AuthorizeResult.ALLOW },
    ),
});

async function start() {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      goldenPath,
      searchPlugin,
      searchModule,
      catalogServiceMock.factory({
        entities: [onDisk('basket'), onDisk('secret')],
      }),
      createServiceFactory({
        ...{ service: coreServices.scheduler, deps: {} },
        factory: () => scheduler,
      }),
      createServiceFactory({
        ...{ service: coreServices.permissions, deps: {} },
        factory: () => permissions,
      }),
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          goldenPath: {
            sources: { file: { roots: [projects.path] } },
            workers: { count: 1 },
          },
        },
      }),
    ],
  });
  const { server } = backend;
  await scheduler.triggerTask('golden-path-catalog-sync');
  for (;;) {
    await scheduler.triggerTask('golden-path-collect');
    const states = await Promise.all(
      ['basket', 'secret'].map(async name => {
        const { body } = await request(server)
          .get(`/api/golden-path/entities/component/default/${name}`)
          .set('authorization', mockCredentials.service.header());
        return body.scorecards?.[0].state;
      }),
    );
    if (states.every(state => state === 'assessed')) break;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  await scheduler.triggerTask('search_index_golden_path');
  await scheduler.triggerTask('search_index_golden_path-findings');
  const find = async (term: string, type: string) => {
    const { body } = await request(server)
      .get('/api/search/query')
      .set('authorization', mockCredentials.user.header())
      .query({ term, 'types[0]': type })
      .expect(200);
    return body.results.map(
      ({ document }: { document: object }) => document,
    ) as Array<Record<string, string>>;
  };
  return { find, stop: () => backend.stop() };
}

it('finds practices, checks and findings, and of these no more than the catalog shows', async () => {
  const { find, stop } = await start();

  expect((await find('minimal base', 'golden-path'))[0]).toMatchObject({
    location: expect.stringMatching(
      /^\/golden-path\/practices\/container-hygiene\/[a-z-]+$/,
    ),
    scorecard: 'container-hygiene',
  });
  // Ids of other tools lead to the check.
  expect((await find('DL3006', 'golden-path')).slice(0, 3)).toContainEqual(
    expect.objectContaining({ check: 'base-untagged' }),
  );

  const found = await find('tag', 'golden-path-findings');
  expect(found).toContainEqual(
    expect.objectContaining({
      check: 'base-untagged',
      entityRef: 'component:default/basket',
      text: expect.stringContaining('Dockerfile:1 '),
      location:
        '/catalog/default/component/basket/scorecard?scorecard=container-hygiene&practice=pinned-tag&check=base-untagged',
    }),
  );
  expect(JSON.stringify(found)).not.toContain('secret');
  await stop();
});
