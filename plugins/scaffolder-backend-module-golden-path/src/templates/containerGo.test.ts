import type { JsonObject } from '@backstage/types';
import {
  assess,
  evidenceOf,
  type Assessment,
} from 'backstage-plugin-golden-path-common';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { parse } from 'yaml';
import { POLICY } from '../__testUtils__/paths';
import {
  startDryRunner,
  type DryRun,
  type DryRunner,
} from '../__testUtils__/startDryRunner';

const TEMPLATE = 'container-go';

const LEAST = { name: 'order-events', owner: 'group:default/checkout' };
const DEFAULTS = {
  description: 'A small HTTP service.',
  registry: 'registry.example.com/docker-hub',
  port: 8080,
  goModulePrefix: 'git.example.com/platform',
};

const ANSWERS: [string, JsonObject][] = [
  ['the shortest way through', LEAST],
  [
    'every field',
    {
      ...LEAST,
      system: 'system:default/shop',
      description: 'Tells other services what became of an order.',
      registry: 'registry.example.com:5000/mirror/docker_io',
      port: 65535,
      goModulePrefix: 'github.com/Aldermoor/go.services',
    },
  ],
  ['a name of one letter', { ...LEAST, name: 'x' }],
  ['a name of 40 characters', { ...LEAST, name: `a${'-b2'.repeat(13)}` }],
  ['a name that YAML reads as a boolean', { ...LEAST, name: 'yes' }],
  ['a name that YAML reads as a number', { ...LEAST, name: 'e1' }],
  ['a name that Go knows', { ...LEAST, name: 'func' }],
  ['an owner in another namespace', { ...LEAST, owner: 'user:people/o.brien' }],
  ...([
    'He said "no": it\'s done # not a comment',
    '- {a: [b, *c], &d !e} | > %f @g `h`',
    '多言語 — čaj, naïveté, 🚚',
    'first line\nsecond line\n\n  indented: yes',
    'null',
    '1.0',
    '${{ values.owner }} {% raw %} {{ x }} ${HOME} $(id) `id`',
    '</script><b>bold</b> \\ \\n \\" \u2028 \u00a0',
    'trailing backslash \\',
  ].map(description => [
    `the description ${JSON.stringify(description)}`,
    { ...LEAST, description },
  ]) as [string, JsonObject][]),
];

let runner: DryRunner;
beforeAll(async () => {
  runner = await startDryRunner();
}, 60_000);
afterAll(async () => {
  await runner.stop();
});

function textsOf(run: DryRun): Record<string, string> {
  return Object.fromEntries(
    Object.entries(run.files).map(([path, file]) => [path, file.text]),
  );
}

function assessed(texts: Record<string, string>): Assessment {
  return assess(containerScorecard, evidenceOf(texts), { policy: POLICY });
}

