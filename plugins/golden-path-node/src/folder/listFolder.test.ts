import fs, { type Stats } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { asNobody } from '../__testUtils__/asNobody';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits';
import { listFolder } from './listFolder';

const dir = createMockDirectory();

async function list(limits: Partial<ReadLimits> = {}) {
  const { signal } = new AbortController();
  const all = { ...DEFAULT_LIMITS, ...limits };
  const { files, incomplete } = await listFolder(dir.path, all, signal);
  return { paths: files.map(file => file.path), incomplete };
}

afterEach(() => jest.restoreAllMocks());

describe('listFolder', () => {
  it('sorts by path', async () => {
    dir.setContent({ b: '', 'a/z': '', 'a.txt': '', B: '' });
    expect(await list()).toEqual({
      paths: ['B', 'a.txt', 'a/z', 'b'],
      incomplete: undefined,
    });
  });

  it('counts folders apart from files', async () => {
    dir.setContent({ 'a/x': '', 'b/x': '', 'c/x': '' });
    expect(await list({ maxFiles: 3 })).toMatchObject({
      paths: ['a/x', 'b/x', 'c/x'],
      incomplete: undefined,
    });
    expect(await list({ maxFiles: 2 })).toMatchObject({
      paths: ['a/x', 'b/x'],
      incomplete:
        'The project has more than 2 files or folders; the rest is left out.',
    });
  });

  it('lists no folder whose names would fill the memory', async () => {
    dir.setContent({ 'huge/x': '', a: '' });
    const lstat = (path: string, done: (_: null, stats: Stats) => void) => {
      const stats = fs.lstatSync(path);
      if (path.endsWith('huge')) stats.size = 2 ** 30;
      done(null, stats);
    };
    jest.spyOn(fs, 'lstat').mockImplementation(lstat as typeof fs.lstat);
    expect(await list()).toEqual({
      paths: ['a'],
      incomplete: 'The folder huge holds too many files to be listed.',
    });
  });

  it('names some of the folders that could not be read, and counts the rest', async () => {
    dir.setContent({ open: '' });
    for (const name of 'abcde') await mkdir(dir.resolve(name), { mode: 0 });
    await asNobody(async () => {
      expect(await list()).toEqual({
        paths: ['open'],
        incomplete:
          'The folder a could not be read (EACCES). ' +
          'The folder b could not be read (EACCES). ' +
          'The folder c could not be read (EACCES). And 2 more of the kind.',
      });
    });
  });

  it('throws where the folder itself cannot be read', async () => {
    dir.setContent({});
    await mkdir(dir.resolve('closed'), { mode: 0 });
    await asNobody(async () => {
      await expect(
        listFolder(
          dir.resolve('closed'),
          DEFAULT_LIMITS,
          new AbortController().signal,
        ),
      ).rejects.toMatchObject({ code: 'EACCES' });
    });
  });

  it('stops at a signal', async () => {
    dir.setContent({ a: '' });
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(listFolder(dir.path, DEFAULT_LIMITS, signal)).rejects.toThrow(
      'enough',
    );
  });
});
