import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { freshness } from '../infra/lib/promises.ts';
import { PICTURE, picture } from '../scripts/picture.ts';
import { Deployed } from './local/templates.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Contract {
  schema: { name: string; properties: { name: string; physicalType: string; required?: boolean; classification?: string }[] }[];
  slaProperties: { property: string; value: number; unit: string }[];
  customProperties: { property: string; value: unknown }[];
}

const deployed = new Deployed();

/** The columns of a contract: what it restricts only jobs see. */
function promised({ schema: [table] }: Contract) {
  return table!.properties.map(({ name, physicalType, required = false, classification }) => ({
    name,
    type: physicalType,
    required,
    personal: classification === 'restricted',
  }));
}

/** The columns of the table that is deployed under the name of a contract. */
function declared({ schema }: Contract) {
  const { name } = schema[0]!;
  const table = deployed.ofType('AWS::Glue::Table').find(one => one.Properties['Name'] === name);
  assert.ok(table, `no table ${name} is declared`);
  const personal = deployed
    .ofType('AWS::LakeFormation::TagAssociation')
    .map(one => one.Properties['Resource'].TableWithColumns)
    .filter(one => one?.Name === name)
    .flatMap(one => one.ColumnNames as string[]);
  const { Fields } = table.Properties['OpenTableFormatInput'].IcebergInput.IcebergTableInput.Schema;
  return (Fields as { Name: string; Type: string; Required: boolean }[]).map(({ Name, Type, Required }) => ({
    name: Name,
    type: Type === 'long' ? 'bigint' : Type,
    required: Required,
    personal: personal.includes(Name),
  }));
}

describe('the documents', () => {
  it('have the picture of the stacks: after a change run `npm run picture`', () => {
    assert.equal(readFileSync(PICTURE, 'utf8'), picture());
  });

  for (const path of globSync('contracts/*.odcs.yaml', { cwd: root })) {
    const contract = parse(read(path)) as Contract;

    // A contract about something else than a table of the catalog names its store.
    if (!contract.customProperties.some(({ property }) => property === 'dataStore'))
      it(`promise the columns that there are: ${path}`, () => {
        assert.deepEqual(promised(contract), declared(contract));
      });

    it(`promise the age that an alarm watches: ${path}`, () => {
      const latency = contract.slaProperties.find(({ property }) => property === 'latency');
      assert.deepEqual([latency?.value, latency?.unit], [freshness.value, freshness.unit]);
    });
  }

  it('lead to files that are there', () => {
    for (const page of globSync('{README.md,docs/**/*.md}', { cwd: root }))
      for (const [, link] of read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g))
        assert.ok(existsSync(resolve(root, page, '..', link!)), `${page}: ${link}`);
  });
});
