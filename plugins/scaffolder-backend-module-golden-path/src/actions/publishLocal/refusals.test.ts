import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createPublishingDisk, gitIn } from './__testUtils__/publishing';

const { disk, root, workspace, publish } = createPublishingDisk();

describe('publish:local refuses', () => {
  it('what exists: a folder, a file, an empty folder, a link', async () => {
    mkdirSync(join(root, 'full/src'), { recursive: true });
    mkdirSync(join(root, 'empty'));
    writeFileSync(join(root, 'file'), 'mine');
    symlinkSync(disk.resolve('outside'), join(root, 'link'));
    symlinkSync('nowhere', join(root, 'dangling'));
    for (const name of ['full', 'empty', 'file', 'link', 'dangling']) {
      for (const dryRun of [false, true]) {
        await expect(publish({ name }, { dryRun })).rejects.toThrow(
          `There is a project "${name}" in the local workspace already`,
        );
      }
    }
    expect(readdirSync(disk.resolve('outside'))).toEqual(['secret.txt']);
  });

  it('one of two tasks that want the same name at once', async () => {
    const outcomes = await Promise.allSettled([
      publish({ name: 'basket' }),
      publish({ name: 'basket' }),
    ]);
    expect(outcomes.map(o => o.status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    expect(readdirSync(root)).toEqual(['basket']);
    expect(gitIn(join(root, 'basket'), 'fsck', '--strict')).toBe('');
  });

  it.each([
    ['..', '..'],
    ['a path', 'a/b'],
    ['a path upwards', '../outside/x'],
    ['an absolute path', '/tmp/x'],
    ['a hidden name', '.hidden'],
    ['an option', '-rf'],
    ['a backslash', 'a\\b'],
    ['a line end', 'a\nb'],
    ['a zero byte', 'a\0b'],
    ['nothing', ''],
    ['101 characters', 'a'.repeat(101)],
  ])('%s as a name', async (_, name) => {
    await expect(publish({ name })).rejects.toThrow(
      'cannot be the name of a project',
    );
    expect(readdirSync(root)).toEqual([]);
  });

  it.each([
    ['leads out', '../../outside/secret.txt'],
    ['is absolute', '/etc/hostname'],
    ['leads nowhere', 'missing'],
    ['leads to itself', 'trap'],
  ])('a link that %s, and leaves nothing behind', async (_, target) => {
    symlinkSync(target, workspace('cmd/trap'));
    for (const dryRun of [false, true]) {
      await expect(publish({ name: 'basket' }, { dryRun })).rejects.toThrow(
        'cmd/trap is a link that leads out of the project or nowhere',
      );
    }
    expect(readdirSync(root)).toEqual([]);
  });

  it('a link that leaves through another link', async () => {
    mkdirSync(workspace('a/b/c'), { recursive: true });
    symlinkSync('../..', workspace('a/b/up'));
    symlinkSync('a/b/up/../outside/secret.txt', workspace('out'));
    await expect(publish({ name: 'basket' })).rejects.toThrow(
      'out is a link that leads out of the project or nowhere',
    );
  });

  it('a device', async () => {
    execFileSync('mkfifo', [workspace('pipe')]);
    await expect(publish({ name: 'basket' })).rejects.toThrow(
      'pipe is neither a file, a folder nor a link',
    );
  });

  it('a source outside the workspace, and an empty one', async () => {
    await expect(
      publish({ name: 'basket', sourcePath: '../outside' }),
    ).rejects.toThrow('outside its parent');
    mkdirSync(workspace('void'));
    await expect(
      publish({ name: 'basket', sourcePath: 'void' }),
    ).rejects.toThrow('There is nothing to publish');
  });

  it.each([
    ['not valid YAML', 'kind: [', 'is not valid YAML'],
    ['no entity', 'hello: world', 'describes no entity'],
    ['a list', '- 1', 'describes no entity'],
    ['empty', '', 'describes no entity'],
  ])('a catalog-info.yaml that is %s', async (_, text, message) => {
    writeFileSync(workspace('catalog-info.yaml'), text);
    await expect(publish({ name: 'basket' })).rejects.toThrow(message);
    expect(readdirSync(root)).toEqual([]);
  });

  it('to write where no root is set', async () => {
    await expect(publish({ name: 'basket' }, { config: {} })).rejects.toThrow(
      'set goldenPath.publishLocal.root',
    );
  });

  it('whatever name is thought up: it never leaves the root', async () => {
    const nasty = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc
        .array(fc.constantFrom('..', '.', '/', '\\', 'a', '%2e', '~', '\0'), {
          maxLength: 8,
        })
        .map(parts => parts.join('')),
    );
    const everything = () =>
      readdirSync(disk.path).map(name => [
        name,
        name === 'published' ? '' : readdirSync(disk.resolve(name)).join(),
      ]);
    const before = everything();
    await fc.assert(
      fc.asyncProperty(nasty, async name => {
        const [path, refusal] = await publish({ name }, { dryRun: true }).then(
          outputs => [String(outputs.path), undefined],
          (error: Error) => [undefined, error.message],
        );
        const plain = /^[^./\\\0][^/\\\0]*$/.test(name);
        expect(path ?? `${root}/${name}`).toBe(`${root}/${name}`);
        const right = refusal
          ? refusal.includes('cannot be the name of a project')
          : plain;
        expect([name, refusal, right]).toEqual([name, refusal, true]);
      }),
      { numRuns: 500 },
    );
    expect(everything()).toEqual(before);
  });
});
