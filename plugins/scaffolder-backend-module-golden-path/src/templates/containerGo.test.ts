import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { parse } from 'yaml';
import { TEMPLATES } from '../__testUtils__/paths';
import { assessed, LEAST, textsOf } from '../__testUtils__/generated';
import {
  startDryRunner,
  type DryRun,
  type DryRunner,
} from '../__testUtils__/startDryRunner';

const TEMPLATE = 'container-go';

const DEFAULTS = {
  description: 'Go service in a container.',
  registry: 'registry.example.com',
  cache: 'docker-hub',
  morePlatforms: [],
  ci: 'github',
  updates: 'renovate',
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
      registry: 'registry.example.com/shop',
      cache: 'mirror/docker_io',
      morePlatforms: ['linux/s390x'],
      ci: 'gitlab',
      updates: 'dependabot',
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
  await runner?.stop();
});

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
      `ARG BASES=${origin.values.registry}/${origin.values.cache}\n`,
    );
  });

  it('leaves no template language behind, and valid YAML everywhere', () => {
    for (const [path, text] of Object.entries(textsOf(run))) {
      const document = /\.ya?ml$/.test(path) ? parse(text) : {};
      expect([path, typeof document]).toEqual([path, 'object']);
      if (
        ['README.md', 'docs/index.md'].includes(path) ||
        path.startsWith('.github/')
      )
        continue;
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
        url: '/catalog/default/component/order-events/scorecard',
      }),
      expect.objectContaining({
        entityRef: 'component:default/order-events',
      }),
    ]);
    const texts = output.text as { content: string }[];
    const said = texts.map(({ content }) => content).join('\n');
    expect(said).toContain('**Grade A, 100 of 100 points.**');
    expect(said).toContain('/order-events`, branch `main`');
  });

  it('still scores an A from a registry that the policy does not know', async () => {
    const registry = 'mirror.example.org:5000';
    const run = await runner.dryRun(TEMPLATE, { ...LEAST, registry });
    expect(run.error).toBeUndefined();
    const { grade, checks } = assessed(textsOf(run));
    const failed = checks.filter(check => check.outcome === 'failed');
    expect(failed.map(check => check.practice)).toEqual(['own-registry']);
    expect(grade).toBe('A');
    expect(run.files['docker-bake.hcl'].text).toContain(
      'default = "mirror.example.org:5000/order-events"',
    );
  });

  it('carries whatever is thought up', async () => {
    const [{ properties }] = parse(
      readFileSync(join(TEMPLATES, `${TEMPLATE}.yaml`), 'utf8'),
    ).spec.parameters;
    const values = fc.record({
      name: fc
        .stringMatching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
        .filter(
          name =>
            name.length <= properties.name.maxLength &&
            new RegExp(properties.name.pattern).test(name),
        ),
      owner: fc.string({ minLength: 1, maxLength: 60 }),
      description: fc
        .string({ unit: 'grapheme', minLength: 1, maxLength: 150 })
        .filter(text => new RegExp(properties.description.pattern).test(text)),
    });
    await fc.assert(
      fc.asyncProperty(values, async answers => {
        const run = await runner.dryRun(TEMPLATE, answers);
        expect(run.error).toBeUndefined();
        const texts = textsOf(run);
        const { values: written } = parse(texts['.golden-path.yaml']);
        expect(written).toEqual({ ...DEFAULTS, ...answers });
        const entity = parse(texts['catalog-info.yaml']);
        expect(entity.metadata.description).toBe(answers.description);
        expect(entity.spec.owner).toBe(answers.owner);
        expect(assessed(texts).score).toBe(100);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
