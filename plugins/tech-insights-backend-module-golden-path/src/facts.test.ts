// The other ends of the wires, as they are.
/* eslint-disable @backstage/no-mixed-plugin-imports */
import techInsights from '@backstage-community/plugin-tech-insights-backend';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import goldenPath from 'backstage-plugin-golden-path-backend';
import request from 'supertest';
import module from '.';

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
  content: { basket: { Dockerfile: 'FROM node\nCMD node\n' } },
});

const component = (name: string, annotations: object): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default', annotations: { ...annotations } },
  spec: { type: 'service', lifecycle: 'production', owner: 'team' },
});

it('gives the scores of each scorecard to Tech Insights', async () => {
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      goldenPath,
      techInsights,
      module,
      catalogServiceMock.factory({
        entities: [
          component('basket', {
            'backstage.io/managed-by-location': `file:${projects.resolve(
              'basket/catalog-info.yaml',
            )}`,
          }),
          component('nowhere', {}),
        ],
      }),
      createServiceFactory({
        ...{ service: coreServices.scheduler, deps: {} },
        factory: () => scheduler,
      }),
      mockServices.rootConfig.factory({
        data: {
          goldenPath: {
            sources: { file: { roots: [projects.path] } },
            workers: { count: 1 },
          },
          techInsights: {
            factRetrievers: {
              'golden-path-container-hygiene': { cadence: '0 3 * * *' },
            },
          },
        },
      }),
    ],
  });
  const get = async (path: string) =>
    (await request(backend.server).get(path)).body;
  const standing = () =>
    get('/api/golden-path/entities/component/default/basket');
  await scheduler.triggerTask('golden-path-catalog-sync');
  while ((await standing()).scorecards?.[0].state !== 'assessed') {
    await scheduler.triggerTask('golden-path-collect');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  await scheduler.triggerTask('golden-path-container-hygiene');

  const factsOf = async (name: string) => {
    const ids = 'ids[]=golden-path-container-hygiene';
    const entity = `entity=component:default/${name}`;
    const facts = await get(`/api/tech-insights/facts/latest?${entity}&${ids}`);
    return facts['golden-path-container-hygiene']?.facts;
  };
  const { assessment } = (await standing()).scorecards.find(
    ({ scorecard }: { scorecard: string }) => scorecard === 'container-hygiene',
  );
  expect(assessment.score).toBeLessThan(100);
  expect(await factsOf('basket')).toEqual({
    state: 'assessed',
    score: assessment.score,
    grade: assessment.grade,
    coverage: assessment.coverage,
    criticalFindings: expect.any(Number),
    worstPractice: expect.any(String),
  });
  expect(await factsOf('nowhere')).toEqual({
    state: 'no-source',
    coverage: 0,
    criticalFindings: 0,
  });
  const schemas = await get(
    '/api/tech-insights/fact-schemas?ids[]=golden-path-container-hygiene',
  );
  expect(Object.keys(schemas[0])).toEqual(
    expect.arrayContaining(['score', 'grade', 'state']),
  );
  await backend.stop();
});
