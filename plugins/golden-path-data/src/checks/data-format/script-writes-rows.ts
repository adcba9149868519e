import { Opinion } from 'backstage-plugin-golden-path-common';
import { sqlOf, type SqlStatement } from '../../documents';
import { textAt } from '../../graph';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { folded } from '../judge';

const ROWS = /^(textfile|csv|json|jsonfile|avro|text|sequencefile)$/i;
const COLUMNS = /^(parquet|orc|iceberg|delta|hudi)$/i;
/** Where data is landed as it came. */
const RAW = /(^|[^a-z])(raw|landing|bronze|staging|ingest|source)([^a-z]|$)/i;
const FORMATS = '--datalake-formats';

export const scriptWritesRows: DataCheck = {
  id: 'script-writes-rows',
  title: 'SQL that writes tables as rows',
  practice: 'data-format',
  severity: 'medium',
  rationale:
    'The format that a statement names is the one that every later query pays for; CSV and JSON are for what comes in, not for what is made.',
  remedy:
    "Write `WITH (format = 'PARQUET')`, `STORED AS PARQUET` or `USING iceberg` for tables that a query fills or that others read.",
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'sql/curated/orders.sql': `CREATE TABLE curated.orders
WITH (format = 'PARQUET')
AS SELECT * FROM transformed.orders;
`,
        },
      },
      {
        files: {
          'sql/raw.sql': `CREATE EXTERNAL TABLE raw.orders (id string)
STORED AS TEXTFILE
LOCATION 's3://lake-raw/orders/';
CREATE TABLE curated.orders (id string) USING iceberg;
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'sql/curated/orders.sql': `CREATE TABLE curated.orders
WITH (format = 'JSON')
AS SELECT * FROM transformed.orders;
`,
        },
        lines: [2],
      },
      {
        files: {
          'jobs/orders.sql': `CREATE TABLE IF NOT EXISTS curated.orders (id string)
USING csv;
`,
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    folded(
      model,
      ['AWS::Glue::Job'],
      'No script names the format of a table, and no job an open one.',
      [ofScripts(model), ofJobs(model)],
    ),
};

function ofScripts(model: DataModel): Opinion {
  const opinion = new Opinion();
  for (const statement of sqlOf(model)) {
    const { format, table = 'a table' } = statement;
    if (statement.kind !== 'create-table' || !format) continue;
    if (COLUMNS.test(format.text)) opinion.pass();
    else if (ROWS.test(format.text) && !isRaw(statement)) {
      const { file, line, endLine } = format.at;
      const message = `${table} is written as ${format.text.toUpperCase()}`;
      opinion.add({ file, line, endLine, message });
    }
  }
  return opinion;
}

/** What a query fills was made here; any other table may describe what was delivered. */
function isRaw({
  fromQuery,
  table = '',
  location = '',
}: SqlStatement): boolean {
  return !fromQuery && (RAW.test(table) || RAW.test(location));
}

function ofJobs({ graph }: DataModel): Opinion {
  const opinion = new Opinion();
  for (const job of graph.ofType('AWS::Glue::Job')) {
    const formats = textAt(job, `DefaultArguments.${FORMATS}`);
    if (formats.state === 'known' && formats.value !== '') opinion.pass();
  }
  return opinion;
}
