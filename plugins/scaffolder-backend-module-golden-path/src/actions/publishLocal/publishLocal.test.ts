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
import type { UserEntity } from '@backstage/catalog-model';
import { createPublishingDisk, gitIn } from './__testUtils__/publishing';

const { root, workspace, publish } = createPublishingDisk();

const PRIYA: UserEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'priya.nair' },
  spec: {
    profile: { displayName: 'Priya Nair', email: 'priya.nair@example.com' },
  },
};

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
