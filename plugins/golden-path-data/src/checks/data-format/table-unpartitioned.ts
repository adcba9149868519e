import {
  flagAt,
  itemsAt,
  textAt,
  valueAt,
  type Place,
  type Resource,
} from '../../graph';
import { tableFormat } from '../../tables';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

/** Columns by whose time queries narrow down what they read. */
const TIME =
  /(^|_)(date|day|dt|ts|timestamp|time|datetime)$|^(created|updated|event|order|ingest)(ed)?_(at|on|time|date)$/i;

/** What makes a table of Iceberg, with its partitions. */
const ICEBERG = 'OpenTableFormatInput.IcebergInput.IcebergTableInput';

const iceberg = (spec = '') => `Resources:
  Orders:
    Type: AWS::Glue::Table
    Properties:
      DatabaseName: curated
      Name: orders
      OpenTableFormatInput:
        IcebergInput:
          MetadataOperation: CREATE
          IcebergTableInput:
            Schema:
              Type: struct
              Fields:
                - { Id: 1, Name: created_at, Type: timestamp, Required: true }
${spec}`;

export const tableUnpartitioned: DataCheck = {
  id: 'table-unpartitioned',
  title: 'Table with dates but without partitions',
  practice: 'data-format',
  severity: 'medium',
  rationale:
    'Without partitions a query for one day reads all days: it takes longer and costs more with every day that passes.',
  remedy:
    'Partition by the date that queries filter on, with `PartitionKeys`, partition projection, or the partition spec of Iceberg.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': iceberg(`            PartitionSpec:
              Fields: [{ Name: month, SourceId: 1, Transform: month }]
`),
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
        PartitionKeys:
          - { Name: order_date, Type: date }
        StorageDescriptor:
          Columns:
            - { Name: created_at, Type: timestamp }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_catalog_table" "customers" {
  name          = "customers"
  database_name = "curated"

  partition_keys {
    name = "day"
    type = "date"
  }

  storage_descriptor {
    columns {
      name = "created_at"
      type = "timestamp"
    }
  }
}
`,
        },
      },
    ],
    fail: [
      { files: { 'template.yaml': iceberg() }, lines: [14] },
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::Glue::Table
    Properties:
      DatabaseName: curated
      TableInput:
        Name: orders
        StorageDescriptor:
          Columns:
            - { Name: id, Type: string }
            - { Name: created_at, Type: timestamp }
`,
        },
        lines: [11],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_catalog_table" "orders" {
  name          = "orders"
  database_name = "curated"

  storage_descriptor {
    columns {
      name = "order_date"
      type = "date"
    }
  }
}
`,
        },
        lines: [7],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Glue::Table'],
      'No table with a column of time is declared.',
      (table, say) => {
        const type = textAt(table, 'TableInput.TableType');
        if (type.state === 'known' && type.value === 'VIRTUAL_VIEW') return;
        const keys = itemsAt(table, 'TableInput.PartitionKeys');
        const parameters = valueAt(table, 'TableInput.Parameters');
        // Its name has a dot in it, so that no path leads there.
        const projected = flagAt(
          parameters?.kind === 'map'
            ? parameters.entries.get('projection.enabled')
            : undefined,
        );
        const column = timeColumn(table);
        const spec = valueAt(table, `${ICEBERG}.PartitionSpec`);
        if (keys.items.length) say.pass();
        else if (projected.state === 'known' && projected.value) say.pass();
        else if (!column) return;
        else if (keys.open) say.unknown(keys.open);
        else if (spec?.kind === 'unknown') say.unknown(spec);
        else if (itemsAt(spec, 'Fields').items.length) say.pass();
        // Else the partition spec of an open format lies in its metadata, which no file of the project shows.
        else if (
          tableFormat(table).kind === 'open' &&
          valueAt(table, ICEBERG)?.kind !== 'map'
        )
          say.unknown('the partitions of its open format are not in the code');
        else
          say.fail(
            column.at,
            `${table.name} has the column ${column.name} but no partitions`,
          );
      },
    ),
};

function timeColumn(table: Resource): { name: string; at: Place } | undefined {
  const columns = [
    ...itemsAt(table, 'TableInput.StorageDescriptor.Columns').items,
    ...itemsAt(table, `${ICEBERG}.Schema.Fields`).items,
  ];
  for (const column of columns) {
    const name = textAt(column, 'Name');
    const type = textAt(column, 'Type');
    const isTime =
      (type.state === 'known' && /^(date|timestamp)/i.test(type.value)) ||
      (name.state === 'known' && TIME.test(name.value));
    if (name.state === 'known' && isTime)
      return { name: name.value, at: name.at };
  }
  return undefined;
}
