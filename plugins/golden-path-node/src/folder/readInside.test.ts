import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { asNobody } from '../__testUtils__/asNobody';
import { readInside } from './readInside';

const dir = createMockDirectory();
const { signal } = new AbortController();

const read = (target: string, most = 100) =>
  readInside(dir.resolve('root'), dir.resolve(target), most, signal);

beforeEach(() => {
  dir.setContent({ 'root/sub/a': 'inside', 'outside/a': 'sentinel' });
});

describe('readInside', () => {
  it('reads the bytes, one more than asked where there are more', async () => {
    expect(Buffer.from(await read('root/sub/a')).toString()).toBe('inside');
    expect(Buffer.from(await read('root/sub/a', 3)).toString()).toBe('insi');
  });

  // What follows stands for a path that was replaced after it was listed.
  it('does not follow a link in the last place', async () => {
    await rm(dir.resolve('root/sub/a'));
    await symlink(dir.resolve('outside/a'), dir.resolve('root/sub/a'));
    await expect(read('root/sub/a')).rejects.toMatchObject({ lasting: false });
  });

  it('does not follow a link in a place before', async () => {
    await rm(dir.resolve('root/sub'), { recursive: true });
    await symlink(dir.resolve('outside'), dir.resolve('root/sub'));
    await expect(read('root/sub/a')).rejects.toMatchObject({
      message: 'It was replaced while it was read.',
      lasting: false,
    });
  });

  it('does not wait at a pipe', async () => {
    execFileSync('mkfifo', [dir.resolve('root/pipe')]);
    await expect(read('root/pipe')).rejects.toMatchObject({ lasting: true });
  });

  it('reads no folder', async () => {
    await mkdir(dir.resolve('root/b'));
    await expect(read('root/b')).rejects.toMatchObject({ lasting: true });
  });

  it('reads nothing that is not permitted', async () => {
    await writeFile(dir.resolve('root/secret'), 'x', { mode: 0 });
    await asNobody(async () => {
      await expect(read('root/secret')).rejects.toMatchObject({
        message: 'Reading the file is not permitted.',
        lasting: true,
      });
    });
  });
});
