import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { NO_ANSWERS } from '../__testUtils__/kinds';
import { TEMPLATES } from '../__testUtils__/paths';

interface Field {
  title?: string;
  description?: string;
  'ui:help'?: string;
  pattern?: string;
  errorMessage?: { pattern?: string };
  default?: unknown;
}

interface Page {
  properties: object;
  dependencies?: Record<string, { oneOf: { properties: object }[] }>;
}

const all = parse(readFileSync(join(TEMPLATES, 'all.yaml'), 'utf8'));
const names = readdirSync(TEMPLATES).filter(name =>
  existsSync(join(TEMPLATES, name, 'template.yaml')),
);

it('registers every template by one location', () => {
  expect(all.kind).toBe('Location');
  expect([...all.spec.targets].sort()).toEqual(
    names.map(name => `./${name}.yaml`).sort(),
  );
});

it('registers them as their sources say', () => {
  const script = join(TEMPLATES, '../script/lib/templates.mjs');
  const check = () =>
    execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' });
  expect(check).not.toThrow();
});

describe.each(names)('%s', name => {
  const template = parse(readFileSync(join(TEMPLATES, `${name}.yaml`), 'utf8'));
  const pages: Page[] = template.spec.parameters;
  const fieldsOf: Record<string, Field> = Object.assign(
    {},
    ...pages.flatMap(dependentOf),
    ...pages.map(page => page.properties),
  );
  const generate = template.spec.steps.find(
    (step: { id: string }) => step.id === 'generate',
  );

  it('is named after its folder', () => {
    expect(template.metadata.name).toBe(name);
    expect(generate.input.values.template).toBe(`template:default/${name}`);
  });

  it('has one version', () => {
    const version =
      template.metadata.annotations['golden-path/template-version'];
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(generate.input.values.templateVersion).toBe(version);
    expect(JSON.stringify(template.spec.steps)).toContain(`${name} ${version}`);
  });

  it('writes down every answer of the form', () => {
    const { answered } = generate.input.values;
    const fields = Object.keys(fieldsOf).filter(
      field => !NO_ANSWERS.includes(field),
    );
    expect([...answered].sort()).toEqual(fields.sort());
  });

  it('explains every field, and every pattern in words', () => {
    for (const [field, schema] of Object.entries(fieldsOf)) {
      expect([field, schema.title]).toEqual([field, expect.any(String)]);
      expect([field, schema.description]).toEqual([field, expect.any(String)]);
      expect([field, schema['ui:help']]).toEqual([field, expect.any(String)]);
      const { pattern, errorMessage } = schema;
      const explained = !pattern || Boolean(errorMessage?.pattern);
      expect([field, explained]).toEqual([field, true]);
    }
  });

  it('uses the same default in the form as where a value is absent', () => {
    const { values } = generate.input;
    for (const [field, { default: value }] of Object.entries(fieldsOf)) {
      if (value === undefined || NO_ANSWERS.includes(field)) continue;
      expect(values[field]).toContain(
        `parameters.${field} or ${literalOf(value)}`,
      );
    }
  });
});

/** Fields that a page shows for some answers alone; where a project goes is no answer. */
function dependentOf({ dependencies = {} }: Page): object[] {
  return Object.entries(dependencies).flatMap(([name, { oneOf }]) =>
    NO_ANSWERS.includes(name) ? [] : oneOf.map(one => one.properties),
  );
}

function literalOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literalOf).join(', ')}]`;
  return ['number', 'boolean'].includes(typeof value)
    ? `${value}`
    : `'${value}'`;
}
