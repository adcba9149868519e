import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { setupServer } from 'msw/node';
import {
  archive,
  archiveOf,
  githubReader,
  head,
  headFails,
  headHangs,
  TOKEN,
} from '../__testUtils__/github';
import { tarball } from '../__testUtils__/tarball';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits';
import { UrlEvidenceSource } from './UrlEvidenceSource';

const server = setupServer();
registerMswTestHooks(server);

const LOCATION = 'url:https://github.com/o/r/tree/main/';
const wants = (path: string) => /(^|\/)Dockerfile$/.test(path);

function source(limits: Partial<ReadLimits> = {}) {
  return UrlEvidenceSource.create({
    reader: githubReader(),
    limits: { ...DEFAULT_LIMITS, ...limits },
  });
}

async function evidence(limits?: Partial<ReadLimits>, location = LOCATION) {
  const reading = await source(limits).read(location, { wants });
  if (reading.unchanged) throw new Error('unexpectedly unchanged');
  return reading.evidence;
}

describe('UrlEvidenceSource on bad answers', () => {
  it.each([
    [404, 'gone', /404: it may have moved or been deleted/],
    [401, 'forbidden', /401/],
    [403, 'forbidden', /403: the portal has no right to read it/],
    [500, 'failed', /500: its host has a problem/],
    [429, 'slow', /rate limit/],
  ])('explains a %s', async (status, kind, message) => {
    server.use(headFails(status));
    const error = await evidence().catch(e => e);
    expect(error).toMatchObject({
      name: 'EvidenceError',
      kind,
      message: expect.stringMatching(message),
    });
    expect(error.message).not.toContain(TOKEN);
  });

  it('explains a rate limit', async () => {
    server.use(headFails(403, { 'x-ratelimit-remaining': '0' }));
    await expect(evidence()).rejects.toMatchObject({ kind: 'slow' });
  });

  it('gives up a host that does not answer', async () => {
    server.use(headHangs());
    await expect(evidence({ timeoutMs: 50 })).rejects.toMatchObject({
      kind: 'slow',
      message: 'The reading took longer than 0.05 seconds.',
    });
  });

  it('gives up an archive that trickles', async () => {
    const part = tarball([{ path: 'Dockerfile', content: 'FROM a' }]);
    const trickle = new ReadableStream({
      start: controller => controller.enqueue(part.subarray(0, 40)),
    });
    server.use(head(), archiveOf(trickle));
    await expect(evidence({ timeoutMs: 200 })).rejects.toMatchObject({
      kind: 'slow',
    });
  });

  it('stops when the caller says so', async () => {
    server.use(headHangs());
    const signal = AbortSignal.timeout(20);
    await expect(
      source().read(LOCATION, { wants, signal }),
    ).rejects.toMatchObject({ kind: 'slow' });
  });

  it('takes no part of an archive for the whole', async () => {
    const noise = Array.from({ length: 50 }, (_, n) => ({
      path: `f${n}`,
      content: Buffer.from(`${Math.sin(n)}`.repeat(40)),
    }));
    const whole = tarball([
      { path: 'Dockerfile', content: 'FROM a' },
      ...noise,
    ]);
    server.use(head(), archiveOf(whole.subarray(0, whole.length / 2)));
    await expect(evidence()).rejects.toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/could not be unpacked/),
    });
  });

  it('takes no part of a text for the whole', async () => {
    const text = 'RUN make\n'.repeat(200);
    const whole = gunzipSync(tarball([{ path: 'Dockerfile', content: text }]));
    server.use(head(), archiveOf(whole.subarray(0, 1024)));
    await expect(evidence()).rejects.toMatchObject({
      kind: 'failed',
      message: 'The archive broke off half-way.',
    });
  });

  it('gives up a bomb at its announcement', async () => {
    server.use(
      head(),
      archive([
        { path: 'Dockerfile', content: 'FROM a' },
        { path: 'zeros', claimedSize: 6 * 1024 ** 3, content: 'x' },
      ]),
    );
    await expect(evidence()).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/unpacks to more than/),
    });
  });

  it('keeps no more of a huge file than its name', async () => {
    server.use(
      head(),
      archive([
        { path: 'noise', content: randomBytes(300_000) },
        { path: 'Dockerfile', content: Buffer.alloc(100_000_000) },
      ]),
    );
    const { files } = await evidence();
    expect(files[0]).toEqual({
      path: 'Dockerfile',
      unread: 'The file is larger than 1 MiB.',
    });
  });

  it('gives up an archive that is nothing but a bomb', async () => {
    const zeros = Buffer.alloc(100_000_000);
    server.use(head(), archive([{ path: 'Dockerfile', content: zeros }]));
    await expect(evidence()).rejects.toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/could not be unpacked/),
    });
  });

  it('takes a page of text for no archive', async () => {
    server.use(head(), archiveOf('<html>Sign in</html>'.repeat(100)));
    await expect(evidence()).rejects.toMatchObject({ kind: 'gone' });
  });

  it('survives a wants that breaks', async () => {
    server.use(head(), archive([{ path: 'Dockerfile', content: 'FROM a' }]));
    const broken = () => {
      throw new TypeError('broken');
    };
    await expect(
      source().read(LOCATION, { wants: broken }),
    ).rejects.toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/broken/),
    });
  });

  it('refuses hosts that the portal is not set up for', async () => {
    await expect(
      evidence({}, 'url:https://elsewhere.example/o/r'),
    ).rejects.toMatchObject({ kind: 'refused' });
  });

  it('refuses what is no URL', async () => {
    await expect(evidence({}, 'url:../x')).rejects.toMatchObject({
      kind: 'refused',
    });
  });

  it('would notice a request that no test expects', async () => {
    jest.spyOn(console, 'error').mockImplementation();
    await expect(evidence()).rejects.toMatchObject({ kind: 'failed' });
    expect(console.error).toHaveBeenCalledWith(
      expect.stringContaining('without a matching request handler'),
    );
  });
});
