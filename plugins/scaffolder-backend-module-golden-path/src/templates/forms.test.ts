import type { JsonObject } from '@backstage/types';
import { LEAST } from '../__testUtils__/generated';
import { formOf, kinds, NO_ANSWERS } from '../__testUtils__/kinds';
import {
  startDryRunner,
  type DryRunner,
} from '../__testUtils__/startDryRunner';

/** What is wrong, the answers, and the question that they are wrong for. */
const REFUSED: [string, JsonObject, string][] = [
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
  ['200 characters', { name: 'a'.repeat(200) }, 'name'],
  ['a name that Go reserves', { name: 'vendor' }, 'name'],
  ['a name that Go takes for a version', { name: 'v2' }, 'name'],
  ['a name that Rust reserves', { name: 'crate' }, 'name'],
  ['a word of the languages', { name: 'class' }, 'name'],
  ['a folder of a build', { name: 'target' }, 'name'],
  ['a name that npm reserves', { name: 'node-modules' }, 'name'],
  ['a name that a file system reserves', { name: 'con' }, 'name'],
  ['no name', { name: undefined as never }, 'name'],
  ['no owner', { owner: undefined as never }, 'owner'],
  ['an empty owner', { owner: '' }, 'owner'],
  ['an owner that injects', { owner: 'checkout"\nkind: x' }, 'owner'],
  ['a system that is no reference', { system: 'the shop' }, 'system'],
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
  ['a cache that leaves its registry', { cache: '../hub' }, 'cache'],
  ['a cache that injects', { cache: 'hub\nRUN id' }, 'cache'],
  ['a cache of AWS that injects', { ecrCache: 'ecr" RUN' }, 'ecrCache'],
  ['another pipeline', { ci: 'jenkins' }, 'ci'],
  ['another source of updates', { updates: '../project' }, 'updates'],
  ['another language', { language: '../../go' }, 'language'],
  ['another processor', { architecture: 'riscv64' }, 'architecture'],
  ['another platform', { morePlatforms: ['windows/amd64'] }, 'morePlatforms'],
  ['a port that needs root', { port: 80 }, 'port'],
  ['a port that does not exist', { port: 65536 }, 'port'],
  ['a port that is a text', { port: '8080"' }, 'port'],
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
  ['301 characters', { description: 'a'.repeat(301) }, 'description'],
];

// Each project takes its time on a busy machine.
jest.setTimeout(60_000);

let runner: DryRunner;
beforeAll(async () => {
  runner = await startDryRunner();
});
afterAll(async () => {
  await runner?.stop();
});

const templates = [...new Set(kinds.map(({ template }) => template))];

describe.each(templates)('the form of %s', template => {
  const { questions } = formOf(template);

  it.each(REFUSED.filter(([, , field]) => field in questions))(
    'refuses %s before anything is made',
    async (_, wrong, field) => {
      const run = await runner.dryRun(template, { ...LEAST, ...wrong });
      expect(run.status).toBe(400);
      expect(run.error).toContain(field);
      expect(run.files).toEqual({});
    },
  );

  it('is tried with something wrong for every question', () => {
    const tried = REFUSED.map(([, , field]) => field);
    const asked = Object.keys(questions).filter(
      name => !NO_ANSWERS.includes(name),
    );
    expect(tried).toEqual(expect.arrayContaining(asked));
  });
});
