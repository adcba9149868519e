import { createHash } from 'node:crypto';
import { OCI_INDEX, OCI_MANIFEST } from './__testUtils__/FakeRegistry';
import { registryFixture } from './__testUtils__/fixture';
import type { ImageLimits } from './settings';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

const fixture = registryFixture();

async function unreadOf(limits?: Partial<ImageLimits>, name = 'a:1') {
  const start = Date.now();
  const { unread, digest } = await fixture
    .readerOf({}, limits)
    .read(fixture.named(name));
  expect(digest).toBeUndefined();
  expect(Date.now() - start).toBeLessThan(HANGING);
  return unread;
}

describe('a registry that lies', () => {
  it('about the digest of a manifest', async () => {
    const { registry } = fixture;
    const { digest } = registry.addImage();
    registry.put(digest, { type: OCI_MANIFEST, bytes: Buffer.from('{}') });
    expect(await unreadOf({}, `a@${digest}`)).toBe(
      'The registry sent another manifest than the sha256 digest promises.',
    );
  });

  it('about the digest of a manifest in its header', async () => {
    const { registry } = fixture;
    registry.handler = (_, response) => {
      response.setHeader('docker-content-digest', `sha256:${'1'.repeat(64)}`);
      response.end('{}');
    };
    expect(await unreadOf()).toContain('another manifest');
  });

  it('about the digest of a configuration', async () => {
    const { registry, readerOf, named } = fixture;
    registry.addImage({ tag: '1', config: { User: '1' } });
    const bytes = Buffer.from('{"config":{"User":"root"}}');
    registry.handler = ({ url }, response) => {
      if (!url?.includes('/blobs/')) return false;
      response.end(bytes);
      return undefined;
    };
    expect(await readerOf().read(named('a:1'))).toHaveProperty(
      'unread',
      'The registry sent another configuration than the sha256 digest promises.',
    );
  });

  it('is verified with SHA-512 too', async () => {
    const { registry, readerOf, named } = fixture;
    const bytes = Buffer.from('{"manifests":[]}');
    const digest = `sha512:${createHash('sha512').update(bytes).digest('hex')}`;
    registry.put(digest, { type: OCI_INDEX, bytes });
    expect(await readerOf().read(named(`a@${digest}`))).toMatchObject({
      digest,
      platforms: [],
    });
    registry.put(digest, { type: OCI_INDEX, bytes: Buffer.from('{}') });
    expect(await unreadOf({}, `a@${digest}`)).toContain('sha512');
  });

  it('is not believed by a digest that cannot be verified', async () => {
    const { registry } = fixture;
    const config = { mediaType: 'x', size: 1, digest: `md5:${'a'.repeat(32)}` };
    registry.add(
      { manifests: [{ ...config, mediaType: OCI_INDEX }] },
      OCI_INDEX,
      '1',
    );
    expect(await unreadOf()).toContain('neither SHA-256 nor SHA-512');
    expect(await unreadOf({}, `a@md5:${'a'.repeat(32)}`)).toContain('neither');
  });

  it('leads to no other path by a digest', async () => {
    const { registry } = fixture;
    registry.add(
      {
        manifests: [
          {
            mediaType: OCI_INDEX,
            size: 1,
            digest: '../../../v2/other/blobs/x',
          },
        ],
      },
      OCI_INDEX,
      '1',
    );
    await unreadOf();
    expect(registry.requests).toHaveLength(1);
  });
});

