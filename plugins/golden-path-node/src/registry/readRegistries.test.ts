import { ConfigReader } from '@backstage/config';
import { readRegistries } from './readRegistries';
import { DEFAULT_IMAGE_LIMITS } from './settings';

const read = (images: object) =>
  readRegistries(new ConfigReader({ goldenPath: { images } as any }));

it('is absent where no registry is named, so that none is asked', () => {
  expect(readRegistries(new ConfigReader({}))).toBeUndefined();
  expect(read({ layers: true, registries: [] })).toBeUndefined();
});

it('has defaults', () => {
  expect(read({ registries: [{ host: 'Registry.Example.com:5000' }] })).toEqual(
    {
      layers: false,
      limits: DEFAULT_IMAGE_LIMITS,
      registries: [
        { host: 'registry.example.com:5000', insecure: false, tokenHosts: [] },
      ],
    },
  );
});

it('reads everything', () => {
  expect(
    read({
      layers: true,
      limits: {
        ...{ maxPlatforms: 2, maxLayerBytes: 10, maxUnpackedBytes: 11 },
        ...{ maxEntries: 12, timeout: '5s', layersTimeout: { minutes: 1 } },
      },
      registries: [
        {
          ...{ host: 'index.docker.io', username: 'a', password: 'b' },
          tokenHosts: ['auth.example.com'],
        },
        { host: 'localhost:5000', insecure: true, token: 't' },
        {
          host: '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
          ecr: { region: 'eu-west-1' },
        },
        {
          host: 'ecr.example.com',
          ecr: { region: 'us-gov-east-1', accountId: '000000000001' },
        },
      ],
    }),
  ).toEqual({
    layers: true,
    limits: {
      ...{ maxPlatforms: 2, maxLayerBytes: 10, maxUnpackedBytes: 11 },
      ...{ maxEntries: 12, timeoutMs: 5_000, layersTimeoutMs: 60_000 },
    },
    registries: [
      {
        ...{ host: 'docker.io', username: 'a', password: 'b', insecure: false },
        tokenHosts: ['auth.example.com'],
      },
      { host: 'localhost:5000', insecure: true, token: 't', tokenHosts: [] },
      {
        host: '123456789012.dkr.ecr.eu-west-1.amazonaws.com',
        ...{ insecure: false, tokenHosts: [] },
        ecr: { region: 'eu-west-1', accountId: '123456789012' },
      },
      {
        ...{ host: 'ecr.example.com', insecure: false, tokenHosts: [] },
        ecr: { region: 'us-gov-east-1', accountId: '000000000001' },
      },
    ],
  });
});

const KEY = 'goldenPath.images';
it.each([
  [{ registries: [{}] }, `${KEY}.registries[0].host`],
  [
    { registries: [{ host: 'https://a:s3cret@b' }] },
    `${KEY}.registries[0].host must be`,
  ],
  [
    { registries: [{ host: 'a' }, { host: 'A' }] },
    `${KEY}.registries[1].host names a again`,
  ],
  [
    { registries: [{ host: 'a', username: 'x' }] },
    `${KEY}.registries[0].password is missing`,
  ],
  [
    { registries: [{ host: 'a', password: 's3cret' }] },
    `${KEY}.registries[0].username is missing`,
  ],
  [
    {
      registries: [
        { host: 'a', username: 'x', password: 's3cret', token: 's3cret' },
      ],
    },
    `${KEY}.registries[0] needs one of`,
  ],
  [
    { registries: [{ host: 'a', tokenHosts: ['x/y'] }] },
    `${KEY}.registries[0].tokenHosts[0]`,
  ],
  [
    { registries: [{ host: 'a', ecr: { region: 'x' } }] },
    `${KEY}.registries[0].ecr.region`,
  ],
  [
    {
      registries: [{ host: 'a', ecr: { region: 'eu-west-1', accountId: '1' } }],
    },
    `${KEY}.registries[0].ecr.accountId`,
  ],
  [
    { registries: [{ host: 'a' }], limits: { maxEntries: 0 } },
    `${KEY}.limits.maxEntries`,
  ],
  [
    { registries: [{ host: 'a' }], limits: { timeout: '0s' } },
    `${KEY}.limits.timeout`,
  ],
  [{ registries: [{ host: 'a' }], layers: 'x' }, 'images.layers'],
])('names the key of what cannot be right: %j', (images, text) => {
  expect(() => read(images)).toThrow(text);
  expect(() => read(images)).not.toThrow(/s3cret/);
});
