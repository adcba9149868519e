import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';

const own = join(__dirname, 'schemas');
const published = join(__dirname, '../../../../docs/schemas');

describe.each(readdirSync(own))('%s', name => {
  const text = readFileSync(join(own, name), 'utf8');

  it('is published as it is', () => {
    expect(readFileSync(join(published, name), 'utf8')).toBe(text);
  });

  it('is a sound schema that says where it is published', () => {
    const schema = JSON.parse(text);
    new Ajv2020({
      strict: true,
      strictRequired: false,
      allowUnionTypes: true,
    }).compile(schema);
    expect(schema.$id).toBe(
      `https://raw.githubusercontent.com/golden-path/golden-path/main/docs/schemas/${name}`,
    );
  });
});
