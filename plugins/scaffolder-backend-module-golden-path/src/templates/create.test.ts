import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import { assess } from 'backstage-plugin-golden-path-common';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { readFolder } from 'backstage-plugin-golden-path-node';
import request from 'supertest';
import { parse } from 'yaml';
import { LEAST } from '../__testUtils__/generated';
import { POLICY, TEMPLATES } from '../__testUtils__/paths';
import { scaffolderModuleGoldenPath } from '../module';

const disk = createMockDirectory();
const root = disk.resolve('workspace');

function templateEntity() {
  const file = join(TEMPLATES, 'container-go.yaml');
  const entity = parse(readFileSync(file, 'utf8'));
  entity.metadata.annotations = {
    ...entity.metadata.annotations,
    'backstage.io/managed-by-location': `file:${file}`,
  };
  return entity;
}

const PRIYA = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'mock' },
  spec: {
    profile: { displayName: 'Priya Nair', email: 'priya.nair@example.com' },
  },
};

// What the catalog would read from the published folder.
const COMPONENT = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: LEAST.name },
};

let backend: TestBackend;
beforeAll(async () => {
  backend = await startTestBackend({
    features: [
      scaffolder,
      scaffolderModuleGoldenPath,
      catalogServiceMock.factory({
        entities: [templateEntity(), PRIYA, COMPONENT],
      }),
      mockServices.rootConfig.factory({
        data: {
          goldenPath: {
            policies: { 'container-hygiene': POLICY },
            publishLocal: { root },
          },
        },
      }),
    ],
  });
}, 60_000);
afterAll(async () => {
  await backend?.stop();
});

async function create(values: object) {
  const user = mockCredentials.user.header();
  const tasks = '/api/scaffolder/v2/tasks';
  const { body: created } = await request(backend.server)
    .post(tasks)
    .set('Authorization', user)
    .send({ templateRef: 'template:default/container-go', values });
  for (;;) {
    const { body: task } = await request(backend.server)
      .get(`${tasks}/${created.id}`)
      .set('Authorization', user);
    if (task.status === 'completed' || task.status === 'failed') {
      const { body: events } = await request(backend.server)
        .get(`${tasks}/${created.id}/events`)
        .set('Authorization', user);
      return {
        status: task.status,
        events: events as { body: { message: string; output?: unknown } }[],
      };
    }
    await sleep(100);
  }
}

it('creates a repository that scores an A, once', async () => {
  const first = await create(LEAST);
  const log = first.events.map(event => event.body.message).join('\n');
  expect([first.status, log]).toEqual(['completed', expect.any(String)]);
  expect(log).toContain('Container hygiene: 100 of 100, grade A');
  expect(log).toContain('component:default/order-events is in the catalog');

  const project = join(root, LEAST.name);
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', project, ...args], { encoding: 'utf8' }).trim();
  expect(git('log', '--format=%an: %s')).toBe(
    'Priya Nair: Start order-events from the template container-go 0.2.0',
  );
  expect(git('status', '--porcelain')).toBe('');
  expect(git('branch', '--show-current')).toBe('main');

  const evidence = await readFolder(project, {
    wants: path => containerScorecard.wants(path),
  });
  const { grade } = assess(containerScorecard, evidence, { policy: POLICY });
  expect(grade).toBe('A');

  const commit = git('rev-parse', 'HEAD');
  const second = await create(LEAST);
  expect(second.status).toBe('failed');
  expect(JSON.stringify(second.events)).toContain(
    'There is a project \\"order-events\\" in the local workspace already',
  );
  expect(git('rev-parse', 'HEAD')).toBe(commit);
  expect(readdirSync(root)).toEqual([LEAST.name]);
}, 60_000);
