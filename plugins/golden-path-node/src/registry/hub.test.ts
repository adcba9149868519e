import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { RegistryReader } from './RegistryReader';
import { DEFAULT_IMAGE_LIMITS } from './settings';

const server = setupServer();
registerMswTestHooks(server);

it('asks Docker Hub where it answers, with a token from where it gives them', async () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  server.use(
    http.get('https://auth.docker.io/token', ({ request }) => {
      const { searchParams } = new URL(request.url);
      return HttpResponse.json({ token: searchParams.get('scope') });
    }),
    http.head(
      'https://registry-1.docker.io/v2/library/node/manifests/22',
      ({ request }) =>
        request.headers.get('authorization') ===
        'Bearer repository:library/node:pull'
          ? new HttpResponse(null, {
              headers: { 'docker-content-digest': digest },
            })
          : new HttpResponse(null, {
              status: 401,
              headers: {
                'www-authenticate':
                  'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:library/node:pull"',
              },
            }),
    ),
  );
  const reader = RegistryReader.create({
    settings: {
      layers: false,
      limits: DEFAULT_IMAGE_LIMITS,
      registries: [{ host: 'docker.io', insecure: false, tokenHosts: [] }],
    },
  });
  expect(await reader.digestOf('node:22')).toBe(digest);
});
