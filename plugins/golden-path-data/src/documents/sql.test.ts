import fc from 'fast-check';
import { readSql } from './sql';

function summary(text: string) {
  return readSql('a.sql', text).map(({ at, format, ...rest }) => ({
    ...rest,
    ...(format && { format: `${format.text}:${format.at.line}` }),
    line: at.line,
  }));
}

it('reads what a table is made of', () => {
  expect(
    summary(`-- CREATE TABLE no (a int) STORED AS TEXTFILE;
/* nor this; */
CREATE EXTERNAL TABLE IF NOT EXISTS lake."orders" (
  id string COMMENT 'stored as; json'
)
PARTITIONED BY (day date)
STORED AS PARQUET
LOCATION 's3://lake-curated/orders/';

create table curated.sales
with (format = 'ORC', external_location = 's3://curated/sales/', partitioned_by = array['day'])
as select * from "raw"."using json";
CREATE TABLE db.t (id bigint) USING iceberg;
CREATE TABLE t (id int) LOCATION 's3://b/t' TBLPROPERTIES ('table_type' = 'ICEBERG', 'format' = 'parquet')`),
  ).toEqual([
    {
      kind: 'create-table',
      table: 'lake.orders',
      location: 's3://lake-curated/orders/',
      partitioned: true,
      format: 'PARQUET:7',
      line: 3,
    },
    {
      kind: 'create-table',
      table: 'curated.sales',
      location: 's3://curated/sales/',
      partitioned: true,
      fromQuery: true,
      format: 'ORC:11',
      line: 10,
    },
    { kind: 'create-table', table: 'db.t', format: 'iceberg:13', line: 13 },
    {
      kind: 'create-table',
      table: 't',
      location: 's3://b/t',
      format: 'ICEBERG:14',
      line: 14,
    },
  ]);
});

it('tells what compacts and what changes a table', () => {
  expect(
    summary(`OPTIMIZE lake.orders REWRITE DATA USING BIN_PACK;
ALTER TABLE lake.orders EXECUTE optimize;
CALL glue.system.rewrite_data_files(table => 'lake.orders');
MERGE INTO lake.orders t USING staged s ON t.id = s.id WHEN MATCHED THEN DELETE;
DELETE FROM lake.orders WHERE id = ';';
UPDATE lake.orders SET a = 1;
SELECT 1`).map(({ kind, table }) => [kind, table]),
  ).toEqual([
    ['compact', 'lake.orders'],
    ['compact', 'lake.orders'],
    ['compact', undefined],
    ['change', 'lake.orders'],
    ['change', 'lake.orders'],
    ['change', 'lake.orders'],
    ['other', undefined],
  ]);
});

it('reads any text without an error, and finds what stands behind it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), noise => {
      readSql('a.sql', noise);
      const quoted = noise.replace(/'/g, "''");
      const read = readSql(
        'a.sql',
        `SELECT '${quoted}'; /* ${noise.replace(/\*\//g, '')} */ OPTIMIZE t`,
      );
      expect(read[read.length - 1]).toMatchObject({
        kind: 'compact',
        table: 't',
      });
    }),
  );
});
