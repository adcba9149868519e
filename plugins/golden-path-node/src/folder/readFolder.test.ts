import { symlink, writeFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { readFolder } from './readFolder';
import { readSingleFile } from './readSingleFile';

const dir = createMockDirectory({
  content: { 'app/Dockerfile': 'FROM a', 'app/b': 'b', 'app/bin': '\0' },
});
const wants = (path: string) => path === 'Dockerfile';

describe('readFolder', () => {
  it('reads a folder anywhere', async () => {
    expect(await readFolder(dir.resolve('app'), { wants })).toEqual({
      files: [
        { path: 'Dockerfile', text: 'FROM a' },
        { path: 'b' },
        { path: 'bin' },
      ],
    });
  });

  it('keeps the other limits where one is given', async () => {
    const limits = { maxFiles: 1 };
    const read = await readFolder(dir.resolve('app'), { wants, limits });
    expect(read.files).toEqual([{ path: 'Dockerfile', text: 'FROM a' }]);
    expect(read.incomplete).toMatch(/more than 1 files/);
  });

  it.each([
    ['nowhere', 'gone'],
    ['app/b', 'refused'],
  ])('explains %s', async (path, kind) => {
    await expect(
      readFolder(dir.resolve(path), { wants }),
    ).rejects.toMatchObject({ name: 'EvidenceError', kind });
  });
});

describe('readSingleFile', () => {
  it('is a project of one file', async () => {
    expect(await readSingleFile(dir.resolve('app/b'))).toEqual({
      files: [{ path: 'b', text: 'b' }],
    });
  });

  it('follows a link that a person named, and keeps its name', async () => {
    await symlink(dir.resolve('app/Dockerfile'), dir.resolve('named'));
    expect(await readSingleFile(dir.resolve('named'))).toEqual({
      files: [{ path: 'named', text: 'FROM a' }],
    });
  });

  it('says why there is no text', async () => {
    await writeFile(dir.resolve('big'), Buffer.alloc(10_000_000, 'x'));
    expect((await readSingleFile(dir.resolve('big'))).files).toEqual([
      { path: 'big', unread: 'The file is larger than 1 MiB.' },
    ]);
    expect((await readSingleFile(dir.resolve('app/bin'))).files).toEqual([
      { path: 'bin', unread: 'The file is binary.' },
    ]);
  });

  it.each([
    ['nowhere', 'gone'],
    ['app', 'refused'],
  ])('explains %s', async (path, kind) => {
    await expect(readSingleFile(dir.resolve(path))).rejects.toMatchObject({
      name: 'EvidenceError',
      kind,
    });
  });
});
