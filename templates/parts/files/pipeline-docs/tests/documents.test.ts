import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { COLUMNS } from '../infra/lib/columns.ts';
import { promises } from '../infra/lib/promises.ts';
import { config } from '../infra/config.ts';
import { PICTURE, picture } from '../scripts/picture.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Contract {
  schema: { name: string; properties: { name: string; physicalType: string; required?: boolean; classification?: string }[] }[];
  slaProperties: { property: string; value: number; unit: string }[];
}

/** The columns of a contract in the words of infra/lib/columns.ts. */
function columnsOf({ schema: [table] }: Contract) {
  return table!.properties.map(({ name, physicalType, required, classification }) => ({
    name,
    type: physicalType,
    ...(required && { required }),
    // What a contract restricts only jobs see.
    ...(classification === 'restricted' && { personal: true }),
  }));
}

describe('the documents', () => {
  it('have the picture of the stacks: after a change run `npm run picture`', () => {
    assert.equal(readFileSync(PICTURE, 'utf8'), picture());
  });

  for (const [path, columns] of Object.entries({
    [`contracts/${config.dataset}.odcs.yaml`]: COLUMNS.records,
    [`contracts/daily-${config.dataset}.odcs.yaml`]: COLUMNS.daily,
  })) {
    const contract = parse(read(path)) as Contract;

    it(`promise the columns that there are: ${path}`, () => {
      assert.deepEqual(columnsOf(contract), columns);
    });

    it(`promise the age that an alarm watches: ${path}`, () => {
      const latency = contract.slaProperties.find(({ property }) => property === 'latency');
      assert.deepEqual([latency?.value, latency?.unit], [promises['freshness-hours'], 'h']);
    });
  }

  it('lead to files that are there', () => {
    for (const page of globSync('{README.md,docs/**/*.md}', { cwd: root }))
      for (const [, link] of read(page).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g))
        assert.ok(existsSync(resolve(root, page, '..', link!)), `${page}: ${link}`);
  });
});
