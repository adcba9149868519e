import { existsSync, readdirSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { listTree } from './listTree';
import { writeRepository } from './writeRepository';

const disk = createMockDirectory();

it('leaves nothing behind when a file vanishes while it is written', async () => {
  disk.setContent({ source: { 'a.txt': 'a' }, root: {} });
  const source = disk.resolve('source');
  const entries = await listTree(source);
  const writing = writeRepository({
    source,
    entries: [...entries, { path: 'gone.txt', kind: 'file', mode: 0o644 }],
    target: disk.resolve('root/basket'),
    author: { name: 'Priya Nair', email: 'priya.nair@example.com' },
    message: 'First version',
  });
  await expect(writing).rejects.toThrow('ENOENT');
  expect(readdirSync(disk.resolve('root'))).toEqual([]);
});

it('does not replace a folder that came up meanwhile', async () => {
  disk.setContent({
    source: { 'a.txt': 'a' },
    root: { basket: { 'mine.txt': 'mine' } },
  });
  const source = disk.resolve('source');
  const writing = writeRepository({
    source,
    entries: await listTree(source),
    target: disk.resolve('root/basket'),
    author: { name: 'Priya Nair', email: 'priya.nair@example.com' },
    message: 'First version',
  });
  await expect(writing).rejects.toThrow('There is a project "basket"');
  expect(readdirSync(disk.resolve('root'))).toEqual(['basket']);
  expect(existsSync(disk.resolve('root/basket/mine.txt'))).toBe(true);
});
