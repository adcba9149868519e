import { symlinkSync } from 'node:fs';
import { rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { ReadRequest } from '../EvidenceSource';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits';
import { FileEvidenceSource } from './FileEvidenceSource';

const dir = createMockDirectory();
const dockerfile = dir.resolve('app/Dockerfile');
const wants = (path: string) => path === 'Dockerfile';

function read(
  request: Partial<ReadRequest> = {},
  limits: Partial<ReadLimits> = {},
) {
  const source = FileEvidenceSource.create({
    roots: [dir.path],
    limits: { ...DEFAULT_LIMITS, ...limits },
  });
  return source.read(`file:${dir.resolve('app')}`, { wants, ...request });
}

async function newEtag() {
  const reading = await read();
  return reading.unchanged ? undefined : reading.etag;
}

async function settledEtag() {
  // As if everything written so far were a minute old.
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  const etag = await newEtag();
  expect(await read({ etag })).toEqual({ unchanged: true });
  return etag;
}

beforeEach(() => {
  dir.setContent({
    app: { Dockerfile: 'FROM scratch\n', 'src/main.go': 'package main' },
  });
  symlinkSync('src/main.go', dir.resolve('app/link'));
});

afterEach(() => jest.restoreAllMocks());

describe('the etag of FileEvidenceSource', () => {
  it.each<[string, () => Promise<void>]>([
    [
      'an edit of the same size and modification time',
      async () => {
        const time = new Date('2020-01-01');
        await writeFile(dockerfile, 'FROM scratcx\n');
        await utimes(dockerfile, time, time);
      },
    ],
    [
      'a new file that no check reads',
      () => writeFile(dir.resolve('app/new'), ''),
    ],
    ['a file gone', () => rm(dir.resolve('app/src/main.go'))],
    [
      'a file replaced by another',
      async () => {
        await writeFile(dir.resolve('other'), 'FROM scratcy\n');
        await rename(dir.resolve('other'), dockerfile);
      },
    ],
    [
      'a link turned elsewhere',
      async () => {
        await rm(dockerfile);
        await symlink('src/main.go', dockerfile);
      },
    ],
    [
      'the file that a link leads to edited',
      () => writeFile(dir.resolve('app/src/main.go'), 'package other'),
    ],
    ['a link that appears', () => symlink('Dockerfile', dir.resolve('app/b'))],
  ])('changes with %s', async (_, change) => {
    await utimes(dockerfile, new Date('2020-01-01'), new Date('2020-01-01'));
    const etag = await settledEtag();
    await change();
    expect(await read({ etag })).toMatchObject({ unchanged: false });
  });

  it('does not trust a file that changed a moment ago', async () => {
    const etag = await newEtag();
    expect(await read({ etag })).toMatchObject({ unchanged: false });
  });

  it('changes with what is wanted and with the limits', async () => {
    const etag = await settledEtag();
    expect(await read({ etag, wants: () => true })).toMatchObject({
      unchanged: false,
    });
    expect(await read({ etag }, { maxDepth: 23 })).toMatchObject({
      unchanged: false,
    });
  });
});
