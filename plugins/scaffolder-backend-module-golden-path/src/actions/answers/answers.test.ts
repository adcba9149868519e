import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { TEMPLATES } from '../../__testUtils__/paths';
import { createAnswersAction } from './answers';
import type { Answers } from './problemsOf';
import * as rules from './rules';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

const GOOD: Answers = {
  name: 'order-events',
  owner: 'group:default/checkout',
  system: 'system:default/shop',
  description: 'Takes orders.\nAnd "quotes" $them',
  registry: 'registry.example.com:5000/shop',
  cache: 'cache/docker.io',
  ecrCache: 'ecr-public',
};

async function refusalOf(answers: Partial<Answers>) {
  const action = createAnswersAction();
  const context = createMockActionContext({ input: { ...GOOD, ...answers } });
  return action.handler(context as Parameters<typeof action.handler>[0]).then(
    () => undefined,
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

describe('golden-path:answers', () => {
  it('takes what a form lets through, and answers left empty', async () => {
    expect(await refusalOf({})).toBeUndefined();
    const { name, owner } = GOOD;
    const empty = Object.fromEntries(Object.keys(GOOD).map(key => [key, '']));
    expect(await refusalOf({ ...empty, name, owner })).toBeUndefined();
  });

  it.each([
    ['capitals', 'OrderEvents'],
    ['a space', 'order events'],
    ['a path', '../order'],
    ['a quote', "order'events"],
    ['a line end', 'order\n'],
    ['unicode', 'événements'],
    ['letters that look like others', 'оrder'],
    ['200 characters', 'a'.repeat(200)],
    ['nothing', ''],
    ['a word of Go', 'fallthrough'],
    ['a word of Rust', 'impl'],
    ['a word of Python', 'lambda'],
    ['a word of Java', 'interface'],
    ['a word of JavaScript', 'debugger'],
    ['a name of Windows', 'com1'],
    ['a folder of a build', 'target'],
  ])('refuses %s as a name', async (_, name) => {
    expect(await refusalOf({ name })).toMatch(
      /^InputError: .*cannot be the name of a project/,
    );
  });

  it.each<[keyof Answers, string]>([
    ['owner', ''],
    ['owner', 'group:default/a b'],
    ['owner', 'group:default/x"\nspec:'],
    ['system', '../../etc'],
    ['description', 'bell \u0007'],
    ['description', 'x'.repeat(301)],
    ['registry', 'https://registry.example.com'],
    ['registry', 'registry.example.com/'],
    ['registry', 'registry.example.com\nRUN id'],
    ['cache', '../docker-hub'],
    ['ecrCache', '/ecr'],
  ])('refuses %s %j', async (field, text) => {
    expect(await refusalOf({ [field]: text })).toMatch(/^InputError: The /);
  });

  it('names everything that is wrong at once', async () => {
    const refusal = await refusalOf({ name: 'A', owner: '', cache: '..' });
    expect(refusal?.split('\n')).toHaveLength(3);
  });

  it('does not repeat credentials', async () => {
    const refusal = await refusalOf({
      registry: 'me:hunter2@registry.example.com',
    });
    expect(refusal).toContain('no user name or password');
    expect(refusal).not.toContain('hunter2');
  });

  it('takes no longer than a moment over hostile texts', async () => {
    const start = Date.now();
    const long = `${'a-'.repeat(100_000)}!`;
    await refusalOf({
      name: long,
      owner: long,
      system: long,
      description: long,
      registry: `a.${long}`,
      cache: long,
    });
    expect(Date.now() - start).toBeLessThan(HANGING);
  });
});

describe('the forms of templates/parts', () => {
  const question = (file: string) =>
    parse(
      readFileSync(join(TEMPLATES, 'parts/questions', `${file}.yaml`), 'utf8'),
    );

  it('ask for what the action asks for', () => {
    const { name, owner, system, description } = question('project').properties;
    const { registry } = question('registry');
    const { cache } = question('cache');
    const { ecrCache } = question('ecrCache');
    const source = (pattern: RegExp) => pattern.source.replaceAll('\\/', '/');
    const { LONGEST } = rules;
    expect(
      Object.entries({
        name,
        owner,
        system,
        description,
        registry,
        cache,
        ecrCache,
      }).map(([key, { pattern, maxLength }]) => [key, pattern, maxLength]),
    ).toEqual([
      ['name', source(rules.NAME), LONGEST.name],
      ['owner', source(rules.ENTITY_REF), LONGEST.entityRef],
      ['system', source(rules.ENTITY_REF), LONGEST.entityRef],
      ['description', source(rules.DESCRIPTION), LONGEST.description],
      ['registry', source(rules.REGISTRY), LONGEST.registry],
      ['cache', source(rules.CACHE), LONGEST.cache],
      ['ecrCache', source(rules.CACHE), LONGEST.cache],
    ]);
    expect(new Set(name.not.enum)).toEqual(rules.RESERVED);
  });
});
