import type { FakeRegistry } from './__testUtils__/FakeRegistry';
import { registryFixture } from './__testUtils__/fixture';
import { isPrivateAddress } from './privateAddress';
import { Redirects } from './Redirects';

const fixture = registryFixture();
const CREDENTIALS = { username: 'robot', password: 'pa55word' };

/** Asks for a password, and redirects blobs. */
function redirecting(registry: FakeRegistry, to: (url: string) => string) {
  registry.handler = ({ url = '', headers }, response) => {
    if (!headers.authorization) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
    } else if (url.includes('/blobs/')) {
      response.writeHead(307, { location: to(url) }).end();
    } else return false;
    return undefined;
  };
}

describe('a redirect', () => {
  it('to another host is followed without the credentials', async () => {
    const { registry, start, readerOf, named } = fixture;
    const store = await start();
    for (const one of [registry, store]) one.addImage({ tag: '1' });
    redirecting(registry, url => `http://${store.host}${url}?signature=x`);
    const more = [{ host: store.host, insecure: true, tokenHosts: [] }];
    const image = await readerOf(CREDENTIALS, {}, { more }).read(named('a:1'));
    expect(image).toMatchObject({
      kind: 'image',
      platforms: [{ os: 'linux' }],
    });
    expect(store.requests).toEqual([
      { method: 'GET', url: expect.stringContaining('/blobs/') },
    ]);
  });

  it('to the same host keeps them', async () => {
    const { registry, readerOf, named } = fixture;
    registry.addImage({ tag: '1' });
    redirecting(registry, url => url.replace('blobs', 'moved'));
    expect(await readerOf(CREDENTIALS).read(named('a:1'))).toHaveProperty(
      'digest',
    );
    expect(registry.requests.at(-1)).toMatchObject({
      url: expect.stringContaining('/moved/'),
      authorization: expect.stringContaining('Basic '),
    });
  });

  it.each([
    [
      'http://169.254.169.254/latest/?token=s3cret',
      /169\.254\.169\.254 without TLS/,
    ],
    ['https://169.254.169.254/latest/?token=s3cret', /private network/],
    ['https://[::ffff:7f00:1]/', /private network/],
    ['https://localhost/', /private network/],
    ['https://user:s3cret@example.com/', /with a password/],
    ['https://[', /no address/],
    ['file:///etc/passwd', /without TLS/],
  ])('to %s is not followed', async (location, unread) => {
    const { registry, readerOf, named } = fixture;
    registry.addImage({ tag: '1' });
    redirecting(registry, () => location);
    const read = await readerOf(CREDENTIALS).read(named('a:1'));
    expect(read.unread).toMatch(unread);
    expect(read.unread).not.toContain('s3cret');
  });

  it('to itself ends', async () => {
    const { registry, readerOf, named } = fixture;
    registry.handler = ({ url }, response) =>
      void response.writeHead(302, { location: `${url}x` }).end();
    expect(await readerOf().read(named('a:1'))).toHaveProperty(
      'unread',
      `${registry.host} redirects more than 5 times.`,
    );
    expect(registry.requests).toHaveLength(6);
  });
});

describe('Redirects', () => {
  const from = new URL('https://registry.example.com/v2/');
  const follow = (addresses: string[] | Error, to: string) =>
    new Redirects([], async () => {
      if (addresses instanceof Error) throw addresses;
      return addresses;
    }).follow(to, from);

  it('looks at where a name leads', async () => {
    const to = 'https://store.example.com/x';
    await expect(follow(['203.0.113.7', '10.0.0.1'], to)).rejects.toThrow(
      'store.example.com, which lies in a private network',
    );
    expect((await follow(['198.51.100.1'], to)).href).toBe(to);
  });

  it('goes on where names cannot be resolved', async () => {
    const to = 'https://store.example.com/x';
    expect((await follow(new Error('x'), to)).href).toBe(to);
  });
});

describe('isPrivateAddress', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.100.1.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fd12::1',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
    '64:ff9b::7f00:1',
  ])('%s', address => expect(isPrivateAddress(address)).toBe(true));

  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111', '::ffff:808:808', 'x'])(
    'not %s',
    address => expect(isPrivateAddress(address)).toBe(false),
  );
});