describe('a registry that sends too much', () => {
  it('in a manifest without end', async () => {
    const { registry } = fixture;
    let sent = 0;
    registry.handler = (_, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const write = () => {
        while (!response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return;
        }
      };
      response.on('drain', write);
      write();
    };
    expect(await unreadOf()).toBe('The manifest is larger than 4 MiB.');
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it('as it says beforehand', async () => {
    const { registry } = fixture;
    registry.handler = (_, response) => {
      response.writeHead(200, { 'content-length': 10_000_000_000 });
      response.write('x');
    };
    expect(await unreadOf()).toBe('The manifest is larger than 4 MiB.');
  });

  it('in a configuration', async () => {
    const { registry } = fixture;
    registry.addImage({ tag: '1', config: { Env: ['x'.repeat(9_000_000)] } });
    expect(await unreadOf()).toBe('The configuration is larger than 8 MiB.');
  });

  it('in many configurations', async () => {
    const { registry, readerOf, named } = fixture;
    const images = Array.from({ length: 6 }, (_, i) =>
      registry.addImage({ config: { Env: [`${i}${'x'.repeat(7_000_000)}`] } }),
    );
    registry.addIndex(images, '1');
    const { platforms } = await readerOf().read(named('a:1'));
    expect(platforms?.filter(({ unread }) => unread).length).toBe(2);
  });

  it('in platforms', async () => {
    const { registry } = fixture;
    registry.addIndex(Array(5).fill(registry.addImage()), '1');
    expect(await unreadOf({ maxPlatforms: 4 })).toBe(
      'The index lists more than 4 platforms.',
    );
  });

  it('in attestations, of which only some are asked for', async () => {
    const { registry, readerOf, named } = fixture;
    const image = registry.addImage();
    const attestation = {
      ...image,
      annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
    };
    registry.addIndex([image, ...Array(1_000).fill(attestation)], '1');
    const read = await readerOf({}, { maxPlatforms: 3 }).read(named('a:1'));
    expect(read.attestations).toHaveLength(1_000);
    expect(registry.requests.length).toBeLessThan(10);
  });
});

describe('an index', () => {
  it('that is served as its own content is found out', async () => {
    const { registry } = fixture;
    const itself = {
      mediaType: OCI_INDEX,
      size: 9,
      digest: `sha256:${'a'.repeat(64)}`,
    };
    const bytes = Buffer.from(JSON.stringify({ manifests: [itself] }));
    registry.handler = (_, response) => {
      response.writeHead(200, { 'content-type': OCI_INDEX }).end(bytes);
    };
    expect(await unreadOf()).toContain('another manifest');
    expect(registry.requests).toHaveLength(2);
  });

  it('that nests too deep is given up', async () => {
    const { registry } = fixture;
    let inner = registry.addIndex([]);
    for (let i = 0; i < 5; i++) inner = registry.addIndex([inner], '1');
    expect(await unreadOf()).toBe(
      'Its indexes lie within each other more than 3 deep.',
    );
    expect(registry.requests.length).toBeLessThan(5);
  });

  it('that is an image at once is refused', async () => {
    const { registry } = fixture;
    const both = { ...registry.addImage() };
    registry.add(
      { manifests: [both], config: both, layers: [] },
      OCI_MANIFEST,
      '1',
    );
    expect(await unreadOf()).toBe('It is an index and an image at once.');
  });
});

describe('a registry that talks nonsense', () => {
  it.each([
    ['{', 'The manifest is no JSON.'],
    ['', 'The manifest is no JSON.'],
    ['null', /neither an image index nor an image manifest/],
    ['[]', /neither/],
    ['{"manifests":[{"digest":1}]}', /neither/],
    ['{"manifests":[],"mediaType":"text/plain"}', /neither/],
    [`{"schemaVersion":1,"fsLayers":[]}`, /Docker schema 1/],
    ['['.repeat(1_000_000), /no JSON/],
    ['{"a":'.repeat(500_000), /no JSON/],
  ])('%.30s', async (body, unread) => {
    const { registry } = fixture;
    registry.handler = (_, response) => {
      response.writeHead(200, { 'content-type': OCI_INDEX }).end(body);
    };
    expect(await unreadOf()).toMatch(unread);
  });

  it.each([
    ['"x"', /not what the specification/],
    ['{"config":{"Env":"x"}}', /not what the specification/],
    ['{"history":[1]}', /not what the specification/],
    ['{', /configuration is no JSON/],
  ])('in a configuration: %s', async (body, unread) => {
    const { registry } = fixture;
    const config = {
      ...registry.add(Buffer.from(body), 'x'),
      mediaType: 'application/vnd.oci.image.config.v1+json',
    };
    registry.add({ config, layers: [] }, OCI_MANIFEST, '1');
    expect(await unreadOf()).toMatch(unread);
  });

  it('by sending no image', async () => {
    const { registry } = fixture;
    const config = registry.add({}, 'application/vnd.cncf.helm.config.v1+json');
    registry.add({ config, layers: [] }, OCI_MANIFEST, '1');
    expect(await unreadOf()).toBe(
      'It is no container image but another artefact.',
    );
  });
});

describe('a registry that is not there', () => {
  it('for the connection', async () => {
    const { registry } = fixture;
    const { host } = registry;
    const reader = fixture.readerOf();
    await registry.stop();
    const read = await reader.read({ reference: `${host}/a` });
    expect(read.unread).toBe(`${host} accepts no connection.`);
  });

  it('any more', async () => {
    const { registry } = fixture;
    registry.handler = (request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('x', () => request.socket.destroy());
    };
    expect(await unreadOf()).toBe(`${registry.host} broke off the connection.`);
  });

  it('for a while: it hangs', async () => {
    const { registry } = fixture;
    registry.handler = () => {};
    expect(await unreadOf({ timeoutMs: 300 })).toBe(
      'The reading took longer than 0.3 seconds.',
    );
  });

  it('for a while: it drips', async () => {
    const { registry } = fixture;
    registry.handler = (_, response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    };
    expect(await unreadOf({ timeoutMs: 300 })).toContain('0.3 seconds');
  });

  it('for whoever has no more time', async () => {
    const { registry, readerOf, named } = fixture;
    registry.handler = () => {};
    const { unread } = await readerOf().read(named('a:1'), {
      signal: AbortSignal.timeout(100),
    });
    expect(unread).toBe('The reading was stopped before its end.');
  });

  it.each([
    [404, 'has no such image.'],
    [403, 'does not let this image be read (403).'],
    [500, 'answers with 500.'],
    [429, 'takes no more requests now.'],
  ])('with %i', async (status, text) => {
    const { registry } = fixture;
    registry.handler = (_, response) =>
      void response.writeHead(status).end('s3cret');
    expect(await unreadOf()).toBe(`${registry.host} ${text}`);
  });
});

describe('a registry that asks for patience', () => {
  it('gets it once', async () => {
    const { registry, readerOf, named } = fixture;
    registry.addImage({ tag: '1' });
    let asked = 0;
    registry.handler = (_, response) => {
      if (asked++) return false;
      response.writeHead(429, { 'retry-after': '1' }).end();
      return undefined;
    };
    const start = Date.now();
    expect(await readerOf().read(named('a:1'))).toHaveProperty('digest');
    expect(Date.now() - start).toBeGreaterThanOrEqual(900);
  });

  it('but not twice', async () => {
    const { registry } = fixture;
    registry.handler = (_, response) => {
      response.writeHead(503, { 'retry-after': '0' }).end();
    };
    expect(await unreadOf()).toBe(`${registry.host} answers with 503.`);
    expect(registry.requests).toHaveLength(2);
  });

  it('nor for long', async () => {
    const { registry } = fixture;
    const date = new Date(Date.now() + 3_600_000).toUTCString();
    registry.handler = (_, response) => {
      response.writeHead(429, { 'retry-after': date }).end();
    };
    expect(await unreadOf()).toMatch(
      /wants to be asked again in 3\d\d\d seconds/,
    );
  });
});
