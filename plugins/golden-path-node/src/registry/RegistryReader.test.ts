import { MemoryImageCache } from './MemoryImageCache';
import {
  OCI_CONFIG,
  OCI_LAYER,
  OCI_MANIFEST,
} from './__testUtils__/FakeRegistry';
import { registryFixture } from './__testUtils__/fixture';

const fixture = registryFixture();

describe('an image of one platform', () => {
  it('is read with two requests', async () => {
    const { registry, readerOf, named } = fixture;
    const { digest } = registry.addImage({
      tag: '1.0',
      config: {
        User: '65532',
        Entrypoint: ['/app'],
        Cmd: null,
        Env: ['A=1'],
        Labels: null,
        ExposedPorts: { '80/tcp': {} },
      },
      layers: [Buffer.from('one'), Buffer.from('three')],
    });
    const namedIn = { file: 'catalog-info.yaml', line: 3 };
    const image = await readerOf().read({ ...named('a/b:1.0'), namedIn });
    expect(image).toEqual({
      reference: `${registry.host}/a/b:1.0`,
      namedIn,
      digest,
      kind: 'image',
      mediaType: OCI_MANIFEST,
      attestations: [],
      annotations: {},
      platforms: [
        {
          os: 'linux',
          architecture: 'amd64',
          digest,
          compressedSize: 8,
          layers: [
            expect.objectContaining({ mediaType: OCI_LAYER, size: 3 }),
            expect.objectContaining({ size: 5 }),
          ],
          config: {
            user: '65532',
            entrypoint: ['/app'],
            env: ['A=1'],
            labels: {},
            exposedPorts: ['80/tcp'],
            volumes: [],
            history: [],
          },
        },
      ],
    });
    expect(registry.requests.map(({ url }) => url)).toEqual([
      '/v2/a/b/manifests/1.0',
      expect.stringMatching(/^\/v2\/a\/b\/blobs\/sha256:/),
    ]);
  });

  it('is read by its digest, and by latest where no tag is named', async () => {
    const { registry, readerOf, named } = fixture;
    const { digest } = registry.addImage({ tag: 'latest' });
    expect(await readerOf().read(named(`a:2.0@${digest}`))).toMatchObject({
      digest,
      kind: 'image',
    });
    expect(await readerOf().read(named('a'))).toMatchObject({ digest });
  });

  it('is read in the forms of Docker', async () => {
    const { registry, readerOf, named } = fixture;
    const config = registry.add(
      { os: 'linux', architecture: 's390x' },
      'application/vnd.docker.container.image.v1+json',
    );
    const manifest = registry.add(
      { schemaVersion: 2, config, layers: [] },
      'application/vnd.docker.distribution.manifest.v2+json',
    );
    registry.add(
      { schemaVersion: 2, manifests: [manifest] },
      'application/vnd.docker.distribution.manifest.list.v2+json',
      '1',
    );
    expect(await readerOf().read(named('a:1'))).toMatchObject({
      kind: 'index',
      platforms: [{ os: 'linux', architecture: 's390x', compressedSize: 0 }],
    });
  });

  it('keeps the history', async () => {
    const { registry, readerOf, named } = fixture;
    const config = registry.add(
      {
        history: [
          { created_by: 'COPY a b' },
          { created_by: 'USER 1', empty_layer: true },
          { comment: 'x' },
        ],
      },
      OCI_CONFIG,
    );
    registry.add({ config, layers: [] }, OCI_MANIFEST, '1');
    const { platforms } = await readerOf().read(named('a:1'));
    expect(platforms).toMatchObject([
      {
        os: 'unknown',
        config: {
          history: [
            { createdBy: 'COPY a b', empty: false },
            { createdBy: 'USER 1', empty: true },
            { createdBy: '', empty: false },
          ],
        },
      },
    ]);
  });
});

describe('an index', () => {
  const platform = (architecture: string, variant?: string) => ({
    platform: { os: 'linux', architecture, variant },
  });

  it('is read with its platforms and attestations', async () => {
    const { registry, readerOf, named } = fixture;
    const amd64 = registry.addImage({ architecture: 'amd64' });
    const arm = registry.addImage({ architecture: 'arm' });
    const predicate = (type: string) => ({
      ...registry.add(Buffer.from(type), 'application/vnd.in-toto+json'),
      annotations: { 'in-toto.io/predicate-type': type },
    });
    const attestation = registry.add(
      {
        config: registry.add({}, OCI_CONFIG),
        layers: [
          predicate('https://spdx.dev/Document'),
          predicate('https://slsa.dev/provenance/v1'),
        ],
      },
      OCI_MANIFEST,
    );
    const { digest } = registry.addIndex(
      [
        { ...amd64, ...platform('amd64') },
        { ...arm, ...platform('arm', 'v7') },
        {
          ...attestation,
          ...platform('unknown'),
          annotations: {
            'vnd.docker.reference.type': 'attestation-manifest',
            'vnd.docker.reference.digest': amd64.digest,
          },
        },
      ],
      '1',
    );
    expect(await readerOf().read(named('a:1'))).toMatchObject({
      digest,
      kind: 'index',
      platforms: [
        { os: 'linux', architecture: 'amd64', digest: amd64.digest },
        { os: 'linux', architecture: 'arm', variant: 'v7' },
      ],
      attestations: [
        {
          subject: amd64.digest,
          predicates: [
            'https://spdx.dev/Document',
            'https://slsa.dev/provenance/v1',
          ],
        },
      ],
    });
    expect(registry.requests).toHaveLength(6);
  });

  it('is read through indexes within it, without what is no image', async () => {
    const { registry, readerOf, named } = fixture;
    const image = registry.addImage();
    const chart = registry.add(
      {
        config: registry.add({}, 'application/vnd.cncf.helm.config.v1+json'),
        layers: [],
      },
      OCI_MANIFEST,
    );
    const inner = registry.addIndex([
      { ...image, ...platform('amd64') },
      chart,
    ]);
    registry.addIndex([inner, { ...image, mediaType: 'text/plain' }], '1');
    const { platforms } = await readerOf().read(named('a:1'));
    expect(platforms).toHaveLength(1);
  });

  it('tells which platform could not be read', async () => {
    const { registry, readerOf, named } = fixture;
    const image = registry.addImage();
    const missing = { ...image, digest: `sha256:${'0'.repeat(64)}` };
    registry.addIndex(
      [
        { ...image, ...platform('amd64') },
        { ...missing, ...platform('arm64') },
      ],
      '1',
    );
    expect(await readerOf().read(named('a:1'))).toMatchObject({
      platforms: [
        { architecture: 'amd64', config: {} },
        {
          architecture: 'arm64',
          unread: `${registry.host} has no such image.`,
        },
      ],
    });
  });
});

