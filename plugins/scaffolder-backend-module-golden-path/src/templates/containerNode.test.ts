import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATES } from '../__testUtils__/paths';

const PROJECTS = [
  'container-node/skeleton',
  'container-worker/node',
  'lambda-container/node',
];

function read(...path: string[]): string {
  return readFileSync(join(TEMPLATES, ...path), 'utf8');
}

describe.each(PROJECTS)('the Node.js project of %s', folder => {
  const manifest = JSON.parse(read(folder, 'package.json'));
  const lock = JSON.parse(read(folder, 'package-lock.json'));

  it('is locked as its manifest asks, under the name of the project', () => {
    const { name, engines, dependencies, devDependencies } = manifest;
    expect(name).toBe('${{ values.name }}');
    expect(lock.name).toBe(name);
    expect(lock.packages['']).toEqual({
      name,
      engines,
      ...(dependencies && { dependencies }),
      devDependencies,
    });
  });

  it('locks every package by its hash, and from the registry of everyone', () => {
    const { '': _, ...packages } = lock.packages;
    for (const entry of Object.entries(packages)) {
      expect(entry).toEqual([
        expect.stringMatching(/^node_modules\//),
        expect.objectContaining({
          resolved: expect.stringMatching(/^https:\/\/registry\.npmjs\.org\//),
          integrity: expect.stringMatching(/^sha512-[\w+/]{86}==$/),
        }),
      ]);
    }
  });

  it('asks for exact versions of the same tools as the others', () => {
    const versions = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
    } as Record<string, string>;
    for (const version of Object.values(versions))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    const first = JSON.parse(read(PROJECTS[0], 'package.json'));
    expect(versions).toMatchObject(first.devDependencies);
    expect(manifest.engines).toEqual(first.engines);
  });
});

it('names one release of Node.js everywhere', () => {
  const tag = /library\/node:([\d.]+)-trixie/g;
  const releases = [
    read('parts/files/node/Dockerfile'),
    read('parts/files/ci-gitlab/.gitlab-ci.yml'),
  ].flatMap(text => [...text.matchAll(tag)].map(([, release]) => release));
  expect(releases).toHaveLength(4);
  expect(new Set(releases).size).toBe(1);

  const [major] = releases[0].split('.');
  const { engines, devDependencies } = JSON.parse(
    read('container-node/skeleton/package.json'),
  );
  expect(engines.node).toMatch(new RegExp(`^\\^${major}\\.`));
  expect(devDependencies['@types/node']).toMatch(new RegExp(`^${major}\\.`));
  const lambda = read('lambda-container/node/Dockerfile');
  expect([...lambda.matchAll(/nodejs:(\d+)\./g)].map(([, it]) => it)).toEqual([
    major,
    major,
    major,
  ]);
});

it.each(['biome.json', 'tsconfig.json', 'tsconfig.build.json', '.gitignore'])(
  'functions have the %s of services and workers',
  file => {
    expect(read('lambda-container/node', file)).toBe(
      read('parts/files/node', file),
    );
  },
);
