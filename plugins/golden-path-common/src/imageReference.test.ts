import { parseImageReference } from './imageReference';

const DIGEST = `sha256:${'0'.repeat(64)}`;

describe('parseImageReference', () => {
  it.each([
    ['node', 'docker.io', 'library/node', undefined, undefined],
    ['node:22-slim', 'docker.io', 'library/node', '22-slim', undefined],
    ['docker.io/node', 'docker.io', 'library/node', undefined, undefined],
    ['index.docker.io/a/b:1', 'docker.io', 'a/b', '1', undefined],
    ['a/b', 'docker.io', 'a/b', undefined, undefined],
    ['localhost/a', 'localhost', 'a', undefined, undefined],
    ['localhost:5000/a/b:1', 'localhost:5000', 'a/b', '1', undefined],
    ['example.com/a/b/c', 'example.com', 'a/b/c', undefined, undefined],
    [`a:1@${DIGEST}`, 'docker.io', 'library/a', '1', DIGEST],
    [`example.com:1/a@${DIGEST}`, 'example.com:1', 'a', undefined, DIGEST],
  ])('%s', (text, registry, repository, tag, digest) => {
    const { name, ...image } = parseImageReference(text)!;
    expect(image).toEqual({
      text,
      registry,
      repository,
      ...(tag && { tag }),
      ...(digest && { digest }),
    });
    expect(repository.endsWith(name)).toBe(true);
  });

  it.each([
    '',
    ':',
    'a:',
    'a@',
    'A',
    'a:b:c',
    'a//b',
    'a b',
    '-a',
    'a@sha256:1',
    '/a',
    'a'.repeat(600),
  ])('refuses %j', text => {
    expect(parseImageReference(text)).toBeUndefined();
  });
});
