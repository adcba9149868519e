import type { FakeRegistry, Handler } from './__testUtils__/FakeRegistry';
import { registryFixture } from './__testUtils__/fixture';
import { challengesIn } from './challenge';
import { Tokens } from './Tokens';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

const fixture = registryFixture();
const CREDENTIALS = { username: 'robot', password: 'pa55word' };
const BASIC = `Basic ${Buffer.from('robot:pa55word').toString('base64')}`;

/** Serves only who has a token of the service, which takes the password. */
function tokens(
  registry: FakeRegistry,
  {
    realm,
    answer = {},
    scope,
  }: { realm?: string; answer?: object; scope?: string } = {},
): { issued: string[]; service: Handler } {
  const issued: string[] = [];
  const service: Handler = ({ url = '', headers }, response) => {
    if (!url.startsWith('/token')) return false;
    if (headers.authorization && headers.authorization !== BASIC) {
      response.writeHead(401).end();
      return undefined;
    }
    issued.push(url);
    response.end(JSON.stringify({ token: `t${issued.length}`, ...answer }));
    return undefined;
  };
  registry.handler = (request, response) => {
    if (service(request, response) !== false) return undefined;
    const { authorization } = request.headers;
    if (issued.some((_, i) => authorization === `Bearer t${i + 1}`))
      return false;
    response.writeHead(401, {
      'www-authenticate': `Bearer realm="${
        realm ?? `http://${registry.host}/token`
      }",service="the registry",scope="${scope ?? 'repository:a/b:pull,push'}"`,
    });
    response.end();
    return undefined;
  };
  return { issued, service };
}

describe('a token', () => {
  it('is asked for once a repository, for reading only', async () => {
    const { registry, readerOf, named } = fixture;
    registry.addImage({ tag: '1' });
    const { issued } = tokens(registry);
    const reader = readerOf(CREDENTIALS);
    for (const name of ['a/b:1', 'a/b:1', 'c:1']) {
      expect(await reader.read(named(name))).toHaveProperty('digest');
    }
    expect(issued).toEqual([
      '/token?service=the+registry&scope=repository%3Aa%2Fb%3Apull',
      '/token?service=the+registry&scope=repository%3Ac%3Apull',
    ]);
    const sent = registry.requests.filter(
      ({ url }) => !url.startsWith('/token'),
    );
    expect(sent.some(({ authorization }) => authorization === BASIC)).toBe(
      false,
    );
  });

  it('is had without a password where none is configured', async () => {
    const { registry, readerOf, named } = fixture;
    registry.addImage({ tag: '1' });
    tokens(registry, { answer: { token: undefined, access_token: 't1' } });
    expect(await readerOf().read(named('a/b:1'))).toHaveProperty('digest');
    expect(
      registry.requests.find(({ url }) => url.startsWith('/token')),
    ).not.toHaveProperty('authorization');
  });

  it('is asked for in the words of a registry that has its own', async () => {
    const { registry, readerOf, named } = fixture;
    registry.addImage({ tag: '1' });
    const { issued } = tokens(registry, { scope: 'aws' });
    await readerOf().read(named('a/b:1'));
    expect(issued).toEqual(['/token?service=the+registry&scope=aws']);
  });

  it('is shared by requests at the same time', async () => {
    const { registry, readerOf, named } = fixture;
    registry.addImage({ tag: '1' });
    const { issued } = tokens(registry);
    const reader = readerOf();
    await Promise.all(
      ['1', '1', '1'].map(tag => reader.read(named(`a:${tag}`))),
    );
    expect(issued).toHaveLength(1);
  });

  it('is asked for again once it is refused', async () => {
    const { registry, readerOf, named } = fixture;
    registry.addImage({ tag: '1' });
    const { issued } = tokens(registry);
    const reader = readerOf();
    await reader.read(named('a:1'));
    issued.length = 0;
    issued[1] = 'so that t2 is valid';
    delete issued[0];
    expect(await reader.read(named('a:1'))).toHaveProperty('digest');
  });

  it('comes from another host only if that is listed', async () => {
    const { registry, start, readerOf, named } = fixture;
    registry.addImage({ tag: '1' });
    const other = await start();
    const { service } = tokens(registry, {
      realm: `http://${other.host}/token`,
    });
    other.handler = service;
    expect((await readerOf(CREDENTIALS).read(named('a:1'))).unread).toBe(
      `${registry.host} wants a token from ${other.host}, which is not among its tokenHosts.`,
    );
    expect(other.requests).toEqual([]);
    const listed = { ...CREDENTIALS, tokenHosts: [other.host] };
    expect(await readerOf(listed).read(named('a:1'))).toHaveProperty('digest');
    expect(other.requests).toEqual([
      expect.objectContaining({ authorization: BASIC }),
    ]);
  });

  it.each([
    ['', /does not say from where/],
    ['file:///etc/passwd', /not among its tokenHosts/],
    ['ftp://HOST/token', /without TLS/],
  ])('does not come from %j', async (realm, unread) => {
    const { registry, readerOf, named } = fixture;
    tokens(registry, { realm: realm.replace('HOST', registry.host) });
    expect((await readerOf().read(named('a:1'))).unread).toMatch(unread);
  });

  it.each([
    [{ token: '' }, /gave no token/],
    [{ token: 'a\r\nb: c' }, /gave no token/],
    [{ token: 1 }, /gave no token/],
  ])('that cannot be one is not sent: %j', async (answer, unread) => {
    const { registry, readerOf, named } = fixture;
    tokens(registry, { answer });
    expect((await readerOf().read(named('a:1'))).unread).toMatch(unread);
  });

  it('is not looked for behind a redirect', async () => {
    const { registry, readerOf, named } = fixture;
    const { service } = tokens(registry);
    const { handler } = registry;
    registry.handler = (request, response) => {
      if (!request.url?.startsWith('/token')) return handler(request, response);
      response.writeHead(302, { location: '/elsewhere' }).end();
      return undefined;
    };
    expect((await readerOf(CREDENTIALS).read(named('a:1'))).unread).toBe(
      `${registry.host} gave no token (302).`,
    );
    expect(service).toBeDefined();
    expect(registry.requests.some(({ url }) => url === '/elsewhere')).toBe(
      false,
    );
  });

  it('from the settings is sent as it is, and never shown', async () => {
    const { registry, readerOf, named } = fixture;
    registry.addImage({ tag: '1' });
    registry.handler = ({ headers }, response) => {
      if (headers.authorization === 'Bearer s3cret') return false;
      response.writeHead(401).end(headers.authorization);
      return undefined;
    };
    expect(
      await readerOf({ token: 's3cret' }).read(named('a:1')),
    ).toHaveProperty('digest');
    expect(
      (await readerOf({ token: 's4cret' }).read(named('a:1'))).unread,
    ).toBe(
      `${registry.host} refuses the credentials, or they may not read this image.`,
    );
  });
});

