import { evidenceOf, type Evidence } from 'backstage-plugin-golden-path-common';
import { isDockerfile } from './isDockerfile';
import { readModel } from './readModel';

const paths = (evidence: Evidence) =>
  readModel(evidence, {}).builds.map(({ path }) => path);

describe('isDockerfile', () => {
  it.each([
    'Dockerfile',
    'dockerfile',
    'a/b/DOCKERFILE',
    'Dockerfile.dev',
    'Dockerfile-arm64',
    'Dockerfile_test',
    'api.Dockerfile',
    'api.dockerfile',
    'Containerfile',
    'Containerfile.prod',
    'x.containerfile',
    'dockerfile/Dockerfile',
    'vendored/Dockerfile',
  ])('takes %s', path => {
    expect(isDockerfile(path)).toBe(true);
  });

  it.each([
    'Dockerfile.dockerignore',
    'Dockerfile.md',
    'Dockerfile.j2',
    'Dockerfile.template',
    'dockerfile.ts',
    'Dockerfiles',
    'MyDockerfile',
    'docker-compose.yml',
    'node_modules/a/Dockerfile',
    'a/vendor/Dockerfile',
    '.git/Dockerfile',
    'testdata/Dockerfile',
    'Dockerfile/readme',
  ])('leaves out %s', path => {
    expect(isDockerfile(path)).toBe(false);
  });
});

describe('readModel', () => {
  it('reads every Dockerfile, in the order of their paths', () => {
    expect(
      paths(
        evidenceOf({
          'b/Dockerfile': 'FROM a',
          'x.md': 'FROM a',
          'a/Dockerfile': 'FROM a',
        }),
      ),
    ).toEqual(['a/Dockerfile', 'b/Dockerfile']);
  });

  it.each([
    ['x.txt', 'FROM a\n', 1],
    ['snippet', 'RUN apt install x\n', 1],
    ['README.md', '# Title\n\nRun this.\nThen that.\n', 0],
    ['main.go', 'package main\n', 0],
    ['empty', '', 0],
    ['Dockerfile', 'whatever this is', 0],
    ['Dockerfile', 'whatever this is\nRUN ls', 1],
  ])(
    'takes a file that stands alone for a Dockerfile if it reads as one: %s',
    (path, text, count) => {
      expect(paths(evidenceOf({ [path]: text }))).toHaveLength(count);
    },
  );

  it('does not guess where there are several files', () => {
    expect(paths(evidenceOf({ a: 'FROM a', b: 'FROM b' }))).toEqual([]);
  });

  it('does not judge what has the name only', () => {
    const { unread } = readModel(evidenceOf({ Dockerfile: 'whatever' }), {});
    expect(unread).toEqual([
      {
        path: 'Dockerfile',
        reason: 'It holds no instruction that Docker knows.',
      },
    ]);
  });

  it('lists what it could not read', () => {
    const files = [
      { path: 'a/Dockerfile', unread: 'It is larger than 1 MB.' },
      { path: 'b/Dockerfile', text: 'a\0b' },
    ];
    expect(readModel({ files }, {}).unread).toEqual([
      { path: 'a/Dockerfile', reason: 'It is larger than 1 MB.' },
      { path: 'b/Dockerfile', reason: 'It is a binary file.' },
    ]);
    expect(
      readModel({ files: [{ path: 'any', unread: 'Gone.' }] }, {}).unread,
    ).toHaveLength(1);
    expect(readModel({ files: [{ path: 'any' }] }, {}).unread).toEqual([]);
  });

  it('takes only prefixes from the policy', () => {
    expect(
      readModel(
        { files: [] },
        { ownRegistries: ['a.example/', 1, 'b.example'] },
      ).policy,
    ).toEqual({ ownRegistries: ['a.example', 'b.example'] });
    expect(readModel({ files: [] }, { ownRegistries: 'a' }).policy).toEqual({});
  });
});
