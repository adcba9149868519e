import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { zipball } from '../__testUtils__/zipball';
import { DEFAULT_LIMITS } from '../limits';
import { UrlEvidenceSource } from './UrlEvidenceSource';

const server = setupServer();
registerMswTestHooks(server);

const SHA = 'a'.repeat(40);
const API = 'https://dev.azure.com/o/p/_apis/git/repositories/r';

const integrations = {
  azure: [
    { host: 'dev.azure.com', credentials: [{ personalAccessToken: 'pat' }] },
  ],
};

function azure(answer: BodyInit) {
  server.use(
    http.get(`${API}/commits`, () =>
      HttpResponse.json({ value: [{ commitId: SHA }] }),
    ),
    http.get(`${API}/items`, () => new HttpResponse(answer)),
  );
  return UrlEvidenceSource.create({
    reader: UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: mockServices.rootConfig({ data: { integrations } }),
    }),
    limits: { ...DEFAULT_LIMITS, maxFileBytes: 20 },
  }).read('url:https://dev.azure.com/o/p/_git/r?path=%2Fsub', {
    wants: path => path.endsWith('Dockerfile'),
  });
}

describe('a tree that comes as a ZIP archive', () => {
  it('is listed, and its wanted texts are read', async () => {
    const archive = zipball({
      'sub/Dockerfile': 'FROM a',
      'sub/big/Dockerfile': 'FROM a-name-beyond-the-limit',
      'sub/src/': '',
      'sub/src/main.go': 'package main',
    });
    expect(await azure(archive)).toMatchObject({
      evidence: {
        files: [
          { path: 'Dockerfile', text: 'FROM a' },
          {
            path: 'big/Dockerfile',
            unread: expect.stringMatching(/than 20 bytes/),
          },
          { path: 'src/main.go' },
        ],
      },
      revision: SHA,
    });
  });

  it('is refused where it is cut off', async () => {
    const archive = zipball({ 'sub/Dockerfile': 'FROM a' });
    await expect(azure(archive.subarray(0, 60))).rejects.toMatchObject({
      name: 'EvidenceError',
      kind: 'failed',
      message: expect.stringMatching(/record|zip/i),
    });
  });
});
