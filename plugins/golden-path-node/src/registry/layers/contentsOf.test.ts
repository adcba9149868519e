import { gzipSync, zstdCompressSync } from 'node:zlib';
import { OCI_LAYER, OCI_MANIFEST } from '../__testUtils__/FakeRegistry';
import { registryFixture } from '../__testUtils__/fixture';
import { layerOf, type LayerEntry } from '../__testUtils__/layer';
import type { ImageLimits } from '../settings';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

const fixture = registryFixture();

async function read(limits?: Partial<ImageLimits>) {
  const { readerOf, named } = fixture;
  const { platforms = [] } = await readerOf({}, limits).read(named('a:1'), {
    layers: true,
  });
  return platforms[0];
}

/** What is found in an image of these layers. */
async function contents(layers: LayerEntry[][]) {
  const archives = await Promise.all(layers.map(layerOf));
  fixture.registry.addImage({ tag: '1', layers: archives });
  const { contents: found, contentsUnread } = await read();
  expect(contentsUnread).toBeUndefined();
  return found!;
}

/** Why an image with this layer is not looked into. */
async function unreadOf(layer: Buffer, type = OCI_LAYER, limits = {}) {
  fixture.registry.addImage({ tag: '1', layers: [layer], layerType: type });
  const platform = await read(limits);
  expect(platform.contents).toBeUndefined();
  expect(platform).toHaveProperty('config');
  return platform.contentsUnread;
}

const KEY = '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjE\n';

