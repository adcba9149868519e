import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { Reading, ReadRequest } from '../EvidenceSource';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits';
import { FileEvidenceSource } from './FileEvidenceSource';

const dir = createMockDirectory();
const project = () => dir.resolve('roots/app');
const wants = (path: string) => /(^|\/)Dockerfile$/.test(path);

function source(limits: Partial<ReadLimits> = {}) {
  return FileEvidenceSource.create({
    roots: [dir.resolve('roots'), dir.resolve('no-such-root')],
    limits: { ...DEFAULT_LIMITS, ...limits },
  });
}

function read(request: Partial<ReadRequest> = {}, folder = project()) {
  return source().read(`file:${folder}`, { wants, ...request });
}

function changed(reading: Reading) {
  if (reading.unchanged) throw new Error('unexpectedly unchanged');
  return reading;
}

async function evidence(limits?: Partial<ReadLimits>) {
  const reading = source(limits).read(`file:${project()}`, { wants });
  return changed(await reading).evidence;
}

beforeEach(() => {
  dir.setContent({
    'outside/Dockerfile': 'FROM outside',
    'roots/app': {
      Dockerfile: 'FROM scratch\n',
      'src/main.go': 'package main',
      'src/app/Dockerfile': 'FROM a',
      '.git/Dockerfile': 'FROM git',
      'src/node_modules/x/Dockerfile': 'FROM x',
    },
  });
});

describe('FileEvidenceSource', () => {
  it('handles file locations only', () => {
    expect(source().handles('file:/x')).toBe(true);
    expect(source().handles('url:https://x')).toBe(false);
  });

  it('lists every file and reads the wanted ones', async () => {
    expect(await evidence()).toEqual({
      files: [
        { path: 'Dockerfile', text: 'FROM scratch\n' },
        { path: 'src/app/Dockerfile', text: 'FROM a' },
        { path: 'src/main.go' },
      ],
    });
  });

  it('takes the spellings file:///x and file:/x/', async () => {
    for (const location of [`file://${project()}`, `file:${project()}/`]) {
      const reading = await source().read(location, { wants });
      expect(changed(reading).evidence.files).toHaveLength(3);
    }
  });

  it.each([
    ['a binary', Buffer.from('FROM\0'), 'The file is binary.'],
    [
      'another charset',
      Buffer.from([0xe9]),
      'The file is not valid UTF-8 text.',
    ],
    ['10 MB', Buffer.alloc(10_000_000, 'x'), 'The file is larger than 1 MiB.'],
  ])('says why %s is unread', async (_, content, unread) => {
    await writeFile(join(project(), 'Dockerfile'), content);
    expect((await evidence()).files[0]).toEqual({ path: 'Dockerfile', unread });
  });

  it('reads an empty file as empty', async () => {
    await writeFile(join(project(), 'Dockerfile'), '');
    expect((await evidence()).files[0]).toEqual({
      path: 'Dockerfile',
      text: '',
    });
  });

  it('says that the texts are too large in all', async () => {
    const { files } = await evidence({ maxTotalBytes: 15 });
    expect(files[1].unread).toBe(
      "The project's texts are larger than 15 bytes in all.",
    );
  });

  it('keeps the upper levels where the list is cut off', async () => {
    const byFiles = await evidence({ maxFiles: 2 });
    expect(byFiles.files.map(f => f.path)).toEqual([
      'Dockerfile',
      'src/main.go',
    ]);
    expect(byFiles.incomplete).toMatch(/more than 2 files/);
    const byDepth = await evidence({ maxDepth: 2 });
    expect(byDepth.files.map(f => f.path)).toEqual([
      'Dockerfile',
      'src/main.go',
    ]);
    expect(byDepth.incomplete).toMatch(/deeper than 2 levels/);
  });

  it('ends in a tree that is very deep', async () => {
    const deep = join(project(), ...Array(300).fill('d'));
    await mkdir(deep, { recursive: true });
    await writeFile(join(deep, 'Dockerfile'), 'FROM deep');
    expect((await evidence()).incomplete).toMatch(/deeper than 24 levels/);
  });

  it('opens no pipe', async () => {
    execFileSync('mkfifo', [join(project(), 'pipe')]);
    await rm(join(project(), 'Dockerfile'));
    execFileSync('mkfifo', [join(project(), 'Dockerfile')]);
    expect((await evidence()).files).toContainEqual({
      path: 'Dockerfile',
      unread: 'It is not a regular file.',
    });
  });
});

describe('FileEvidenceSource without a folder to read', () => {
  it.each([
    ['outside', 'refused'],
    ['outside/no-such', 'refused'],
    ['roots-and-more', 'refused'],
    ['roots/../outside', 'refused'],
    ['roots/no-such', 'gone'],
    ['roots/app/Dockerfile', 'refused'],
    ['roots/app/Dockerfile/x', 'gone'],
  ])('explains %s', async (folder, kind) => {
    const error = await read({}, dir.resolve(folder)).catch(e => e);
    expect(error).toMatchObject({ name: 'EvidenceError', kind });
    expect(error.message).not.toContain(dir.path);
  });

  it('says of a folder that is gone what became of it', async () => {
    await rm(project(), { recursive: true });
    await expect(read()).rejects.toMatchObject({
      kind: 'gone',
      message: "The project's folder is gone: it was moved or deleted.",
    });
  });

  it('says that no root is configured', async () => {
    const none = FileEvidenceSource.create({ roots: [] });
    await expect(
      none.read(`file:${project()}`, { wants }),
    ).rejects.toMatchObject({
      kind: 'refused',
      message: expect.stringMatching(/is empty/),
    });
  });

  it('stops when time is up or the caller says so', async () => {
    await expect(read({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      kind: 'slow',
    });
    await expect(
      source({ timeoutMs: 0.001 }).read(`file:${project()}`, { wants }),
    ).rejects.toMatchObject({ kind: 'slow' });
  });
});
