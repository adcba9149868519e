import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolder from '@backstage/plugin-scaffolder-backend';
import type { JsonObject } from '@backstage/types';
import type { ExpectedScore } from 'backstage-plugin-golden-path-common';
import request from 'supertest';
import { parse } from 'yaml';
import { LEAST } from '../__testUtils__/generated';
import { POLICY, TEMPLATES } from '../__testUtils__/paths';
import { scaffolderModuleGoldenPath } from '../module';

const disk = createMockDirectory();
const root = disk.resolve('workspace');
const TOKEN = 'not-for-browsers';
const GO = 'template:default/container-go';

function template(name: string, steps: object[], location: string): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name,
      annotations: { 'backstage.io/managed-by-location': location },
    },
    spec: {
      type: 'service',
      parameters: {
        required: ['name'],
        properties: { name: { type: 'string' } },
      },
      steps,
    },
  } as Entity;
}

const fetch = {
  id: 'generate',
  action: 'fetch:template',
  input: { url: './skeleton', values: { name: '${{ parameters.name }}' } },
};
const check = { id: 'check', action: 'golden-path:check', input: {} };
const publish = {
  id: 'publish',
  action: 'publish:local',
  input: { name: '${{ parameters.name }}' },
};

const hits: string[] = [];

function entities(): Entity[] {
  const file = join(TEMPLATES, 'container-go.yaml');
  const go = parse(readFileSync(file, 'utf8'));
  go.metadata.annotations['backstage.io/managed-by-location'] = `file:${file}`;
  const local = `file:${disk.resolve('mine/template.yaml')}`;
  const remote = 'url:https://github.com/acme/templates/blob/main/t/all.yaml';
  return [
    go,
    template('poor', [fetch, check, publish], local),
    template('unscored', [fetch, publish], local),
    template('remote', [fetch, check], remote),
    template(
      'refusing',
      [
        {
          id: 'a',
          action: 'golden-path:answers',
          input: { name: 'A', owner: '' },
        },
        check,
      ],
      local,
    ),
  ];
}

async function start(data: JsonObject = {}, allowed = true) {
  const permissions = mockServices.permissions({
    result: allowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
  });
  const urlReader = mockServices.urlReader.mock({
    readTree: async (url, options) => {
      hits.push(url);
      if (options?.etag === 'one') {
        throw Object.assign(new Error('same'), { name: 'NotModifiedError' });
      }
      const content = async () => Buffer.from('FROM alpine:latest\n');
      return {
        etag: 'one',
        files: async () => [{ path: 'skeleton/Dockerfile', content }],
        archive: async () => {
          throw new Error('not asked for');
        },
        dir: async () => {
          throw new Error('not asked for');
        },
      };
    },
  });
  return startTestBackend({
    features: [
      scaffolder,
      scaffolderModuleGoldenPath,
      urlReader.factory,
      mockServices.permissions.mock({
        authorize: permissions.authorize.bind(permissions),
        authorizeConditional:
          permissions.authorizeConditional.bind(permissions),
      }).factory,
      catalogServiceMock.factory({ entities: entities() }),
      mockServices.rootConfig.factory({
        data: {
          goldenPath: {
            policies: { 'container-hygiene': POLICY },
            publishLocal: { root },
          },
          ...data,
        },
      }),
    ],
  });
}

let backend: TestBackend;
beforeAll(async () => {
  disk.setContent({
    mine: {
      skeleton: {
        Dockerfile: 'FROM docker.io/library/node:latest\nCMD npm start\n',
        'README.md': '${{ values.name }}',
      },
    },
  });
  backend = await start({
    scaffolder: {
      defaultEnvironment: {
        parameters: { registry: 'registry.example.com/acme', other: 'hidden' },
      },
    },
    integrations: {
      github: [
        { host: 'github.com', token: TOKEN },
        {
          host: 'ghe.acme.example',
          apiBaseUrl: 'https://ghe.acme.example/api/v3',
        },
      ],
      gitlab: [
        {
          host: 'git.acme.example',
          token: TOKEN,
          apiBaseUrl: 'https://git.acme.example/api/v4',
        },
      ],
    },
  });
}, 60_000);
afterAll(async () => {
  await backend?.stop();
});

async function expected(
  templateRef: string,
  values: object,
  { on = backend, as = mockCredentials.user.header() } = {},
) {
  const { status, body, headers } = await request(on.server)
    .post('/api/scaffolder/golden-path/expected-score')
    .set('Authorization', as)
    .send({ template: templateRef, values });
  return {
    status,
    headers,
    score: body as ExpectedScore,
    error: body.error as { name: string; message: string } | undefined,
  };
}

