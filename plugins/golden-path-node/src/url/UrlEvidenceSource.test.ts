import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { setupServer } from 'msw/node';
import { archive, githubReader, head, SHA } from '../__testUtils__/github';
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

describe('UrlEvidenceSource', () => {
  it('handles url locations only', () => {
    expect(source().handles(LOCATION)).toBe(true);
    expect(source().handles('file:/x')).toBe(false);
  });

  it('lists every file and keeps the text of the wanted ones', async () => {
    server.use(
      head(),
      archive([
        { path: 'src', type: '5' },
        { path: 'src/main.go', content: 'package main' },
        { path: 'Dockerfile', content: '\uFEFFFROM scratch\r\n' },
      ]),
    );
    expect(await source().read(LOCATION, { wants })).toEqual({
      unchanged: false,
      evidence: {
        files: [
          { path: 'Dockerfile', text: '\uFEFFFROM scratch\r\n' },
          { path: 'src/main.go' },
        ],
      },
      etag: expect.stringContaining(SHA),
      revision: SHA,
    });
  });

  it('reads a folder of the repository as the root', async () => {
    server.use(
      head(),
      archive([
        { path: 'Dockerfile', content: 'FROM a' },
        { path: 'sub/Dockerfile', content: 'FROM b' },
      ]),
    );
    expect(await evidence({}, `${LOCATION}sub/`)).toEqual({
      files: [{ path: 'Dockerfile', text: 'FROM b' }],
    });
  });

  it('asks for no archive while the head is the same', async () => {
    server.use(head(), archive([{ path: 'Dockerfile', content: 'FROM a' }]));
    const first = await source().read(LOCATION, { wants });
    const etag = first.unchanged ? undefined : first.etag;
    server.resetHandlers(head());
    expect(await source().read(LOCATION, { wants, etag })).toEqual({
      unchanged: true,
    });
  });

  it('reads again when the head moves', async () => {
    server.use(head(), archive([{ path: 'Dockerfile', content: 'FROM a' }]));
    const first = await source().read(LOCATION, { wants });
    const etag = first.unchanged ? undefined : first.etag;
    server.use(head('f'.repeat(40)));
    expect(await source().read(LOCATION, { wants, etag })).toMatchObject({
      unchanged: false,
      revision: 'f'.repeat(40),
    });
  });

  it('reads again under other limits', async () => {
    server.use(head(), archive([{ path: 'Dockerfile', content: 'FROM a' }]));
    const first = await source().read(LOCATION, { wants });
    const etag = first.unchanged ? undefined : first.etag;
    expect(
      await source({ maxFiles: 7 }).read(LOCATION, { wants, etag }),
    ).toMatchObject({ unchanged: false });
  });

  it('leaves out what is skipped by rule, without a word', async () => {
    server.use(
      head(),
      archive([
        { path: 'node_modules/x/Dockerfile', content: 'FROM a' },
        { path: 'a.txt', content: 'a' },
      ]),
    );
    expect(await evidence()).toEqual({ files: [{ path: 'a.txt' }] });
  });

  it('says why the text of a wanted file is missing', async () => {
    server.use(
      head(),
      archive([
        { path: 'big/Dockerfile', content: 'x'.repeat(2000) },
        { path: 'binary/Dockerfile', content: 'FROM\0' },
        { path: 'latin/Dockerfile', content: Buffer.from([0xe9, 0x0a]) },
        { path: 'link/Dockerfile', type: '2', linkTo: '/etc/passwd' },
        { path: 'zz/Dockerfile', content: 'FROM a' },
      ]),
    );
    const { files } = await evidence({ maxFileBytes: 1024, maxTotalBytes: 10 });
    expect(files).toEqual([
      { path: 'big/Dockerfile', unread: 'The file is larger than 1 KiB.' },
      { path: 'binary/Dockerfile', unread: 'The file is binary.' },
      {
        path: 'latin/Dockerfile',
        unread: 'The file is not valid UTF-8 text.',
      },
      {
        path: 'link/Dockerfile',
        unread:
          'The archive holds no text for it: it is empty, or a symbolic link.',
      },
      {
        path: 'zz/Dockerfile',
        unread: "The project's texts are larger than 10 bytes in all.",
      },
    ]);
  });

  it('says that the list is cut off', async () => {
    server.use(
      head(),
      archive([
        { path: 'a/b/c/Dockerfile', content: 'FROM a' },
        ...[1, 2, 3].map(n => ({ path: `${n}.txt`, content: 'x' })),
      ]),
    );
    const read = await evidence({ maxFiles: 2, maxDepth: 3 });
    expect(read.files).toHaveLength(2);
    expect(read.incomplete).toMatch(
      /deeper than 3 levels.*more than 2 files or folders/,
    );
  });

  it('lists no path that leads out', async () => {
    server.use(
      head(),
      archive([
        { path: '../../etc/Dockerfile', content: 'FROM a' },
        { path: 'a.txt', content: 'a' },
      ]),
    );
    const read = await evidence();
    expect(read.files).toEqual([{ path: 'a.txt' }]);
    expect(read.incomplete).toMatch(/lead nowhere/);
  });

  it('reads 20,000 files and a text of the largest size', async () => {
    const text = 'x'.repeat(1024 * 1024);
    const many = Array.from({ length: 20_010 }, (_, n) => ({
      path: `d${n % 100}/f${n}`,
      content: 'y',
    }));
    server.use(
      head(),
      archive([{ path: 'Dockerfile', content: text }, ...many]),
    );
    const read = await evidence();
    expect(read.files).toHaveLength(20_000);
    expect(read.files[0].text).toBe(text);
    expect(read.incomplete).toMatch(/more than 20000 files or folders/);
  });
});
