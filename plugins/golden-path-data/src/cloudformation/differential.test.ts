import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TemplateModel } from '@aws/cloudformation-validate';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { checks } from '../checks';
import type { Resource, Value } from '../graph';
import { ProjectFiles } from '../reading';
import { readCloudFormation } from './readCloudFormation';

const folder = join(__dirname, '__fixtures__/architectures');
const salesLake = join(
  __dirname,
  '../../../../examples/projects/sales-lake/template.yaml',
);
/** The nine model architectures, an example project, and every template that an example of a check has. */
const texts = [
  ...readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8')),
  readFileSync(salesLake, 'utf8'),
  ...new Set(
    checks.flatMap(({ examples }) =>
      [...examples.pass, ...examples.fail].flatMap(({ files }) =>
        Object.entries(files)
          .filter(([path]) => /^template\.(yaml|json)$/.test(path))
          .map(([, text]) => text),
      ),
    ),
  ),
];

it('has texts to compare', () => {
  expect(texts.length).toBeGreaterThan(100);
});

it.each(texts.map((text, i) => [i + 1, text]))(
  'finds in template %i what the validator of AWS finds',
  (_, text) => {
    const { ours, theirs, known, same } = compared(String(text));
    expect(ours).toEqual(theirs);
    expect(same).toEqual(known);
  },
);

it('finds the same values in the model architectures, and many of them', () => {
  const counts = texts.slice(0, 9).map(text => compared(text).known.length);
  expect(Math.min(...counts)).toBeGreaterThan(100);
});

describe('generated templates', () => {
  const name = fc.constantFrom('One', 'Two', 'Three');
  const text = fc.constantFrom('a', 'b-c', 'x,y', '', 'true', '10', 'é');
  const { value } = fc.letrec<{ value: unknown; leaf: unknown }>(tie => ({
    leaf: fc.oneof(
      text,
      fc.integer({ min: 0, max: 99 }),
      fc.boolean(),
      name.map(id => ({ Ref: id })),
      name.map(id => ({ 'Fn::GetAtt': [id, 'Arn'] })),
      fc.constantFrom('P', 'Q').map(id => ({ Ref: id })),
      fc.tuple(text, text).map(([a, b]) => ({
        'Fn::Sub': `${a}-\${P}\${!L}-${b}`,
      })),
      fc.array(text, { minLength: 1, maxLength: 3 }).map(items => ({
        'Fn::Join': ['-', items],
      })),
      fc.constant({ 'Fn::FindInMap': ['M', 'k', 'v'] }),
      fc.constant({ 'Fn::Select': [1, ['a', { Ref: 'P' }]] }),
    ),
    value: fc.oneof(
      { maxDepth: 3 },
      tie('leaf'),
      fc.array(tie('leaf'), { minLength: 1, maxLength: 3 }),
      fc.dictionary(fc.constantFrom('K', 'L', 'M'), tie('value'), {
        minKeys: 1,
        noNullPrototype: true,
      }),
      fc.tuple(tie('leaf'), tie('leaf')).map(([a, b]) => ({
        'Fn::If': ['C', a, b],
      })),
    ),
  }));
  const template = fc
    .dictionary(
      name,
      fc.record({
        Type: fc.constantFrom('AWS::S3::Bucket', 'AWS::KMS::Key'),
        Properties: fc.dictionary(fc.constantFrom('A', 'B', 'C'), value, {
          noNullPrototype: true,
        }),
      }),
      { minKeys: 1, noNullPrototype: true },
    )
    .map(resources => ({
      Parameters: {
        P: { Type: 'String', Default: 'p' },
        Q: { Type: 'String', Default: 'q' },
      },
      Mappings: { M: { k: { v: 'found' } } },
      Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'p'] } },
      Resources: resources,
    }));

  it('mean the same to both, as JSON and as YAML', () => {
    let known = 0;
    fc.assert(
      fc.property(template, fc.boolean(), (written, json) => {
        const source = json ? JSON.stringify(written) : stringify(written);
        const result = compared(source);
        expect(result.ours).toEqual(result.theirs);
        expect(result.same).toEqual(result.known);
        known += result.known.length;
      }),
      { numRuns: 300 },
    );
    expect(known).toBeGreaterThan(300);
  });
});

/** Resources of both readers, and the values that both know: theirs, and ours at the same paths. */
function compared(text: string) {
  const path = /^\s*\{/.test(text) ? 'a.json' : 'a.yaml';
  const bytes = new TextEncoder().encode(text);
  const model = new TemplateModel({ path, readBytes: () => bytes });
  const found = model.resources() as Record<string, Theirs>;
  model.free();
  const { resources } = readCloudFormation(
    new ProjectFiles(evidenceOf({ [path]: text })),
  );
  const ids = new Set(Object.keys(found));
  const written = resources.filter(({ name }) => ids.has(name));
  const [known, same]: [string[], string[]] = [[], []];
  for (const resource of written) {
    const own = scalarsOf(resource);
    for (const [at, value] of theirScalars(found[resource.name]!)) {
      const mine = own.get(at);
      if (mine === undefined) continue;
      known.push(`${resource.name}.${at}=${value}`);
      // What `Fn::Base64` encodes stays readable here.
      const encoded = Buffer.from(mine).toString('base64') === value;
      same.push(`${resource.name}.${at}=${encoded ? value : mine}`);
    }
  }
  return {
    ...{ known, same },
    ours: written.map(({ name, sourceType }) => [name, sourceType]).sort(),
    theirs: Object.entries(found)
      .map(([id, { resourceType }]) => [id, resourceType])
      .sort(),
  };
}

interface Theirs {
  resourceType: string;
  properties: Record<string, unknown>;
}

/** What the validator knows for certain, by its path. */
function theirScalars({ properties }: Theirs): Map<string, string> {
  const found = new Map<string, string>();
  const concrete = (value: unknown, path: string): void => {
    if (typeof value !== 'object') found.set(path, String(value));
    else if (value)
      for (const [key, inner] of Object.entries(value))
        concrete(inner, `${path}.${key}`);
  };
  const visit = (node: any, path: string): void => {
    if (node?.Concrete) concrete(node.Concrete.value, path);
    node?.List?.items?.forEach((item: unknown, i: number) =>
      visit(item, `${path}.${i}`),
    );
    node?.Map?.entries?.forEach(({ key, value }: any) =>
      visit(value, `${path}.${key}`),
    );
  };
  for (const [key, value] of Object.entries(properties)) visit(value, key);
  return found;
}

function scalarsOf({ properties }: Resource): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (value: Value, path: string): void => {
    if (value.kind === 'scalar') found.set(path, String(value.value));
    if (value.kind === 'list')
      value.items.forEach((item, i) => visit(item, `${path}.${i}`));
    if (value.kind === 'map')
      value.entries.forEach((item, key) => visit(item, `${path}.${key}`));
  };
  properties.entries.forEach((value, key) => visit(value, key));
  return found;
}
