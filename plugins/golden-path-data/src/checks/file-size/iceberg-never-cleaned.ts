import { hasOptimizer, tableFormat } from '../../tables';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const icebergNeverCleaned: DataCheck = {
  id: 'iceberg-never-cleaned',
  title: 'Iceberg table whose old snapshots stay',
  practice: 'file-size',
  severity: 'low',
  rationale:
    'Compaction writes new files and deletes none: without retention and orphan deletion the table grows with each run and never shrinks.',
  remedy:
    'Add table optimizers of the types retention and orphan_file_deletion beside the one for compaction.',
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
      Name: orders
      OpenTableFormatInput: { IcebergInput: { MetadataOperation: CREATE } }
  Compaction:
    Type: AWS::Glue::TableOptimizer
    Properties: { DatabaseName: curated, TableName: orders, Type: compaction }
  Retention:
    Type: AWS::Glue::TableOptimizer
    Properties: { DatabaseName: curated, TableName: orders, Type: retention }
  Orphans:
    Type: AWS::Glue::TableOptimizer
    Properties: { DatabaseName: curated, TableName: orders, Type: orphan_file_deletion }
`,
        },
      },
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::Glue::Table
    Properties:
      DatabaseName: curated
      TableInput: { Name: orders, Parameters: { table_type: ICEBERG } }
  Compaction:
    Type: AWS::Glue::TableOptimizer
    Properties: { DatabaseName: curated, TableName: orders, Type: compaction }
  Retention:
    Type: AWS::Glue::TableOptimizer
    Properties: { DatabaseName: curated, TableName: orders, Type: retention }
  Orphans:
    Type: AWS::Glue::TableOptimizer
    Properties: { DatabaseName: curated, TableName: orders, Type: orphan_file_deletion }
`,
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

resource "aws_glue_catalog_table_optimizer" "orders" {
  for_each = toset(["compaction", "retention", "orphan_file_deletion"])

  catalog_id    = "111122223333"
  database_name = "curated"
  table_name    = "orders"
  type          = each.key

  configuration {
    role_arn = "arn:aws:iam::111122223333:role/optimizer"
    enabled  = true
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
      Name: orders
      OpenTableFormatInput: { IcebergInput: { MetadataOperation: CREATE } }
  Compaction:
    Type: AWS::Glue::TableOptimizer
    Properties: { DatabaseName: curated, TableName: orders, Type: compaction }
`,
        },
        lines: [2],
      },
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::Glue::Table
    Properties:
      DatabaseName: curated
      TableInput: { Name: orders, Parameters: { table_type: ICEBERG } }
  Compaction:
    Type: AWS::Glue::TableOptimizer
    Properties: { DatabaseName: curated, TableName: orders, Type: compaction }
`,
        },
        lines: [2],
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

resource "aws_glue_catalog_table_optimizer" "orders" {
  catalog_id    = "111122223333"
  database_name = "curated"
  table_name    = "orders"
  type          = "compaction"

  configuration {
    role_arn = "arn:aws:iam::111122223333:role/optimizer"
    enabled  = true
  }
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Glue::Table'],
      'No table with an optimizer for compaction is declared.',
      (table, say) => {
        if (
          tableFormat(table).kind !== 'open' ||
          !hasOptimizer(model, table, 'compaction')
        )
          return;
        const missing = (['retention', 'orphan_file_deletion'] as const).filter(
          type => !hasOptimizer(model, table, type),
        );
        if (missing.length)
          say.fail(
            undefined,
            `${
              table.name
            } is compacted, but has no optimizer for ${missing.join(' and ')}`,
          );
        else say.pass();
      },
    ),
};
