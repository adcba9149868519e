import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Ajv from 'ajv';
import ajvErrors from 'ajv-errors';
import { parse } from 'yaml';
import { TEMPLATES } from '../__testUtils__/paths';

/** What a schema says of one answer, of a page of them, or of what depends on one. */
interface Schema {
  [rule: string]: any;
  required?: string[];
  properties?: Record<string, Schema>;
  items?: Schema;
  dependencies?: Record<string, { oneOf: Schema[] }>;
  errorMessage?: Record<string, any>;
}

interface Rule {
  /** Name of the question. */
  question: string;
  rule: string;
  message?: string;
  /** Answers of the page that this rule refuses. */
  answers: object;
}

/** For each rule an answer that it refuses. */
const REFUSED: Record<string, (schema: Schema) => unknown> = {
  minLength: ({ minLength }) => 'a'.repeat(minLength - 1),
  maxLength: ({ maxLength }) => 'a'.repeat(maxLength + 1),
  pattern: () => '../a "b"\u0007',
  not: ({ not }) => not.enum[0],
  enum: () => 'none of these',
  minimum: ({ minimum }) => minimum - 1,
  maximum: ({ maximum }) => maximum + 1,
  minItems: () => [],
  uniqueItems: ({ items }) => [items!.enum[0], items!.enum[0]],
};

/** What a schema says beside its rules. */
const NO_RULES = [
  ...['title', 'description', 'default', 'enumNames', 'errorMessage'],
  ...['type', 'const', 'items', 'properties', 'dependencies'],
];

const isRule = (key: string) =>
  !NO_RULES.includes(key) && !key.startsWith('ui:');

/** The rules of a page or of a branch of it, where some answers are given already. */
function rulesOf(page: Schema, given: object = {}): Rule[] {
  const missing = (page.required ?? []).map(question => ({
    question,
    rule: 'required',
    message: page.errorMessage?.required?.[question],
    answers: given,
  }));
  const answered = Object.entries(page.properties ?? {})
    // What a branch is chosen by was asked on the page.
    .filter(([question]) => !(question in given))
    .flatMap(([question, schema]) => rulesOfQuestion(question, schema, given));
  const dependent = Object.entries(page.dependencies ?? {}).flatMap(
    ([question, { oneOf }]) =>
      oneOf.flatMap(branch => {
        const { const: only, enum: some } = branch.properties![question];
        return rulesOf(branch, { [question]: only ?? some[0] });
      }),
  );
  return [...missing, ...answered, ...dependent];
}

function rulesOfQuestion(
  question: string,
  schema: Schema,
  given: object,
): Rule[] {
  const rule = (
    name: string,
    message: string | undefined,
    answer: unknown,
  ) => ({
    question,
    rule: name,
    message,
    answers: { ...given, [question]: answer },
  });
  const messages = schema.errorMessage;
  const rules = Object.keys(schema)
    .filter(isRule)
    .map(name => rule(name, messages?.[name], REFUSED[name]?.(schema)));
  // Of the types a number is the one that can be mistyped.
  if (schema.type === 'integer') rules.push(rule('type', messages?.type, 1.5));
  if (schema.items?.enum) {
    const message = schema.items.errorMessage?.enum;
    rules.push(rule('items', message, ['none of these']));
  }
  return rules;
}

// As the Scaffolder's form sets it up.
const ajv = ajvErrors(
  new Ajv({ allErrors: true, strict: false, verbose: true }),
);

const templates = globSync('*.yaml', { cwd: TEMPLATES })
  .filter(file => file !== 'all.yaml')
  .map(file => ({
    name: basename(file, '.yaml'),
    pages: parse(readFileSync(join(TEMPLATES, file), 'utf8')).spec
      .parameters as Schema[],
  }));

it('looks at the templates of containers and of pipelines', () => {
  const names = templates.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['container-go', 'pipeline-analytics']),
  );
});

describe.each(templates)('the form of $name', ({ pages }) => {
  describe.each(pages.map(page => ({ title: page.title as string, page })))(
    'on the page "$title"',
    ({ page }) => {
      const validate = ajv.compile(page);
      const rules = rulesOf(page);

      it.each(rules)(
        'refuses by $rule of $question, in English and in French',
        ({ question, rule, message, answers }) => {
          // A sentence each, neither of them twice.
          expect(message).toMatch(/^\S[^·]*[^\s·]\. · \S[^·]*\.$/);
          const [english, french] = message!.split(' · ');
          expect(english).not.toBe(french);

          validate(answers);
          const path =
            rule === 'required'
              ? ''
              : `/${question}${rule === 'items' ? '/0' : ''}`;
          expect(
            (validate.errors ?? [])
              .filter(({ instancePath }) => instancePath === path)
              .map(error => error.message),
          ).toContain(message);
        },
      );

      it('explains each question in both languages', () => {
        const asked = [
          page,
          ...Object.values(page.dependencies ?? {}).flatMap(
            ({ oneOf }) => oneOf,
          ),
        ].flatMap(({ properties }) => Object.entries(properties ?? {}));
        const unexplained = asked
          .filter(([, { title }]) => title)
          .filter(([, schema]) => !schema.description || !schema['ui:help'])
          .map(([question]) => question);
        expect(unexplained).toEqual([]);
      });
    },
  );
});
