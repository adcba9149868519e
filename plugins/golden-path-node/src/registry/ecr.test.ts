import { ConfigReader } from '@backstage/config';
import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { createHash } from 'node:crypto';
import { RegistryReader } from './RegistryReader';
import { readRegistries } from './readRegistries';

const server = setupServer();
registerMswTestHooks(server);

const HOST = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const TOKEN = Buffer.from('AWS:from-aws').toString('base64');
const CONFIG = Buffer.from('{"os":"linux","architecture":"arm64"}');
const digest = `sha256:${createHash('sha256').update(CONFIG).digest('hex')}`;

function reader() {
  const config = new ConfigReader({
    aws: {
      accounts: [
        {
          accountId: '123456789012',
          accessKeyId: 'AKIAEXAMPLE',
          secretAccessKey: 's3cretkey',
        },
      ],
    },
    goldenPath: {
      images: { registries: [{ host: HOST, ecr: { region: 'eu-west-1' } }] },
    },
  });
  return RegistryReader.create({ settings: readRegistries(config)!, config });
}

const registry = [
  http.get(`https://${HOST}/v2/shop/cart/manifests/1`, ({ request }) =>
    request.headers.get('authorization') === `Basic ${TOKEN}`
      ? HttpResponse.json(
          {
            schemaVersion: 2,
            config: {
              mediaType: 'application/vnd.oci.image.config.v1+json',
              digest,
              size: CONFIG.length,
            },
            layers: [],
          },
          {
            headers: {
              'content-type': 'application/vnd.oci.image.manifest.v1+json',
            },
          },
        )
      : new HttpResponse(null, { status: 401 }),
  ),
  http.get(
    `https://${HOST}/v2/shop/cart/blobs/${digest}`,
    () => new HttpResponse(CONFIG),
  ),
];

describe('Amazon ECR', () => {
  it('is read with a password from AWS, which is asked for once', async () => {
    const signed: string[] = [];
    server.use(
      ...registry,
      http.post('https://api.ecr.eu-west-1.amazonaws.com/', ({ request }) => {
        signed.push(
          `${request.headers.get('x-amz-target')} ${request.headers.get(
            'authorization',
          )}`,
        );
        return HttpResponse.json({
          authorizationData: [
            {
              authorizationToken: TOKEN,
              expiresAt: Date.now() / 1000 + 12 * 60 * 60,
            },
          ],
        });
      }),
    );
    const ecr = reader();
    for (let i = 0; i < 2; i++) {
      expect(
        await ecr.read({ reference: `${HOST}/shop/cart:1` }),
      ).toMatchObject({ platforms: [{ os: 'linux', architecture: 'arm64' }] });
    }
    expect(signed).toEqual([
      expect.stringMatching(
        /GetAuthorizationToken AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE\/.*eu-west-1/,
      ),
    ]);
  });

  it('says so where AWS gives none, and no more than that', async () => {
    server.use(
      http.post('https://api.ecr.eu-west-1.amazonaws.com/', () =>
        HttpResponse.json(
          {
            __type: 'AccessDeniedException',
            message: 'User arn:aws:iam::1:user/x with key s3cretkey may not',
          },
          { status: 400 },
        ),
      ),
    );
    expect(await reader().read({ reference: `${HOST}/shop/cart:1` })).toEqual({
      reference: `${HOST}/shop/cart:1`,
      unread: 'AWS gave no access to ECR in eu-west-1 (AccessDeniedException).',
    });
  });

  it('needs the configuration', async () => {
    const config = new ConfigReader({
      goldenPath: {
        images: { registries: [{ host: HOST, ecr: { region: 'eu-west-1' } }] },
      },
    });
    const settings = readRegistries(config)!;
    const { unread } = await RegistryReader.create({ settings }).read({
      reference: `${HOST}/a`,
    });
    expect(unread).toContain('AWS gave no access');
  });
});
