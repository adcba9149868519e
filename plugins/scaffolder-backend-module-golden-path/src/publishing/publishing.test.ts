import { existsSync, readFileSync } from 'node:fs';
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
import github from '@backstage/plugin-scaffolder-backend-module-github';
import gitlab from '@backstage/plugin-scaffolder-backend-module-gitlab';
import { setupServer } from 'msw/node';
import request from 'supertest';
import { parse } from 'yaml';
import { LEAST } from '../__testUtils__/generated';
import { POLICY, TEMPLATES } from '../__testUtils__/paths';
import { scaffolderModuleGoldenPath } from '../module';
import { GitHost } from './__testUtils__/GitHost';

const disk = createMockDirectory();
const TOKEN = 'ghp_not-for-logs';

const file = join(TEMPLATES, 'container-go.yaml');
const template = parse(readFileSync(file, 'utf8'));
template.metadata.annotations[
  'backstage.io/managed-by-location'
] = `file:${file}`;

const COMPONENT = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: LEAST.name },
};
let catalogFails = false;
/** How often the catalog is asked for the component before it has it. */
let catalogIsBehind = 0;
const addLocation = jest.fn(async () => {
  if (catalogFails) throw new Error('The catalog is away');
  return { location: { id: '1' }, entities: [COMPONENT] } as any;
});

const hosts = [
  ['GitHub', 'github', 'github.com', 'https://api.github.com'],
  [
    'GitHub Enterprise',
    'github',
    'ghe.acme.example',
    'https://ghe.acme.example/api/v3',
  ],
  ['GitLab', 'gitlab', 'gitlab.com', 'https://gitlab.com/api/v4'],
  [
    'a GitLab of its own',
    'gitlab',
    'git.acme.example',
    'https://git.acme.example/api/v4',
  ],
] as const;

// What is asked of anybody else fails; the backend talks to itself over loopback.
const network = setupServer();
let backend: TestBackend;
const logged: string[] = [];
beforeAll(async () => {
  network.listen({
    onUnhandledRequest({ url }) {
      if (/^http:\/\/(localhost|127\.0\.0\.1)/.test(url)) return;
      throw new Error(`Nobody answers ${url}`);
    },
  });
  const note = (message: string, meta?: object) => {
    logged.push(message, JSON.stringify(meta) ?? '');
  };
  const logger: any = {
    error: note,
    warn: note,
    info: note,
    debug: note,
    child: () => logger,
  };
  backend = await startTestBackend({
    features: [
      scaffolder,
      github,
      gitlab,
      scaffolderModuleGoldenPath,
      mockServices.rootLogger.mock(logger).factory,
      catalogServiceMock.mock({
        getEntityByRef: async (ref: any) => {
          const name = String(ref.name ?? ref);
          if (name.includes('container-go')) return template;
          const registered = addLocation.mock.calls.length > 0;
          if (!registered || !name.includes(LEAST.name)) return undefined;
          catalogIsBehind -= 1;
          return catalogIsBehind < 0 ? COMPONENT : undefined;
        },
        addLocation,
      }).factory,
      mockServices.rootConfig.factory({
        data: {
          goldenPath: { policies: { 'container-hygiene': POLICY } },
          scaffolder: {
            defaultAuthor: { name: 'Portal', email: 'portal@example.com' },
          },
          integrations: {
            github: hosts
              .filter(([, kind]) => kind === 'github')
              .map(([, , host, apiBaseUrl]) => ({
                host,
                apiBaseUrl,
                token: TOKEN,
              })),
            gitlab: hosts
              .filter(([, kind]) => kind === 'gitlab')
              .map(([, , host, apiBaseUrl]) => ({
                host,
                apiBaseUrl,
                token: TOKEN,
              })),
          },
        },
      }),
    ],
  });
}, 60_000);
afterAll(async () => {
  await backend?.stop();
  network.close();
});
beforeEach(() => {
  disk.clear();
  addLocation.mockClear();
  catalogFails = false;
  catalogIsBehind = 0;
  logged.splice(0);
});
afterEach(() => network.resetHandlers());

function hostOf(kind: string, name: string, api: string): GitHost {
  const host = new GitHost(disk.resolve('repositories'), name, TOKEN);
  network.use(...(kind === 'github' ? host.github(api) : host.gitlab(api)));
  return host;
}

async function create(values: object) {
  const as = mockCredentials.user.header();
  const tasks = '/api/scaffolder/v2/tasks';
  const { body: created } = await request(backend.server)
    .post(tasks)
    .set('Authorization', as)
    .send({ templateRef: 'template:default/container-go', values });
  for (;;) {
    const { body: task } = await request(backend.server)
      .get(`${tasks}/${created.id}`)
      .set('Authorization', as);
    if (task.status !== 'open' && task.status !== 'processing') {
      const { text } = await request(backend.server)
        .get(`${tasks}/${created.id}/events`)
        .set('Authorization', as);
      return {
        status: task.status as string,
        log: text,
        task: JSON.stringify(task),
      };
    }
    await sleep(50);
  }
}

