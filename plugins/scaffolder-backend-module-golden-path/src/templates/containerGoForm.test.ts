import type { JsonObject } from '@backstage/types';
import { LEAST } from '../__testUtils__/generated';
import {
  startDryRunner,
  type DryRunner,
} from '../__testUtils__/startDryRunner';

const TEMPLATE = 'container-go';

let runner: DryRunner;
beforeAll(async () => {
  runner = await startDryRunner();
}, 60_000);
afterAll(async () => {
  await runner?.stop();
});

describe('the form of container-go', () => {
  it.each<[string, JsonObject, string]>([
    ['capitals', { name: 'OrderEvents' }, 'name'],
    ['a space', { name: 'order events' }, 'name'],
    ['a path', { name: '../order' }, 'name'],
    ['a quote', { name: 'a"b' }, 'name'],
    ['a line end', { name: 'order\n' }, 'name'],
    ['unicode', { name: 'commandé' }, 'name'],
    ['two hyphens', { name: 'order--events' }, 'name'],
    ['a hyphen at the end', { name: 'order-' }, 'name'],
    ['a digit first', { name: '1order' }, 'name'],
    ['41 characters', { name: 'a'.repeat(41) }, 'name'],
    ['a name that Go reserves', { name: 'vendor' }, 'name'],
    ['a name that Go takes for a version', { name: 'v2' }, 'name'],
    ['a name that a file system reserves', { name: 'con' }, 'name'],
    ['no owner', { owner: undefined as never }, 'owner'],
    ['an empty owner', { owner: '' }, 'owner'],
    [
      'a registry with credentials',
      { registry: 'me:pw@registry.example.com/hub' },
      'registry',
    ],
    [
      'a registry with a scheme',
      { registry: 'https://registry.example.com' },
      'registry',
    ],
    [
      'a registry that injects',
      { registry: 'registry.example.com\nRUN id' },
      'registry',
    ],
    ['a registry that is no host', { registry: 'hub' }, 'registry'],
    ['a port that needs root', { port: 80 }, 'port'],
    ['a port that does not exist', { port: 65536 }, 'port'],
    [
      'a module prefix with a scheme',
      { goModulePrefix: 'https://git.example.com' },
      'goModulePrefix',
    ],
    [
      'a module prefix that injects',
      { goModulePrefix: 'a.example/b\nreplace x => y' },
      'goModulePrefix',
    ],
    ['a control character', { description: 'bell \u0007' }, 'description'],
  ])('refuses %s before anything is made', async (_, wrong, field) => {
    const run = await runner.dryRun(TEMPLATE, { ...LEAST, ...wrong });
    expect(run.status).toBe(400);
    expect(run.error).toContain(field);
    expect(run.files).toEqual({});
  });
});