describe('a password', () => {
  const asking: Handler = ({ headers }, response) => {
    if (headers.authorization === BASIC) return false;
    response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
    return undefined;
  };

  it('is sent once the registry asks for it, and then at once', async () => {
    const { registry, readerOf, named } = fixture;
    registry.addImage({ tag: '1' });
    registry.handler = asking;
    const reader = readerOf(CREDENTIALS);
    expect(await reader.read(named('a:1'))).toHaveProperty('digest');
    expect(await reader.read(named('b:1'))).toHaveProperty('digest');
    expect(
      registry.requests.filter(({ authorization }) => !authorization),
    ).toHaveLength(1);
  });

  it('that is wrong is sent once, and not shown', async () => {
    const { registry, readerOf, named } = fixture;
    registry.handler = asking;
    const wrong = { username: 'robot', password: 'wr0ng' };
    const { unread } = await readerOf(wrong).read(named('a:1'));
    expect(unread).toContain('refuses the credentials');
    expect(unread).not.toContain('wr0ng');
    expect(registry.requests).toHaveLength(2);
  });

  it('is missed where none is configured', async () => {
    const { registry, readerOf, named } = fixture;
    registry.handler = asking;
    expect((await readerOf().read(named('a:1'))).unread).toBe(
      `${registry.host} asks for credentials, and none are configured.`,
    );
  });
});

describe('challengesIn', () => {
  it.each([
    ['Basic realm="a b"', [{ scheme: 'basic', parameters: { realm: 'a b' } }]],
    [
      'Bearer realm="https://x/t?a=b,c",service=s, scope="a\\"b"',
      [
        {
          scheme: 'bearer',
          parameters: {
            realm: 'https://x/t?a=b,c',
            service: 's',
            scope: 'a"b',
          },
        },
      ],
    ],
    [
      'Negotiate, Basic realm=x, Bearer realm=y',
      [
        { scheme: 'negotiate', parameters: {} },
        { scheme: 'basic', parameters: { realm: 'x' } },
        { scheme: 'bearer', parameters: { realm: 'y' } },
      ],
    ],
    [null, []],
    ['="', []],
  ])('%s', (header, challenges) => {
    expect(challengesIn(header)).toEqual(challenges);
  });

  it('takes little time whatever it is given', () => {
    const start = Date.now();
    for (const text of [
      'a='.repeat(1e6),
      '"\\'.repeat(1e6),
      'a="'.repeat(1e6),
    ]) {
      challengesIn(text);
    }
    expect(Date.now() - start).toBeLessThan(HANGING);
  });
});

describe('Tokens', () => {
  it('asks again when the time is up, and after a failure', async () => {
    let now = 0;
    const tokensOf = new Tokens(() => now);
    let asked = 0;
    const ask = async () => {
      asked++;
      if (asked === 1) throw new Error('no');
      return { authorization: `a${asked}`, expiresAt: now + 10 };
    };
    await expect(tokensOf.get('k', ask)).rejects.toThrow('no');
    expect(await tokensOf.get('k', ask)).toBe('a2');
    now = 9;
    expect(await tokensOf.get('k', ask)).toBe('a2');
    now = 10;
    expect(tokensOf.peek('k')).toBeUndefined();
    expect(await tokensOf.get('k', ask)).toBe('a3');
    tokensOf.forget('k', 'a2');
    expect(tokensOf.peek('k')).toBe('a3');
    tokensOf.forget('k', 'a3');
    expect(tokensOf.peek('k')).toBeUndefined();
  });
});
