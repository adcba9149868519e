import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { UserEntity } from '@backstage/catalog-model';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { createPublishLocalAction } from './publishLocal';

const disk = createMockDirectory();
const root = disk.resolve('published');

const CATALOG_INFO = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: basket }
spec: { type: service, lifecycle: production, owner: checkout }
`;

const PRIYA: UserEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'priya.nair' },
  spec: {
    profile: { displayName: 'Priya Nair', email: 'priya.nair@example.com' },
  },
};

beforeEach(() => {
  disk.setContent({
    published: {},
    outside: { 'secret.txt': 'not yours' },
    workspace: {
      'catalog-info.yaml': CATALOG_INFO,
      'README.md': '# Basket\n',
      cmd: { 'main.go': 'package main\n' },
    },
  });
});

function workspace(path: string): string {
  return disk.resolve('workspace', path);
}

async function publish(
  input: { name: string; sourcePath?: string; commitMessage?: string },
  options: { dryRun?: boolean; user?: UserEntity; config?: JsonObject } = {},
) {
  const action = createPublishLocalAction({
    config: mockServices.rootConfig({
      data: options.config ?? { goldenPath: { publishLocal: { root } } },
    }),
  });
  const outputs: Record<string, unknown> = {};
  const context = createMockActionContext({
    input,
    workspacePath: disk.resolve('workspace'),
    ...(options.user && { user: { entity: options.user } }),
  });
  await action.handler({
    ...context,
    isDryRun: options.dryRun,
    output: (name: string, value: unknown) => {
      outputs[name] = value;
    },
  } as Parameters<typeof action.handler>[0]);
  return outputs;
}

function gitIn(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
  }).trim();
}

describe('publish:local', () => {
  it('writes a repository that git reads, with one commit on main', async () => {
    const outputs = await publish(
      { name: 'basket', commitMessage: 'Start the basket' },
      { user: PRIYA },
    );
    const target = join(root, 'basket');
    expect(outputs).toEqual({
      path: target,
      location: `file:${target}/catalog-info.yaml`,
      entityRef: 'component:default/basket',
      commit: gitIn(target, 'rev-parse', 'main'),
    });
    expect(gitIn(target, 'log', '--format=%an <%ae> %cn %s')).toBe(
      'Priya Nair <priya.nair@example.com> Priya Nair Start the basket',
    );
    expect(gitIn(target, 'ls-tree', '-r', '--name-only', 'HEAD')).toBe(
      'README.md\ncatalog-info.yaml\ncmd/main.go',
    );
    expect(gitIn(target, 'status', '--porcelain')).toBe('');
    expect(gitIn(target, 'fsck', '--strict')).toBe('');
    expect(readdirSync(root)).toEqual(['basket']);
  });

  it('keeps executable bits and links inside the project', async () => {
    writeFileSync(workspace('run.sh'), '#!/bin/sh\n');
    chmodSync(workspace('run.sh'), 0o755);
    symlinkSync('../README.md', workspace('cmd/about.md'));
    await publish({ name: 'basket' });
    const target = join(root, 'basket');
    expect(lstatSync(join(target, 'run.sh')).mode & 0o777).toBe(0o755);
    expect(readlinkSync(join(target, 'cmd/about.md'))).toBe('../README.md');
    const tree = gitIn(target, 'ls-tree', '-r', 'HEAD');
    expect(tree).toMatch(/^100755 blob .*\trun\.sh$/m);
    expect(tree).toMatch(/^120000 blob .*\tcmd\/about\.md$/m);
    expect(gitIn(target, 'status', '--porcelain')).toBe('');
  });

  it('copies what .gitignore names without committing it', async () => {
    writeFileSync(workspace('.gitignore'), '.env\n');
    writeFileSync(workspace('.env'), 'PORT=8080\n');
    await publish({ name: 'basket' });
    const target = join(root, 'basket');
    expect(readFileSync(join(target, '.env'), 'utf8')).toBe('PORT=8080\n');
    expect(gitIn(target, 'ls-files')).not.toContain('.env');
    expect(gitIn(target, 'status', '--porcelain')).toBe('');
  });

  it('leaves out any other history and its hooks', async () => {
    mkdirSync(workspace('.git/hooks'), { recursive: true });
    writeFileSync(workspace('.git/hooks/post-checkout'), '#!/bin/sh\nfalse\n');
    mkdirSync(workspace('cmd/.GIT'));
    await publish({ name: 'basket' });
    const target = join(root, 'basket');
    expect(existsSync(join(target, '.git/hooks/post-checkout'))).toBe(false);
    expect(existsSync(join(target, 'cmd/.GIT'))).toBe(false);
    expect(gitIn(target, 'rev-list', '--count', 'HEAD')).toBe('1');
  });

  it('publishes one folder of the workspace, and makes the root', async () => {
    const { path, entityRef } = await publish(
      { name: 'tool', sourcePath: 'cmd' },
      {
        config: {
          goldenPath: { publishLocal: { root: join(root, 'new/deep') } },
        },
      },
    );
    expect(path).toBe(join(root, 'new/deep/tool'));
    expect(entityRef).toBeUndefined();
    expect(gitIn(String(path), 'ls-files')).toBe('main.go');
  });

  it('names the configured author where the user has no address', async () => {
    await publish(
      { name: 'basket' },
      {
        user: { ...PRIYA, spec: { profile: { displayName: 'Priya' } } },
        config: {
          goldenPath: { publishLocal: { root } },
          scaffolder: {
            defaultAuthor: { name: 'Portal', email: 'portal@example.com' },
          },
        },
      },
    );
    expect(gitIn(join(root, 'basket'), 'log', '--format=%an <%ae>')).toBe(
      'Portal <portal@example.com>',
    );
  });

  it('lets no display name forge a commit', async () => {
    const displayName = 'Eve <eve@x> 0 +0000\nparent 0123';
    await publish(
      { name: 'basket' },
      {
        user: { ...PRIYA, spec: { profile: { displayName, email: 'e@x' } } },
      },
    );
    const target = join(root, 'basket');
    expect(gitIn(target, 'log', '--format=%ae %p')).toBe('e@x');
    expect(gitIn(target, 'fsck', '--strict')).toBe('');
  });

  it('writes nothing in a dry run', async () => {
    const outputs = await publish({ name: 'basket' }, { dryRun: true });
    expect(outputs).toEqual({
      path: join(root, 'basket'),
      location: `file:${root}/basket/catalog-info.yaml`,
      entityRef: 'component:default/basket',
    });
    expect(readdirSync(root)).toEqual([]);
  });
});

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
        const outcome = await publish({ name }, { dryRun: true }).catch(
          (error: Error) => error.message,
        );
        if (typeof outcome === 'string') {
          expect(outcome).toContain('cannot be the name of a project');
        } else {
          expect(outcome.path).toBe(`${root}/${name}`);
          expect(name).not.toMatch(/[/\\\0]|^\./);
        }
      }),
      { numRuns: 500 },
    );
    expect(everything()).toEqual(before);
  });
});
