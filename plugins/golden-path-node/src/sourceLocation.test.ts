import { sourceLocationOf } from './sourceLocation';

function locate(source: string | undefined, managedBy?: string) {
  const annotations: Record<string, string> = {};
  if (source) annotations['backstage.io/source-location'] = source;
  if (managedBy) annotations['backstage.io/managed-by-location'] = managedBy;
  return sourceLocationOf({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'x', annotations },
  });
}

describe('sourceLocationOf', () => {
  const main = 'url:https://github.com/o/r/tree/main/';

  it.each([
    [main, main],
    ['url:https://github.com/o/r/tree/main', main],
    ['url:https://github.com/o/r/blob/main/catalog-info.yaml', main],
    ['url: https://user:secret@github.com/o/r/tree/main/#readme', main],
    ['url:https://github.com/o/r', 'url:https://github.com/o/r/'],
    ['url:https://github.com/o/r/tree/main/sub', `${main}sub/`],
    ['url:https://github.com/o/r/blob/main/sub/x.yaml', `${main}sub/`],
    [
      'url:https://gitlab.com/g/s/r/-/blob/main/sub/x.yaml',
      'url:https://gitlab.com/g/s/r/-/tree/main/sub/',
    ],
    [
      'url:https://dev.azure.com/o/p/_git/r?path=/sub/',
      'url:https://dev.azure.com/o/p/_git/r?path=%2Fsub',
    ],
    ['s3-archive:bucket/key', 's3-archive:bucket/key'],
  ])('normalises the source %s', (source, location) => {
    expect(locate(source, 'url:https://elsewhere.example/x.yaml')).toBe(
      location,
    );
  });

  it.each([
    ['url:https://github.com/o/r/blob/main/catalog-info.yaml', main],
    ['url:https://github.com/o/r/tree/main/catalog-info.yaml', main],
    [
      'url:https://github.com/o/r/tree/main/sub/catalog-info.yaml',
      `${main}sub/`,
    ],
    ['url:https://github.com/o/r/blob/main/blob/x.yaml', `${main}blob/`],
    [
      'url:https://gitlab.com/g/s/r/-/blob/main/catalog-info.yaml',
      'url:https://gitlab.com/g/s/r/-/tree/main/',
    ],
    [
      'url:https://bitbucket.org/w/r/src/main/catalog-info.yaml',
      'url:https://bitbucket.org/w/r/src/main/',
    ],
    [
      'url:https://dev.azure.com/o/p/_git/r?path=/catalog-info.yaml',
      'url:https://dev.azure.com/o/p/_git/r',
    ],
    [
      'url:https://dev.azure.com/o/p/_git/r?path=/sub/catalog-info.yaml&version=GBmain',
      'url:https://dev.azure.com/o/p/_git/r?path=%2Fsub&version=GBmain',
    ],
    ['file:/x/y/catalog-info.yaml', 'file:/x/y'],
    ['file:/catalog-info.yaml', 'file:/'],
  ])('cuts the file name off %s', (managedBy, location) => {
    expect(locate(undefined, managedBy)).toBe(location);
  });

  it('heeds a file source only in an entity that comes from a file', () => {
    expect(locate('file:/x/y/', 'file:/z/catalog-info.yaml')).toBe('file:/x/y');
    expect(
      locate('file:/x/y', 'url:https://github.com/o/r/blob/main/c.yaml'),
    ).toBe(main);
    expect(locate('file:/x/y')).toBeUndefined();
  });

  it.each([
    undefined,
    'nonsense',
    'url:',
    'url:nonsense',
    'bootstrap:bootstrap',
  ])('knows no project where the catalog says %s', managedBy => {
    expect(locate(undefined, managedBy)).toBeUndefined();
  });
});
