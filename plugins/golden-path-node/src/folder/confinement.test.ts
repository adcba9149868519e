import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { listFolder } from './listFolder';
import { DEFAULT_LIMITS } from '../limits';
import { readFolder } from './readFolder';

const SENTINEL = 'sentinel of what lies outside';
const dir = createMockDirectory();
const outside = dir.resolve('outside');
const project = dir.resolve('project');

const name = fc.constantFrom('a', 'b', 'c', 'Dockerfile');
const path = fc
  .array(name, { minLength: 1, maxLength: 4 })
  .map(p => p.join('/'));
const target = fc.oneof(
  path,
  path.map(p => `../${p}`),
  fc.constantFrom(
    '.',
    '..',
    '../..',
    '/',
    '../outside',
    '../outside/secret',
    '../../outside',
  ),
  fc.constantFrom('', '/secret', '/deep/secret').map(p => outside + p),
);
const step = fc.oneof(
  fc.record({ path, kind: fc.constant('file' as const) }),
  fc.record({ path, kind: fc.constant('link' as const), target }),
);

type Step =
  | { path: string; kind: 'file' }
  | { path: string; kind: 'link'; target: string };

/** Some steps cannot be taken (a file where a folder is needed); those are left out. */
async function build(steps: Step[]) {
  await rm(project, { recursive: true, force: true });
  await mkdir(project);
  for (const one of steps) {
    const full = join(project, one.path);
    try {
      await mkdir(join(full, '..'), { recursive: true });
      if (one.kind === 'link') await symlink(one.target, full);
      // Written through a link it would land outside, and be no secret any more.
      else await writeFile(full, 'inside', { flag: 'wx' });
    } catch {
      continue;
    }
  }
}

describe('a random tree of files and links', () => {
  beforeEach(() => {
    dir.setContent({
      outside: { secret: SENTINEL, deep: { secret: SENTINEL } },
    });
  });

  it('never lets out what lies outside, and always ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async steps => {
        await build(steps);
        const read = await readFolder(project, { wants: () => true });
        expect(JSON.stringify(read)).not.toContain(SENTINEL);
        for (const file of read.files) {
          expect(file.text === undefined).toBe(file.unread !== undefined);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('opens nothing but what lies inside', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), async steps => {
        await build(steps);
        const { signal } = new AbortController();
        const { files } = await listFolder(project, DEFAULT_LIMITS, signal);
        const outward = files.flatMap(({ content }) =>
          'target' in content &&
          relative(project, content.target).startsWith('..')
            ? [content.target]
            : [],
        );
        expect(outward).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