describe('the layers of an image', () => {
  it('are not looked into unless that is asked for', async () => {
    const { registry, readerOf, named } = fixture;
    registry.addImage({ tag: '1', layers: [await layerOf([['a', 'x']])] });
    const { platforms } = await readerOf().read(named('a:1'));
    expect(platforms?.[0]).not.toHaveProperty('contents');
    expect(registry.requests).toHaveLength(2);
  });

  it('tell what is written and then removed', async () => {
    const found = await contents([
      [
        ['keep', 'x'.repeat(1000)],
        ['big', Buffer.alloc(5000)],
        ['dir/', ''],
        ['dir/a', Buffer.alloc(300)],
      ],
      [['.wh.big'], ['.wh.dir'], ['keep', 'y'.repeat(400)]],
    ]);
    expect(found).toMatchObject({
      unpackedSize: 6700,
      entries: 7,
      // Of `keep` the smaller one is needed; `big` counts once, and `dir` with what it held.
      wastedBytes: 5000 + 1400,
      wasted: [
        { path: 'big', size: 5000 },
        { path: 'keep', size: 1400 },
      ],
    });
    // `dir/a` and the removal of `dir` are two paths, each there once: dive counts both as needed.
    expect(found.efficiency).toBeCloseTo((400 + 300 + 300) / 7000);
  });

  it('tell caches, as far as they are still there', async () => {
    const found = await contents([
      [
        ['var/lib/apt/lists/deb.debian.org_Packages', 'x'.repeat(700)],
        ['var/lib/apt/lists/lock', ''],
        ['root/.npm/_cacache/index', 'x'.repeat(50)],
        ['home/app/.cache/pip/http/a', 'x'.repeat(60)],
        ['home/app/.cache/pip/http/b', 'x'.repeat(5)],
        ['app/var/cache/apt/pkgcache.bin', 'not the one'],
      ],
      [['root/.npm/.wh._cacache']],
    ]);
    expect(found.caches).toEqual([
      { kind: 'pip cache', path: 'home/app/.cache/pip', size: 65, files: 2 },
      { kind: 'apt lists', path: 'var/lib/apt/lists', size: 700, files: 1 },
    ]);
  });

  it('hide what an opaque folder covers, whatever the order', async () => {
    const lists = 'var/lib/apt/lists';
    const found = await contents([
      [[`${lists}/a`, 'x'.repeat(10)]],
      [[`${lists}/b`, 'x'.repeat(20)], [`${lists}/.wh..wh..opq`]],
    ]);
    expect(found.caches).toMatchObject([{ size: 20, files: 1 }]);
  });

  it('tell secrets, also those that were removed', async () => {
    const found = await contents([
      [
        ['root/.ssh/id_rsa', KEY],
        ['root/.ssh/id_ed25519', 'an empty promise'],
        ['app/.env', 'A=1\nDB_PASSWORD=hunter2pass\n'],
        ['app/.env.example', 'DB_PASSWORD=hunter2pass\n'],
        ['app/tests/key.pem', KEY],
        ['usr/share/doc/x/key.pem', KEY],
        ['etc/ssl/certs/ca.pem', '-----BEGIN CERTIFICATE-----'],
        ['root/.npmrc', '//registry.npmjs.org/:_authToken=npm_abcdefghijkl\n'],
        ['usr/local/lib/node_modules/npm/.npmrc', 'audit=false\n'],
        ['root/.docker/config.json', '{"auths":{"x":{"auth":"YTpi"}}}'],
        ['root/.aws/credentials', '[default]\naws_secret_access_key = abc\n'],
      ],
      [
        ['root/.ssh/.wh.id_rsa'],
        ['app/.env', 'A=1\n'],
        ['root/.git-credentials', 'https://bot:pass1234@example.com\n'],
      ],
    ]);
    expect(
      found.secrets.map(({ path, layer, removed }) => [path, layer, removed]),
    ).toEqual([
      ['root/.ssh/id_rsa', 0, true],
      ['app/.env', 0, true],
      ['root/.npmrc', 0, false],
      ['root/.docker/config.json', 0, false],
      ['root/.aws/credentials', 0, false],
      ['root/.git-credentials', 1, false],
    ]);
  });

  it('tell programs with setuid, as far as they are still so', async () => {
    const found = await contents([
      [
        ['usr/bin/su', 'x', { mode: 0o4755 }],
        ['usr/bin/wall', 'x', { mode: 0o2755 }],
        ['usr/bin/passwd', 'x', { mode: 0o4755 }],
        ['usr/local/', '', { mode: 0o2775 }],
      ],
      [['usr/bin/passwd', 'x', { mode: 0o755 }]],
    ]);
    expect(found.setuid).toEqual(['usr/bin/su', 'usr/bin/wall']);
  });

  it('may have long names, links and strange paths', async () => {
    const long = `${'d'.repeat(120)}/${'é'.repeat(90)}`;
    const found = await contents([
      [
        [long, 'x'.repeat(10)],
        ['./a//b/../c', 'x'],
        ['hard', '', { type: 'link', linkname: long }],
        ['soft', '', { type: 'symlink', linkname: '/x' }],
        ['../../escape', 'x'],
      ],
      [
        [long, 'x'.repeat(30)],
        ['a/c', 'xx'],
        ['escape', 'xxx'],
      ],
    ]);
    expect(found.wasted).toEqual([
      { path: long, size: 40 },
      { path: 'escape', size: 4 },
      { path: 'a/c', size: 3 },
    ]);
  });

  it.each([
    ['tar', OCI_LAYER, (bytes: Buffer) => bytes],
    ['gzip', `${OCI_LAYER}+gzip`, gzipSync],
    ['zstd', `${OCI_LAYER}+zstd`, zstdCompressSync],
    [
      'gzip of Docker',
      'application/vnd.docker.image.rootfs.diff.tar.gzip',
      gzipSync,
    ],
  ])('are unpacked from %s', async (_, layerType, compress) => {
    const layer = compress(await layerOf([['a', 'x'.repeat(99)]]));
    fixture.registry.addImage({ tag: '1', layers: [layer], layerType });
    expect((await read()).contents).toMatchObject({
      unpackedSize: 99,
      entries: 1,
      efficiency: 1,
    });
  });

  it('are none where an image has none', async () => {
    expect(await contents([])).toMatchObject({ efficiency: 1, entries: 0 });
  });
});

