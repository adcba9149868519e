import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { TEMPLATES } from '../__testUtils__/paths';

const all = parse(readFileSync(join(TEMPLATES, 'all.yaml'), 'utf8'));
const folders = readdirSync(TEMPLATES, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name);

it('registers every template by one location', () => {
  expect(all.kind).toBe('Location');
  expect([...all.spec.targets].sort()).toEqual(
    folders.map(name => `./${name}/template.yaml`).sort(),
  );
});

describe.each(folders)('%s', name => {
  const folder = join(TEMPLATES, name);
  const template = parse(readFileSync(join(folder, 'template.yaml'), 'utf8'));
  const fields = Object.assign(
    {},
    ...template.spec.parameters.map(
      (page: { properties: object }) => page.properties,
    ),
  );
  const [generate] = template.spec.steps;

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
    const origin = join(folder, 'skeleton/.golden-path.yaml');
    expect(existsSync(origin)).toBe(true);
    const text = readFileSync(origin, 'utf8');
    for (const field of Object.keys(fields)) {
      expect(text).toMatch(new RegExp(`^  ${field}: `, 'm'));
    }
  });

  it('explains every field, and every pattern in words', () => {
    for (const [field, schema] of Object.entries<{
      title?: string;
      description?: string;
      pattern?: string;
      errorMessage?: { pattern?: string };
    }>(fields)) {
      expect([field, schema.title]).toEqual([field, expect.any(String)]);
      expect([field, schema.description]).toEqual([field, expect.any(String)]);
      const { pattern, errorMessage } = schema;
      const explained = !pattern || Boolean(errorMessage?.pattern);
      expect([field, explained]).toEqual([field, true]);
    }
  });

  it('uses the same default in the form as where a value is absent', () => {
    for (const [field, { default: value }] of Object.entries<{
      default?: string | number;
    }>(fields)) {
      if (value === undefined) continue;
      const literal = typeof value === 'number' ? `${value}` : `'${value}'`;
      expect(generate.input.values[field]).toContain(
        `parameters.${field} or ${literal}`,
      );
    }
  });
});