describe('the form', () => {
  it('is told the defaults, and the places that there are credentials for', async () => {
    const { status, body, text } = await request(backend.server)
      .get('/api/scaffolder/golden-path/form')
      .set('Authorization', mockCredentials.user.header());
    expect([status, body]).toEqual([
      200,
      {
        defaults: { registry: 'registry.example.com/acme' },
        places: [
          { kind: 'local' },
          { kind: 'github', host: 'github.com' },
          { kind: 'gitlab', host: 'git.acme.example' },
        ],
      },
    ]);
    expect(text).not.toContain(TOKEN);
  });

  it('offers nothing where nothing is configured, and answers nobody unknown', async () => {
    const bare = await start({ goldenPath: {} });
    const { body } = await request(bare.server)
      .get('/api/scaffolder/golden-path/form')
      .set('Authorization', mockCredentials.user.header());
    expect(body).toEqual({ defaults: {}, places: [] });
    const { status } = await request(bare.server)
      .get('/api/scaffolder/golden-path/form')
      .set('Authorization', mockCredentials.none.header());
    expect(status).toBe(401);
    await bare.stop();
  }, 30_000);
});

describe('the expected score', () => {
  it('is an A from the shortest answers, and nothing is written', async () => {
    const { status, score } = await expected(GO, LEAST);
    expect(status).toBe(200);
    expect(score).toMatchObject({
      scorecard: 'container-hygiene',
      title: 'Container hygiene',
      score: 100,
      grade: 'A',
      failed: [],
    });
    expect(score.coverage).toBeGreaterThanOrEqual(0.95);
    expect(existsSync(root)).toBe(false);
  }, 30_000);

  it('names what would fail, with its first place and its title in French', async () => {
    const { score } = await expected('template:default/poor', { name: 'a' });
    expect(score.score).toBeLessThan(75);
    expect(score.failed).toContainEqual({
      check: 'base-latest',
      practice: 'pinned-tag',
      severity: 'high',
      title: expect.any(String),
      translations: { fr: expect.any(String) },
      places: 1,
      file: 'Dockerfile',
      line: 1,
      message: expect.any(String),
    });
    expect(existsSync(root)).toBe(false);
  });

  it('reads templates of a repository, once as long as they stay the same', async () => {
    const { score } = await expected('template:default/remote', { name: 'a' });
    expect(score.failed.map(one => one.check)).toContain('base-latest');
    await expected('template:default/remote', { name: 'b' });
    expect(hits).toEqual(
      Array(2).fill('https://github.com/acme/templates/tree/main/t/'),
    );
  });

  it('refuses answers that the form would refuse, without repeating them', async () => {
    const registry = 'me:hunter2@registry.example.com';
    const { status, error } = await expected(GO, { ...LEAST, registry });
    expect([status, error?.message]).toEqual([
      400,
      'The answers are not complete',
    ]);
    expect(JSON.stringify(error)).not.toContain('hunter2');
  });

  it('says what a step refuses', async () => {
    const { status, error } = await expected('template:default/refusing', {
      name: 'a',
    });
    expect(status).toBe(400);
    expect(error?.message).toContain('The project needs an owner.');
  });

  it.each<[string, string, number]>([
    ['a template that is not there', 'template:default/none', 404],
    ['another kind', 'component:default/container-go', 404],
    ['a template without a check', 'template:default/unscored', 400],
    ['what is no reference', 'template:/', 400],
  ])('refuses %s', async (_, ref, wanted) => {
    expect((await expected(ref, { name: 'a' })).status).toBe(wanted);
  });

  it('refuses who may not create from the template, and services', async () => {
    const denying = await start({}, false);
    const denied = await expected(GO, LEAST, { on: denying });
    expect([denied.status, denied.error?.message]).toEqual([
      403,
      'You may not create from this template',
    ]);
    await denying.stop();
    const service = mockCredentials.service.header();
    expect((await expected(GO, LEAST, { as: service })).status).toBe(403);
  }, 30_000);

  it('refuses too large a request', async () => {
    const description = 'x'.repeat(70_000);
    const { status } = await expected(GO, { ...LEAST, description });
    expect(status).toBe(413);
  });

  it('works for one person thirty times a minute, and says when to come again', async () => {
    const as = mockCredentials.user.header('user:default/eager');
    const answers = [];
    for (let i = 0; i < 31; i++) {
      answers.push(
        await expected('template:default/poor', { name: `a${i}` }, { as }),
      );
    }
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array(30).fill(200),
      429,
    ]);
    expect(Number(answers[30].headers['retry-after'])).toBeGreaterThan(0);
    // The same answers cost nothing.
    expect(
      (await expected('template:default/poor', { name: 'a1' }, { as })).status,
    ).toBe(200);
    expect(
      (await expected('template:default/poor', { name: 'a1' })).status,
    ).toBe(200);
  }, 60_000);
});