describe('what is asked', () => {
  it('is no registry but the configured ones', async () => {
    const { registry, readerOf } = fixture;
    const { unread } = await readerOf().read({ reference: 'node:22' });
    expect(unread).toBe(
      'docker.io is not among goldenPath.images.registries, so it was not asked.',
    );
    expect(registry.requests).toEqual([]);
  });

  it.each(['', 'a b', 'a//b', 'HTTP://x', `a@sha256:${'g'.repeat(64)}`])(
    'is nothing for %j',
    async reference => {
      const { unread } = await fixture.readerOf().read({ reference });
      expect(unread).toBe('That is no name of an image.');
    },
  );

  it('is the digest alone to see whether an image changed', async () => {
    const { registry, readerOf, named } = fixture;
    const { digest } = registry.addImage({ tag: '1' });
    expect(await readerOf().digestOf(named('a:1').reference)).toBe(digest);
    expect(registry.requests).toEqual([
      { method: 'HEAD', url: '/v2/a/manifests/1' },
    ]);
  });

  it('is the manifest where a registry does not name the digest', async () => {
    const { registry, readerOf, named } = fixture;
    const { digest } = registry.addImage({ tag: '1' });
    registry.handler = ({ method }, response) => {
      if (method !== 'HEAD') return false;
      response.end();
      return undefined;
    };
    expect(await readerOf().digestOf(named('a:1').reference)).toBe(digest);
  });

  it('throws where there is no digest to be had', async () => {
    const { readerOf, named } = fixture;
    await expect(readerOf().digestOf(named('a:1').reference)).rejects.toThrow(
      expect.objectContaining({ name: 'EvidenceError', kind: 'gone' }),
    );
  });
});

describe('the cache', () => {
  it('costs one small request for an image that it knows', async () => {
    const { registry, readerOf, named } = fixture;
    registry.addImage({ tag: '1', config: { User: 'a' } });
    const reader = readerOf({}, {}, { cache: new MemoryImageCache() });
    const first = await reader.read(named('a:1'));
    registry.requests.length = 0;
    expect(await reader.read(named('a:1'))).toEqual(first);
    expect(registry.requests).toEqual([
      { method: 'HEAD', url: '/v2/a/manifests/1' },
    ]);
    registry.addImage({ tag: '1', config: { User: 'b' } });
    const { platforms } = await reader.read(named('a:1'));
    expect(platforms).toMatchObject([{ config: { user: 'b' } }]);
  });

  it('costs no request at all for a digest that it knows', async () => {
    const { registry, readerOf, named } = fixture;
    const { digest } = registry.addImage();
    const reader = readerOf({}, {}, { cache: new MemoryImageCache() });
    await reader.read(named(`a@${digest}`));
    registry.requests.length = 0;
    expect(await reader.read(named(`a@${digest}`))).toMatchObject({ digest });
    expect(registry.requests).toEqual([]);
  });

  it('keeps the images of repositories apart', async () => {
    const { registry, readerOf, named } = fixture;
    const { digest } = registry.addImage();
    const reader = readerOf({}, {}, { cache: new MemoryImageCache() });
    await reader.read(named(`a@${digest}`));
    registry.handler = (_, response) => void response.writeHead(403).end();
    expect(await reader.read(named(`b@${digest}`))).toHaveProperty('unread');
  });

  it('keeps nothing that was read in part', async () => {
    const { registry, readerOf, named } = fixture;
    const missing = {
      ...registry.addImage(),
      digest: `sha256:${'0'.repeat(64)}`,
    };
    registry.addIndex([missing], '1');
    const cache = new MemoryImageCache();
    const set = jest.spyOn(cache, 'set');
    await readerOf({}, {}, { cache }).read(named('a:1'));
    expect(set).not.toHaveBeenCalled();
  });

  it('forgets what was used longest ago', async () => {
    const cache = new MemoryImageCache(80);
    const image = { digest: 'x'.repeat(20) };
    for (const key of ['a', 'b']) await cache.set(key, image);
    await cache.get('a');
    await cache.set('c', image);
    expect(await cache.get('a')).toEqual(image);
    expect(await cache.get('b')).toBeUndefined();
    await cache.set('large', { digest: 'x'.repeat(200) });
    expect(await cache.get('large')).toBeUndefined();
    expect(await cache.get('c')).toEqual(image);
  });
});
