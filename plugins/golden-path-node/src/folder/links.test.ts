import fs from 'node:fs';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Reading } from '../EvidenceSource';
import { FileEvidenceSource } from './FileEvidenceSource';
import { readFolder } from './readFolder';

const dir = createMockDirectory();
const project = dir.resolve('roots/app');
const wants = (path: string) => /(^|\/)Dockerfile$/.test(path);
const evidence = () => readFolder(project, { wants });

async function link(target: string, path: string) {
  await rm(join(project, path), { force: true });
  await symlink(target, join(project, path));
}

beforeEach(() => {
  dir.setContent({
    'outside/Dockerfile': 'sentinel',
    'roots/app': {
      Dockerfile: 'FROM scratch',
      'src/main.go': 'package main',
      '.git/config': 'url = https://me:secret@github.com/o/r',
    },
  });
});

describe('a link in a project', () => {
  it('reads a link to a file of the project', async () => {
    await link('src/main.go', 'Dockerfile');
    expect((await evidence()).files[0].text).toBe('package main');
  });

  it.each([
    ['a file outside', '../../outside/Dockerfile', /leads out of the project/],
    ['a device', '/dev/zero', /leads out of the project/],
    ['itself', 'Dockerfile', /leads in a circle/],
    ['nothing', 'missing', /leads nowhere/],
    ['what is never read', '.git/config', /never read/],
  ])('refuses a link to %s', async (_, target, reason) => {
    await link(target, 'Dockerfile');
    const { files, incomplete } = await evidence();
    expect(files[0]).toEqual({
      path: 'Dockerfile',
      unread: expect.stringMatching(reason),
    });
    expect(incomplete).toBeUndefined();
  });

  it('refuses a link to a folder outside and says what is missing', async () => {
    await link('../../outside', 'extra');
    const { files, incomplete } = await evidence();
    expect(files).toContainEqual({ path: 'extra' });
    expect(incomplete).toBe('extra is a link that leads out of the project.');
  });

  it('ends with loops of links', async () => {
    await link('..', 'src/up');
    await link('.', 'self');
    expect((await evidence()).files).toHaveLength(2);
  });
});

describe('a folder replaced by a link while it is listed', () => {
  const names = (reading: Reading) =>
    reading.unchanged ? 'unchanged' : JSON.stringify(reading.evidence);

  it('brings in no name from outside', async () => {
    const source = FileEvidenceSource.create({ roots: [dir.resolve('roots')] });
    const read = (etag?: string) =>
      source.read(`file:${project}`, { wants, etag });
    const { readdir } = fs;
    const turn = (path: string, done: () => void) => {
      if (path.endsWith('/src')) {
        fs.rmSync(path, { recursive: true, force: true });
        fs.symlinkSync(dir.resolve('outside'), path);
      }
      readdir(path, done);
    };
    for (const etag of [undefined, 'old']) {
      await rm(join(project, 'src'), { recursive: true, force: true });
      await mkdir(join(project, 'src'));
      await writeFile(dir.resolve('outside/telling-name'), '');
      const spy = jest
        .spyOn(fs, 'readdir')
        .mockImplementation(turn as unknown as typeof fs.readdir);
      const reading = await read(etag);
      spy.mockRestore();
      expect(names(reading)).not.toContain('telling-name');
      expect(names(reading)).toContain(
        etag ? 'src is a link that leads out' : 'src could not be read',
      );
    }
  });
});

describe('a project or a root that is a link', () => {
  const read = (root: string, folder: string) =>
    FileEvidenceSource.create({ roots: [dir.resolve(root)] }).read(
      `file:${dir.resolve(folder)}`,
      { wants },
    );

  it('is refused where it leads out of the roots', async () => {
    await symlink(dir.resolve('outside'), dir.resolve('roots/linked'));
    await expect(read('roots', 'roots/linked')).rejects.toMatchObject({
      name: 'EvidenceError',
      kind: 'refused',
      message:
        'The folder lies outside those of goldenPath.sources.file.roots.',
    });
  });

  it.each([
    ['roots', 'roots/linked'],
    ['linked-roots', 'linked-roots/app'],
    ['linked-roots', 'linked-roots/linked'],
    ['linked-roots', 'roots/app'],
  ])('is read within the roots: %s, %s', async (root, folder) => {
    await symlink(project, dir.resolve('roots/linked'));
    await symlink(dir.resolve('roots'), dir.resolve('linked-roots'));
    expect(await read(root, folder)).toMatchObject({
      evidence: { files: [{ text: 'FROM scratch' }, { path: 'src/main.go' }] },
    });
  });
});