describe.each(ANSWERS)('container-go with %s', (_, values) => {
  let run: DryRun;
  beforeAll(async () => {
    run = await runner.dryRun(TEMPLATE, values);
  });

  it('runs to its end', () => {
    expect(run.error).toBeUndefined();
    expect(run.status).toBe(200);
    expect(run.log).toContainEqual(
      expect.stringMatching(/Dry run: would write \d+ files to/),
    );
  });

  it('scores an A with nothing to mend', () => {
    const { score, grade, coverage, checks } = assessed(textsOf(run));
    const open = checks.filter(
      check => !['passed', 'not-applicable'].includes(check.outcome),
    );
    expect(open).toEqual([]);
    expect({ score, grade }).toEqual({ score: 100, grade: 'A' });
    expect(coverage).toBeGreaterThan(0.9);
  });

  it('carries every value exactly', () => {
    const answers = { ...DEFAULTS, ...values };
    const texts = textsOf(run);
    const origin = parse(texts['.golden-path.yaml']);
    expect(origin).toEqual({
      template: 'template:default/container-go',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      values: answers,
    });
    const { name, owner, system, description } = origin.values;
    expect(parse(texts['catalog-info.yaml'])).toMatchObject({
      kind: 'Component',
      metadata: { name, description },
      spec: {
        type: 'service',
        lifecycle: 'experimental',
        owner,
        ...(system && { system }),
      },
    });
    const compose = parse(texts['compose.yaml']);
    expect(compose.services.server.environment.PORT).toBe(
      String(origin.values.port),
    );
    expect(texts['go.mod']).toContain(
      `module ${origin.values.goModulePrefix}/${name}\n`,
    );
    expect(texts.Dockerfile).toContain(
      `ARG REGISTRY=${origin.values.registry}\n`,
    );
  });

  it('leaves no template language behind, and valid YAML everywhere', () => {
    for (const [path, text] of Object.entries(textsOf(run))) {
      if (/\.ya?ml$/.test(path)) expect(() => parse(text)).not.toThrow();
      if (path === 'README.md' || path.startsWith('.github/')) continue;
      const own = text.split(JSON.stringify(values.description)).join('');
      expect([path, own]).toEqual([path, expect.not.stringMatching(/\{[{%]/)]);
    }
  });
});

describe('container-go', () => {
  it('keeps the expressions of GitHub Actions', async () => {
    const { files } = await runner.dryRun(TEMPLATE, LEAST);
    const { text } = files['.github/workflows/ci.yaml'];
    const workflow = parse(text);
    expect(workflow.env.REGISTRY).toBe('registry.example.com');
    expect(workflow.concurrency.group).toBe('ci-${{ github.ref }}');
    expect(text).not.toContain('raw %}');
  });

  it('says at the end where the project lies and how it stands', async () => {
    const { output } = await runner.dryRun(TEMPLATE, LEAST);
    expect(output.links).toEqual([
      expect.objectContaining({
        url: '/catalog/default/component/order-events/golden-path',
      }),
      expect.objectContaining({
        entityRef: 'component:default/order-events',
      }),
    ]);
    const [text] = output.text as { content: string }[];
    expect(text.content).toContain('**Grade A, 100 of 100 points.**');
    expect(text.content).toContain('/order-events');
  });

  it.each<[string, JsonObject, string]>([
    ['capitals', { name: 'OrderEvents' }, 'name'],
    ['a space', { name: 'order events' }, 'name'],
    ['a path', { name: '../order' }, 'name'],
    ['a quote', { name: 'a"b' }, 'name'],
    ['a line end', { name: 'order\n' }, 'name'],
    ['unicode', { name: 'commandé' }, 'name'],
    ['two hyphens', { name: 'order--events' }, 'name'],
    ['a hyphen at the end', { name: 'order-' }, 'name'],
    ['a digit first', { name: '1order' }, 'name'],
    ['41 characters', { name: 'a'.repeat(41) }, 'name'],
    ['a name that Go reserves', { name: 'vendor' }, 'name'],
    ['a name that Go takes for a version', { name: 'v2' }, 'name'],
    ['a name that a file system reserves', { name: 'con' }, 'name'],
    ['no owner', { owner: undefined as never }, 'owner'],
    ['an empty owner', { owner: '' }, 'owner'],
    [
      'a registry with credentials',
      { registry: 'me:pw@registry.example.com/hub' },
      'registry',
    ],
    [
      'a registry with a scheme',
      { registry: 'https://registry.example.com' },
      'registry',
    ],
    [
      'a registry that injects',
      { registry: 'registry.example.com\nRUN id' },
      'registry',
    ],
    ['a registry that is no host', { registry: 'hub' }, 'registry'],
    ['a port that needs root', { port: 80 }, 'port'],
    ['a port that does not exist', { port: 65536 }, 'port'],
    [
      'a module prefix with a scheme',
      { goModulePrefix: 'https://git.example.com' },
      'goModulePrefix',
    ],
    [
      'a module prefix that injects',
      { goModulePrefix: 'a.example/b\nreplace x => y' },
      'goModulePrefix',
    ],
    ['a control character', { description: 'bell \u0007' }, 'description'],
  ])('refuses %s before anything is made', async (_, wrong, field) => {
    const run = await runner.dryRun(TEMPLATE, { ...LEAST, ...wrong });
    expect(run.status).toBe(400);
    expect(run.error).toContain(field);
    expect(run.files).toEqual({});
  });
});

describe('breaking a generated project', () => {
  let texts: Record<string, string>;
  beforeAll(async () => {
    texts = textsOf(await runner.dryRun(TEMPLATE, LEAST));
  });

  // Each edit, the practice it breaks, and the line of the Dockerfile that is to be named.
  it.each<[string, string | RegExp, string, string]>([
    [
      'the tag latest',
      '${REGISTRY}/library/golang:1.26.8-trixie',
      '${REGISTRY}/library/golang:latest',
      'pinned-tag',
    ],
    [
      'somebody else’s registry',
      '${REGISTRY}/library/golang:1.26.8-trixie',
      'golang:1.26.8-trixie',
      'own-registry',
    ],
    [
      'a shell-form entry point',
      'ENTRYPOINT ["/server"]',
      'ENTRYPOINT /server',
      'exec-form',
    ],
    ['CMD alone', 'ENTRYPOINT ["/server"]', 'CMD ["/server"]', 'entrypoint'],
    [
      'an operating system',
      'FROM scratch',
      'FROM ${REGISTRY}/library/debian:13.1-slim',
      'scratch-static',
    ],
    [
      'the source before the modules',
      'COPY go.mod go.sum* ./',
      'COPY . .',
      'cache-order',
    ],
    [
      'a secret argument',
      'ARG VERSION=0.0.0-dev',
      'ARG API_TOKEN=changeme-not-a-secret',
      'build-secrets',
    ],
  ])('%s lowers the score at its line', (_, from, to, practice) => {
    expect(texts.Dockerfile).toContain(from);
    const broken = texts.Dockerfile.replace(from, () => to);
    const line = broken.split('\n').findIndex(l => l.includes(to)) + 1;
    const before = assessed(texts);
    const after = assessed({ ...texts, Dockerfile: broken });
    expect(after.score).toBeLessThan(before.score!);
    const failed = after.checks.filter(check => check.outcome === 'failed');
    expect(failed.map(check => check.practice)).toContain(practice);
    const places = failed
      .filter(check => check.practice === practice)
      .flatMap(check => check.findings);
    expect(places).toContainEqual(
      expect.objectContaining({ file: 'Dockerfile', line }),
    );
  });
});
