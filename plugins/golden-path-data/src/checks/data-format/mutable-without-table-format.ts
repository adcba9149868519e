import { customProperty } from '../../documents/DataContract';
import { documentsOf, sqlOf } from '../../documents';
import { flagAt, type Resource } from '../../graph';
import type { DataModel } from '../../model';
import { isNamed, tableFormat, tableName } from '../../tables';
import type { Because } from 'backstage-plugin-golden-path-common';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const mutableWithoutTableFormat: DataCheck = {
  id: 'mutable-without-table-format',
  title: 'Table that changes but has no table format',
  practice: 'data-format',
  severity: 'medium',
  rationale:
    'Bare files cannot be updated: whoever changes a row rewrites files under the eyes of readers, who then see half of it or nothing.',
  remedy:
    'Make the table Iceberg, Hudi or Delta: changes are then whole or not at all, and earlier states can be read.',
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
      OpenTableFormatInput: { IcebergInput: { MetadataOperation: CREATE } }
      TableInput: { Name: orders }
`,
          'sql/merge.sql':
            'MERGE INTO curated.orders t USING s ON t.id = s.id WHEN MATCHED THEN DELETE;\n',
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_catalog_table" "orders" {
  name          = "orders"
  database_name = "curated"

  parameters = {
    table_type = "ICEBERG"
  }
}
`,
          'sql/correct.sql': 'UPDATE curated.orders SET paid = true;\n',
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
        Parameters: { classification: parquet }
`,
          'sql/merge.sql':
            'MERGE INTO curated.orders t USING s ON t.id = s.id WHEN MATCHED THEN DELETE;\n',
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_catalog_table" "orders" {
  name          = "orders"
  database_name = "curated"

  parameters = {
    classification = "parquet"
  }
}
`,
          'sql/forget.sql': "DELETE FROM orders WHERE customer = '1';\n",
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Glue::Table'],
      'Neither a contract nor a script changes rows of a table.',
      (table, say) => {
        const because = changesOf(model, table);
        if (!because.length) return;
        const format = tableFormat(table);
        if (format.kind === 'open') say.pass();
        else if (format.kind === 'unknown') say.unknown(format.value);
        else if (format.kind === 'untold')
          say.unknown('nothing tells the format of the table');
        else
          say.fail(
            undefined,
            `Rows of ${table.name} are changed, but it has no table format`,
            { because },
          );
      },
    ),
};

/** What changes rows of the table: statements, and a contract whose custom property `mutable` says so. */
function changesOf(model: DataModel, table: Resource): Because[] {
  const name = tableName(table);
  const statements = sqlOf(model)
    .filter(one => one.kind === 'change' && isNamed(table, one.table))
    .map(({ at }) => ({ text: 'This statement changes rows of it.', at }));
  const contracts = documentsOf(model)
    .contracts.filter(({ tables, value }) => {
      const mutable = flagAt(customProperty(value, 'mutable'));
      return (
        mutable.state === 'known' &&
        mutable.value &&
        tables.some(one => one.toLowerCase() === name)
      );
    })
    .map(({ at }) => ({ text: 'Its contract says that it is mutable.', at }));
  return [...statements, ...contracts].map(({ text, at }) => ({
    text,
    file: at.file,
    line: at.line,
  }));
}