describe.each(hosts)('publishing to %s', (_, kind, name, api) => {
  const values = {
    ...LEAST,
    publishTo: kind,
    repoUrl: `${name}?owner=acme&repo=order-events`,
  };

  it('makes the repository, pushes all files and registers it', async () => {
    const host = hostOf(kind, name, api);
    const { status, log, task } = await create(values);
    expect([status, log]).toEqual(['completed', expect.any(String)]);

    expect(host.git(LEAST.name, 'log', '--format=%an: %s', 'main')).toBe(
      'Portal: Start order-events from the template container-go 0.2.0',
    );
    expect(host.git(LEAST.name, 'fsck', '--strict')).toBe('');
    const files = host.git(LEAST.name, 'ls-tree', '-r', '--name-only', 'main');
    expect(files.split('\n')).toEqual(
      expect.arrayContaining([
        '.golden-path.yaml',
        'Dockerfile',
        'catalog-info.yaml',
      ]),
    );
    expect(host.git(LEAST.name, 'show', 'main:catalog-info.yaml')).toContain(
      'name: "order-events"',
    );
    const place = kind === 'github' ? 'tree' : '-/blob';
    expect(addLocation).toHaveBeenCalledWith(
      {
        type: 'url',
        target: `https://${name}/acme/order-events/${place}/main/catalog-info.yaml`,
      },
      expect.anything(),
    );
    const said = [log, task, ...logged, ...host.requests].join('\n');
    expect(said).not.toContain(TOKEN);
    expect(said).not.toContain(Buffer.from(TOKEN).toString('base64'));
  }, 60_000);

  it('waits until the catalog has it', async () => {
    hostOf(kind, name, api);
    catalogIsBehind = 2;
    const { status, log } = await create(values);
    expect([status, log]).toEqual(['completed', expect.any(String)]);
    expect(catalogIsBehind).toBe(-1);
    expect(log).toContain('component:default/order-events is in the catalog');
  }, 60_000);

  it('registers nothing where the push fails, and names what is left', async () => {
    const host = hostOf(kind, name, api);
    host.trouble = 'push';
    const { status, log } = await create(values);
    expect(status).toBe('failed');
    expect(host.git(LEAST.name, 'branch')).toBe('');
    expect(addLocation).not.toHaveBeenCalled();
    expect(log).toContain('The catalog knows nothing of this project.');
    expect(log).toContain(
      `If this task left an empty repository at ${name}?owner=acme&repo=order-events, delete it`,
    );
    expect([log, ...logged].join('\n')).not.toContain(TOKEN);
  }, 60_000);

  it('touches nothing where the name is taken', async () => {
    const host = hostOf(kind, name, api);
    host.trouble = 'taken';
    const { status, log } = await create(values);
    expect(status).toBe('failed');
    expect(log).toContain('already');
    expect(existsSync(host.root)).toBe(false);
    expect(addLocation).not.toHaveBeenCalled();
  }, 60_000);

  it('says how to register a repository that the catalog did not take', async () => {
    const host = hostOf(kind, name, api);
    catalogFails = true;
    const { status, log } = await create(values);
    expect(status).toBe('failed');
    expect(host.git(LEAST.name, 'log', '--format=%s', 'main')).toContain(
      'Start',
    );
    expect(log).toContain(
      'The repository is whole, but the catalog does not know it.',
    );
    expect(log).toContain('/main/catalog-info.yaml by hand');
    expect(log).not.toContain('an empty repository');
  }, 60_000);
});

it.each([
  ['no place', { publishTo: 'github' }],
  [
    'a place without an owner',
    { publishTo: 'github', repoUrl: 'github.com?repo=a' },
  ],
  [
    'a place without a name',
    { publishTo: 'gitlab', repoUrl: 'gitlab.com?owner=a' },
  ],
  [
    'credentials',
    { publishTo: 'github', repoUrl: 'me:pw@github.com?owner=a&repo=b' },
  ],
  ['another place', { publishTo: 'ftp' }],
])('refuses %s before anything is made', async (_, wrong) => {
  const { status } = await request(backend.server)
    .post('/api/scaffolder/v2/tasks')
    .set('Authorization', mockCredentials.user.header())
    .send({
      templateRef: 'template:default/container-go',
      values: { ...LEAST, ...wrong },
    });
  expect(status).toBe(400);
});

it('makes nothing on a host that the portal does not know', async () => {
  const { status, log } = await create({
    ...LEAST,
    publishTo: 'github',
    repoUrl: 'evil.example?owner=acme&repo=order-events',
  });
  expect(status).toBe('failed');
  expect(log).toContain('evil.example');
  expect(addLocation).not.toHaveBeenCalled();
});
