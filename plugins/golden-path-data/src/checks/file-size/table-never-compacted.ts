import { hasOptimizer, isCompacted, tableFormat } from '../../tables';
import { tierOf } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const tableNeverCompacted: DataCheck = {
  id: 'table-never-compacted',
  title: 'Table whose small files nobody gathers',
  practice: 'file-size',
  severity: 'high',
  rationale:
    'Every load adds files; after a year of them a query spends its time opening thousands of small files, each a request that is paid for.',
  remedy:
    'Add a `AWS::Glue::TableOptimizer` of type compaction, or a scheduled step that runs `OPTIMIZE … REWRITE DATA USING BIN_PACK`.',
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
        Parameters: { 'data:tier': curated, table_type: ICEBERG }
  Nightly:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: Curate
        States:
          Curate:
            Type: Task
            Resource: arn:aws:states:::athena:startQueryExecution.sync
            Parameters: { QueryString: 'INSERT INTO curated.orders SELECT /*+ COALESCE(4) */ id FROM transformed.orders' }
            End: true
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
      TableInput:
        Name: orders
        Parameters: { 'data:tier': curated, table_type: ICEBERG }
  Compaction:
    Type: AWS::Glue::TableOptimizer
    Properties:
      DatabaseName: curated
      TableName: orders
      Type: compaction
      TableOptimizerConfiguration: { Enabled: true }
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
}
`,
          'pipeline/sql/compact.sql':
            'OPTIMIZE curated.orders REWRITE DATA USING BIN_PACK;\n',
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
        Parameters: { 'data:tier': curated, table_type: ICEBERG }
  Nightly:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      Definition:
        StartAt: Curate
        States:
          Curate:
            Type: Task
            Resource: arn:aws:states:::athena:startQueryExecution.sync
            Parameters: { QueryString: 'INSERT INTO curated.orders SELECT coalesce(category, other) FROM transformed.orders' }
            End: true
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
      TableInput:
        Name: orders
        Parameters: { 'data:tier': curated, table_type: ICEBERG }
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
    "data:tier"    = "curated"
    classification = "parquet"
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
      'No table of the transformed or curated tier is declared.',
      (table, say) => {
        const { tier } = tierOf(model, table);
        if (tier !== 'transformed' && tier !== 'curated') return;
        const type = tableFormat(table);
        if (
          hasOptimizer(model, table, 'compaction') ||
          isCompacted(model, table)
        )
          say.pass();
        else
          say.fail(
            undefined,
            type.kind === 'open'
              ? `No optimizer or step compacts ${table.name}`
              : `No step gathers the small files of ${table.name}`,
          );
      },
    ),
};
