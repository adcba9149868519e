import { createHash } from 'node:crypto';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createLockSnapshotAction } from './lockSnapshot';

const directory = createMockDirectory();
const LOCK = 'infra/__snapshot__/snapshot.lock.json';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const lock = (inputs: object, templates: object = { 'A.template.json': '' }) =>
  JSON.stringify({ generator: 'g', version: '2', inputs, templates });
const project = (text: string) => ({
  [LOCK]: text,
  'infra/cdk.json': '{}',
  'package-lock.json': '{"name":"é"}',
  'infra/__snapshot__/A.template.json': '{"Resources":{}}',
});

async function run(files: Record<string, string>, snapshot?: string) {
  directory.setContent(files);
  const action = createLockSnapshotAction();
  const context = createMockActionContext({
    input: { snapshot },
    workspacePath: directory.path,
  });
  await action.handler(context as Parameters<typeof action.handler>[0]);
  return JSON.parse(
    (directory.content() as any).infra.__snapshot__['snapshot.lock.json'],
  );
}

describe('golden-path:lock-snapshot', () => {
  it.each([undefined, 'infra/__snapshot__', './infra/__snapshot__/'])(
    'hashes what the lock names: %s',
    async snapshot => {
      const text = lock({ 'cdk.json': '', '../package-lock.json': 'x' });
      expect(await run(project(text), snapshot)).toEqual({
        generator: 'g',
        version: '2',
        inputs: {
          'cdk.json': hash('{}'),
          '../package-lock.json': hash('{"name":"é"}'),
        },
        templates: { 'A.template.json': hash('{"Resources":{}}') },
      });
    },
  );

  it.each<[string, Record<string, string>, RegExp]>([
    ['a file that is gone', project(lock({ 'bin/app.ts': '' })), /bin\/app.ts/],
    ['no JSON', project('{'), /no JSON/],
    ['nothing', project('null'), /names no inputs/],
    ['no inputs', project(lock({})), /names no inputs/],
    ['no lock', { 'infra/cdk.json': '{}' }, /has no infra/],
    [
      'a file outside',
      project(lock({ '../../outside.txt': '' })),
      /outside.txt|not allowed|Relative path/,
    ],
  ])('refuses %s', async (_, files, message) => {
    await expect(run(files)).rejects.toThrow(message);
  });
});
