import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { policyProblems } from 'backstage-plugin-golden-path-common';
import fc from 'fast-check';
import { parse } from 'yaml';
import { policyOf } from './model/policy';
import { containerPolicyProblems } from './policyProblems';
import { containerScorecard } from './scorecard';

describe('containerPolicyProblems', () => {
  it.each([
    [
      { ownRegistrys: [] },
      'ownRegistrys',
      'is no setting of container-hygiene; did you mean ownRegistries?',
    ],
    [{ xyz: 1 }, 'xyz', expect.stringMatching(/; they are ownRegistries, /)],
    [
      { ownRegistries: 'registry.example.com' },
      'ownRegistries',
      'must be a list of prefixes of registries, such as registry.example.com',
    ],
    [
      { ownRegistries: ['registry.example.com', 'https://a.example'] },
      'ownRegistries[1]',
      expect.stringContaining('without https://'),
    ],
    [
      { ownRegistries: ['hub'] },
      'ownRegistries[0]',
      expect.stringContaining('registry.example.com/hub'),
    ],
    [
      { pullThrough: { 'docker.io/library': 'a.example/b' } },
      'pullThrough.docker.io/library',
      expect.stringContaining('such as docker.io'),
    ],
    [
      { pullThrough: { 'docker.io': 1 } },
      'pullThrough.docker.io',
      expect.stringContaining('must be the prefix'),
    ],
    [
      { approvedBases: ['node:22', ' '] },
      'approvedBases[1]',
      expect.stringContaining('node:*-slim'),
    ],
    [
      { imageBudgets: { lamda: '1MB' } },
      'imageBudgets.lamda',
      'is no kind of image; did you mean lambda?',
    ],
    [
      { imageBudgets: { lambda: '250 apples' } },
      'imageBudgets.lambda',
      'must be a size such as 250MB',
    ],
    [
      { imageBudgets: ['1MB'] },
      'imageBudgets',
      'must be an object from a kind of image to a size',
    ],
    [
      { platforms: ['arm64'] },
      'platforms[0]',
      'must be an operating system and an architecture, such as linux/arm64',
    ],
    [{ healthcheck: 'yes' }, 'healthcheck', 'must be true or false'],
    [
      { labels: { a: 'number' } },
      'labels.a',
      expect.stringContaining('must be one of'),
    ],
  ])('%j: %s', (settings, key, message) => {
    expect(containerPolicyProblems(settings as any)).toEqual([
      { key, message },
    ]);
  });

  it('finds nothing wrong with what is right, and reads it', () => {
    const settings = {
      ownRegistries: ['localhost:5000/', 'registry.example.com'],
      pullThrough: { 'docker.io': 'registry.example.com/docker-hub' },
      approvedBases: ['registry.example.com/base/**', 'node:*-slim'],
      imageBudgets: { default: '250MB', lambda: '1.5 GiB', static: 1000 },
      platforms: ['linux/amd64', 'linux/arm/v7'],
      healthcheck: true,
      overrides: [],
    };
    expect(containerPolicyProblems(settings)).toEqual([]);
    expect(policyOf(settings)).toEqual({
      ...settings,
      overrides: undefined,
      ownRegistries: ['localhost:5000', 'registry.example.com'],
      imageBudgets: {
        default: 250_000_000,
        lambda: 1_610_612_736,
        static: 1000,
      },
    });
  });

  it('bears anything, and reads only what it finds nothing wrong with', () => {
    const keys = [
      ...['ownRegistries', 'pullThrough', 'approvedBases', 'imageBudgets'],
      ...['platforms', 'labels', 'healthcheck'],
    ];
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...keys), fc.jsonValue()),
        settings => {
          const wrong = containerPolicyProblems(settings as any);
          const read: Record<string, unknown> = {
            ...policyOf(settings as any),
          };
          const whole = wrong.map(({ key }) => key);
          const used = Object.keys(settings).filter(
            key => !whole.includes(key),
          );
          expect(Object.keys(read).sort()).toEqual(used.sort());
        },
      ),
    );
  });

  it('finds nothing wrong with the example of the documentation', () => {
    const docs = readFileSync(
      resolve(__dirname, '../../../docs/configuration.md'),
      'utf8',
    );
    const blocks = [...docs.matchAll(/^```yaml[^\n]*\n([\s\S]*?)^```/gm)];
    const policies = blocks.flatMap(
      ([, text]) =>
        parse(text)?.goldenPath?.policies?.['container-hygiene'] ?? [],
    );
    expect(policies.map(policy => Object.keys(policy)).flat()).toEqual(
      expect.arrayContaining([
        ...['ownRegistries', 'pullThrough', 'approvedBases', 'imageBudgets'],
        ...['platforms', 'labels', 'healthcheck', 'digests', 'strictLabels'],
      ]),
    );
    for (const policy of policies)
      expect(policyProblems(containerScorecard, policy)).toEqual([]);
  });
});
