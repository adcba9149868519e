// Reports on this machine: what a night writes for dashboards, and what each market sees of it. Amazon Quick cannot run here: its datasets are
// held against the tables that they show.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { config } from '../infra/config.ts';
import { databaseOf } from '../infra/lib/tiers.ts';
import { synthesise } from '../scripts/snapshot.ts';
import { Lake } from './local/Lake.ts';
import { night } from './local/night.ts';
import { deliver, samples } from './local/samples.ts';
import { Deployed } from './local/templates.ts';

const { dataset } = config;
const RECORDS = `"${databaseOf(config, 'transformed')}"."${dataset}"`;
const DAILY = `"${databaseOf(config, 'curated')}"."daily_${dataset}"`;
const MONTHLY = `"${databaseOf(config, 'curated')}"."monthly_${dataset}"`;

let lake: Lake;
before(async () => {
  lake = await Lake.start();
  await deliver(lake, samples());
  const { error } = await night(lake);
  assert.equal(error, undefined);
});
after(() => lake.stop());

describe('a report', () => {
  it('counts records, customers and amounts of each month, category and currency', async () => {
    const groups = new Map<string, { records: number; customers: Set<unknown>; cents: number }>();
    for (const { occurred_at, category, currency, customer_id, amount } of await lake.run(`SELECT * FROM ${RECORDS}`)) {
      const key = `${String(occurred_at).slice(0, 7)}-01 ${category} ${currency}`;
      const group = groups.get(key) ?? { records: 0, customers: new Set(), cents: 0 };
      groups.set(key, {
        records: group.records + 1,
        customers: group.customers.add(customer_id),
        cents: group.cents + Math.round(Number(amount) * 100),
      });
    }
    assert.ok(groups.size > 1);
    const rows = await lake.run(`SELECT * FROM ${MONTHLY}`);
    const found = rows.map(row => [
      `${row['month']} ${row['category']} ${row['currency']}`,
      Number(row['records']),
      Number(row['customers']),
      Math.round(Number(row['amount']) * 100),
    ]);
    const wanted = [...groups].map(([key, { records, customers, cents }]) => [key, records, customers.size, cents]);
    assert.deepEqual(found.sort(), wanted.sort());
  });

  it('says the same as the sums of the days', async () => {
    const sums = (table: string) => lake.run(`SELECT currency, sum(records) AS records, sum(amount) AS amount FROM ${table} GROUP BY currency ORDER BY currency`);
    assert.deepEqual(await sums(MONTHLY), await sums(DAILY));
  });
});

describe('a market', () => {
  const deployed = new Deployed();
  const filters = deployed.ofType('AWS::LakeFormation::DataCellsFilter').map(one => deployed.resolve(one.stack, one.Properties));

  for (const { name, currency, role } of config.markets) {
    it(`sees the rows of its own currency, and not all of them: ${name}`, async () => {
      const own = filters.filter(one => one.Name === `${config.name}-${name}`);
      assert.deepEqual(own.map(one => one.TableName).sort(), [`daily_${dataset}`, `monthly_${dataset}`]);
      for (const { DatabaseName, TableName, RowFilter } of own) {
        const all = await lake.run(`SELECT currency FROM "${DatabaseName}"."${TableName}"`);
        const seen = await lake.run(`SELECT currency FROM "${DatabaseName}"."${TableName}" WHERE ${RowFilter.FilterExpression}`);
        assert.deepEqual([...new Set(seen.map(row => row['currency']))], [currency]);
        assert.ok(seen.length < all.length, `${TableName} holds nothing else`);
      }
    });

    it(`has no other way to a table than its filters: ${name}`, () => {
      const grants = deployed
        .ofType('AWS::LakeFormation::PrincipalPermissions')
        .map(one => deployed.resolve(one.stack, one.Properties))
        .filter(one => one.Principal.DataLakePrincipalIdentifier.endsWith(`/${role}`));
      assert.equal(grants.length, 2);
      for (const { Resource, Permissions } of grants) {
        assert.deepEqual(Object.keys(Resource), ['DataCellsFilter']);
        assert.deepEqual(Permissions, ['SELECT']);
      }
    });
  }
});

describe('the datasets of Amazon Quick, by their templates alone', () => {
  const deployed = new Deployed(synthesise({ dashboards: true }));
  const TYPES: Record<string, string> = { date: 'DATETIME', string: 'STRING', long: 'INTEGER', 'decimal(18,2)': 'DECIMAL' };

  it('show the columns that the curated tables have', () => {
    const sets = deployed.ofType('AWS::QuickSight::DataSet').map(one => deployed.resolve(one.stack, one.Properties));
    assert.equal(sets.length, 2);
    for (const { PhysicalTableMap } of sets) {
      const { Schema, Name, InputColumns } = PhysicalTableMap.table.RelationalTable;
      const table = lake.table(`${Schema}.${Name}`);
      assert.deepEqual(
        InputColumns.map((one: { Name: string; Type: string }) => [one.Name, one.Type]),
        table.columns.map(({ name, type }) => [name, TYPES[type]]),
      );
    }
  });

  it('are loaded anew by day, each', () => {
    const sets = deployed.ofType('AWS::QuickSight::DataSet').map(one => one.Properties['DataSetId']);
    const loaded = deployed.ofType('AWS::QuickSight::RefreshSchedule').map(one => one.Properties['DataSetId']);
    assert.deepEqual(loaded.sort(), sets.sort());
  });
});
