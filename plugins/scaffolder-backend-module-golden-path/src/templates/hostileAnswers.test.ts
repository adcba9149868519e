import type { JsonObject } from '@backstage/types';
import fc from 'fast-check';
import { parse } from 'yaml';
import { RESERVED } from '../actions/answers/rules';
import { keptOf } from '../__testUtils__/answers';
import { expectCarried, type Kept } from '../__testUtils__/expectCarried';
import { assessed, LEAST, textsOf } from '../__testUtils__/generated';
import {
  formOf,
  kinds,
  NO_ANSWERS,
  type Kind,
  type Question,
} from '../__testUtils__/kinds';
import { schemaProblems } from '../__testUtils__/schemaProblems';
import {
  startDryRunner,
  type DryRunner,
} from '../__testUtils__/startDryRunner';
import { syntaxProblems } from '../__testUtils__/syntaxProblems';

/** How many projects are made of each kind. */
const RUNS = Number(process.env.HOSTILE_RUNS ?? 6);

const DESCRIPTIONS = [
  'He said "no": it\'s done # not a comment',
  '- {a: [b, *c], &d !e} | > %f @g `h`',
  '多言語 — čaj, naïveté, 🚚',
  'first line\nsecond line\n\n  indented: yes',
  'null',
  '1.0',
  '${{ values.owner }} {% raw %} {{ x }} ${HOME} $(id) `id`',
  '</script><b>bold</b> \\ \\n \\" \u2028 \u00a0',
  '--><description>]]></project> &amp; &lt;',
  '"""\nimport os\n"""',
  'trailing backslash \\',
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

/** Makes a project, and expects every file to be sound and to carry what was answered. */
async function expectSound(kind: Kind, answers: JsonObject) {
  const run = await runner.dryRun(kind.template, { ...kind.fixed, ...answers });
  expect(run.error).toBeUndefined();
  const texts = textsOf(run);
  expect(syntaxProblems(texts)).toEqual([]);
  expect(await schemaProblems(texts)).toEqual([]);
  const { values } = parse(texts['.golden-path.yaml']);
  expect(values).toEqual(keptOf(kind, { ...kind.fixed, ...answers }));
  expectCarried(texts, values as Kept);
  const own = { ownRegistries: [values.registry.split('/')[0]] };
  expect(assessed(texts, own)).toMatchObject({ score: 100, coverage: 1 });
}

/** Whatever a form lets through. */
function everyAnswer({ template, fixed }: Kind) {
  const { questions } = formOf(template);
  const asked = Object.entries(questions).filter(
    ([name]) => !(name in fixed) && !NO_ANSWERS.includes(name),
  );
  return fc.record(
    Object.fromEntries(
      asked.map(([name, question]) => [name, valueOf(name, question)]),
    ) as Record<string, fc.Arbitrary<any>>,
    { requiredKeys: ['name', 'owner'] },
  );
}

function valueOf(name: string, question: Question): fc.Arbitrary<unknown> {
  const { pattern, maxLength = 60, minimum, maximum, items } = question;
  if (question.enum) return fc.constantFrom(...question.enum);
  if (items?.enum) return fc.uniqueArray(fc.constantFrom(...items.enum));
  if (question.type === 'integer')
    return fc.integer({ min: minimum, max: maximum });
  const fits = (text: string) =>
    !RESERVED.has(text) &&
    text.length <= maxLength &&
    (!pattern || new RegExp(pattern).test(text));
  if (name === 'description')
    return fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: maxLength / 2 })
      .filter(fits);
  // What a pattern forbids by looking ahead is left to the filter.
  const plain = pattern!.replace(/\(\?[!=](?:[^()]|\([^()]*\))*\)/g, '');
  return fc.stringMatching(new RegExp(plain), { maxLength }).filter(fits);
}

describe.each(kinds)('$title', kind => {
  it('carries whatever the form lets through', async () => {
    const sound = fc.asyncProperty(everyAnswer(kind), answers =>
      expectSound(kind, answers),
    );
    await expect(fc.assert(sound, { numRuns: RUNS })).resolves.toBeUndefined();
  });
});

describe('a description', () => {
  // Each of them in one kind, and each kind with some.
  it.each(DESCRIPTIONS)('%j arrives as it is', async description => {
    const at = DESCRIPTIONS.indexOf(description);
    const some = kinds.filter((_, i) => i % 5 === at % 5);
    for (const kind of some) {
      const made = expectSound(kind, { ...LEAST, description });
      await expect(made).resolves.toBeUndefined();
    }
  });
});
