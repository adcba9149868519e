import { tableFormat } from '../../tables';
import { tierOf } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const tableInRows: DataCheck = {
  id: 'table-in-rows',
  title: 'Transformed or curated table that is not columnar',
  practice: 'data-format',
  severity: 'high',
  rationale:
    'A query on CSV or JSON reads every byte of every column; on Parquet or ORC it reads the columns it needs, for a fraction of time and cost.',
  remedy:
    'Write transformed and curated data as Parquet, ORC or an open table format such as Iceberg; leave CSV and JSON to the raw tier.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::Glue::Table
    Properties:
      DatabaseName: curated
      TableInput:
        Name: orders
        Parameters: { 'data:tier': curated, classification: parquet }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_catalog_table" "orders" {
  name          = "orders"
  database_name = "curated"

  parameters = {
    "data:tier" = "curated"
  }

  storage_descriptor {
    input_format = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat"
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::Glue::Table
    Properties:
      DatabaseName: curated
      TableInput:
        Name: orders
        Parameters:
          data:tier: curated
          classification: csv
`,
        },
        lines: [10],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_catalog_table" "orders" {
  name          = "orders"
  database_name = "transformed"

  parameters = {
    "data:tier" = "transformed"
  }

  storage_descriptor {
    ser_de_info {
      serialization_library = "org.openx.data.jsonserde.JsonSerDe"
    }
  }
}
`,
        },
        lines: [11],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Glue::Table'],
      'No table of the transformed or curated tier is declared.',
      (table, say) => {
        const { tier } = tierOf(model, table);
        if (tier !== 'transformed' && tier !== 'curated') return;
        const format = tableFormat(table);
        if (format.kind === 'rows')
          say.fail(
            format.at,
            `${table.name} keeps ${tier} data as ${format.what}`,
          );
        else if (format.kind === 'unknown') say.unknown(format.value);
        else if (format.kind === 'untold')
          say.unknown('nothing tells the format of the table');
        else say.pass();
      },
    ),
};
