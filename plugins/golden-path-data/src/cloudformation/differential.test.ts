import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TemplateModel } from '@aws/cloudformation-validate';
import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { checks } from '../checks';
import { ProjectFiles } from '../reading';
import { readCloudFormation } from './readCloudFormation';

const folder = join(__dirname, '__fixtures__/architectures');
/** The nine model architectures, and every template that an example of a check has. */
const texts = [
  ...readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8')),
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
  'finds in template %i the resources that the validator of AWS finds',
  (_, text) => {
    const path = /^\s*\{/.test(String(text)) ? 'a.json' : 'a.yaml';
    const bytes = new TextEncoder().encode(String(text));
    const model = new TemplateModel({ path, readBytes: () => bytes });
    const theirs = Object.entries(model.resources()).map(
      ([id, { resourceType }]) => [id, resourceType],
    );
    model.free();
    const { resources } = readCloudFormation(
      new ProjectFiles(evidenceOf({ [path]: String(text) })),
    );
    expect(resources.map(({ name, type }) => [name, type]).sort()).toEqual(
      theirs.sort(),
    );
  },
);