describe('layers are given up', () => {
  const tar = () => layerOf([['a', 'x'.repeat(5_000)]]);

  it.each([
    ['application/vnd.oci.image.layer.nondistributable.v1.tar', /lie outside/],
    [
      'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      /lie outside/,
    ],
    [`${OCI_LAYER}+encrypted`, /of a kind that cannot be unpacked/],
    [`${OCI_LAYER}+gzip`, /A layer cannot be unpacked/],
    [`${OCI_LAYER}+zstd`, /A layer cannot be unpacked/],
  ])('of the kind %s', async (type, unread) => {
    expect(await unreadOf(await tar(), type)).toMatch(unread);
  });

  it('that are no archive, or break off', async () => {
    expect(await unreadOf(Buffer.alloc(4_000, 'x'))).toMatch(
      /cannot be unpacked/,
    );
    expect(await unreadOf((await tar()).subarray(0, 3_000))).toMatch(
      /cannot be unpacked/,
    );
    const gzip = gzipSync(await tar());
    expect(
      await unreadOf(gzip.subarray(0, gzip.length - 9), `${OCI_LAYER}+gzip`),
    ).toMatch(/cannot be unpacked/);
  });

  it('that are larger than allowed, before they are asked for', async () => {
    expect(await unreadOf(await tar(), OCI_LAYER, { maxLayerBytes: 100 })).toBe(
      'Its layers are larger than 100 bytes.',
    );
    expect(fixture.registry.requests).toHaveLength(2);
  });

  it.each([
    ['gzip', gzipSync],
    ['zstd', zstdCompressSync],
  ])(
    'that unpack to more than allowed: a bomb of %s',
    async (kind, compress) => {
      const bomb = compress(Buffer.alloc(64 * 1024 * 1024));
      const start = Date.now();
      expect(
        await unreadOf(bomb, `${OCI_LAYER}+${kind}`, {
          maxUnpackedBytes: 100_000,
        }),
      ).toBe('Its layers unpack to more than 97.7 KiB.');
      expect(Date.now() - start).toBeLessThan(HANGING);
    },
  );

  it('that hold more than allowed', async () => {
    const many = await layerOf(
      Array.from({ length: 50 }, (_, i) => [`f${i}`, 'x'] as const).map(
        ([name, text]) => [name, text],
      ),
    );
    expect(await unreadOf(many, OCI_LAYER, { maxEntries: 49 })).toBe(
      'Its layers hold more than 49 files.',
    );
  });

  it('that name what no system can', async () => {
    const deep = await layerOf([['a/'.repeat(300), '']]);
    expect(await unreadOf(deep)).toMatch(/path that is too deep/);
    const long = await layerOf([['a'.repeat(5_000), '']]);
    expect(await unreadOf(long)).toMatch(/path that is too long/);
  });

  it('whose headers are as large as a file', async () => {
    const header = await layerOf([['x', Buffer.alloc(8 * 1024 * 1024)]]);
    // The same archive, but what was a file now says that it is a long name.
    header.write('L', 156);
    let sum = 8 * 32;
    header.fill(' ', 148, 156);
    sum = header.subarray(0, 512).reduce((all, byte) => all + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    expect(await unreadOf(header)).toMatch(/cannot be unpacked/);
  });

  describe('whose registry', () => {
    const serve = async (bytes: Buffer | 'hang') => {
      const { registry } = fixture;
      const layer = await tar();
      registry.addImage({ tag: '1', layers: [layer] });
      let blobs = 0;
      registry.handler = ({ url }, response) => {
        if (!url?.includes('/blobs/') || blobs++ === 0) return false;
        if (bytes === 'hang') response.write(layer.subarray(0, 100));
        else response.end(bytes);
        return undefined;
      };
      return layer;
    };

    it('lies about the digest', async () => {
      const layer = await tar();
      const other = Buffer.from(layer);
      other.write('y', 600);
      await serve(other);
      expect((await read()).contentsUnread).toBe(
        'The registry sent another layer than the sha256 digest promises.',
      );
    });

    it('sends more than it promised', async () => {
      await serve(Buffer.alloc(1_000_000));
      expect((await read()).contentsUnread).toBe(
        'The registry sent a larger layer than the manifest promises.',
      );
    });

    it('hangs', async () => {
      await serve('hang');
      expect((await read({ layersTimeoutMs: 200 })).contentsUnread).toBe(
        'Reading the layers took longer than 0.2 seconds.',
      );
    });
  });

  it('keep the rest of the image', async () => {
    const { registry, readerOf, named } = fixture;
    const config = registry.add({ os: 'linux' }, 'x');
    const layer = registry.add(await tar(), OCI_LAYER);
    registry.add(
      {
        config: {
          ...config,
          mediaType: 'application/vnd.oci.image.config.v1+json',
        },
        layers: [layer, { ...layer, digest: `sha256:${'0'.repeat(64)}` }],
      },
      OCI_MANIFEST,
      '1',
    );
    const image = await readerOf().read(named('a:1'), { layers: true });
    expect(image).not.toHaveProperty('unread');
    expect(image.platforms).toMatchObject([
      {
        compressedSize: layer.size * 2,
        contentsUnread: `${registry.host} has no such image.`,
      },
    ]);
  });
});
