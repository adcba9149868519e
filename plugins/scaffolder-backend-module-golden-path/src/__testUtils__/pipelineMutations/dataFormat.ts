import {
  ACCOUNT,
  add,
  all,
  drop,
  join,
  named,
  ref,
  saying,
  set,
} from './edits';
import { delivery } from './guests';
import { breaks } from './Mutation';
import type { Project } from './Project';

const TABLE = 'AWS::Glue::Table';
const TARGET = 'AWS::DMS::Endpoint';
const target = saying('"target"');

const rows = (Name: string, more: object = {}) => ({
  Type: TABLE,
  Properties: {
    CatalogId: ACCOUNT,
    DatabaseName: ref('Curated'),
    TableInput: {
      Name,
      Parameters: { classification: 'csv', 'data:tier': 'curated' },
      StorageDescriptor: {
        Columns: [{ Name: 'category', Type: 'string' }],
        Location: join('s3://', ref('CuratedBucket'), `/${Name}`),
      },
      ...more,
    },
  },
});

const compacted = (project: Project) =>
  project.write(
    'pipeline/sql/curated/compact.sql',
    'OPTIMIZE order_events_curated.lists REWRITE DATA USING BIN_PACK;\n',
  );

/** Columns and partitions where queries read, and a table format where rows change. */
export const dataFormat = [
  breaks(
    'table-in-rows',
    all(compacted, add('Cataloging', { Lists: rows('lists') })),
  ),
  breaks(
    'firehose-keeps-rows',
    set(
      'AWS::KinesisFirehose::DeliveryStream',
      'ExtendedS3DestinationConfiguration.BucketARN',
      join('arn:aws:s3:::', ref('TransformedBucket')),
    ),
    {
      on: delivery,
      with: [
        ['ingestion-past-raw'],
        'what is read in columns lies behind raw, where no delivery goes',
      ],
    },
  ),
  breaks(
    'dms-not-parquet',
    set(TARGET, 'S3Settings.DataFormat', 'csv', target),
  ),
  breaks(
    'delivery-uncompressed',
    set(
      'AWS::KinesisFirehose::DeliveryStream',
      'ExtendedS3DestinationConfiguration.CompressionFormat',
      'UNCOMPRESSED',
    ),
    { on: delivery },
  ),
  breaks(
    'table-unpartitioned',
    drop(
      TABLE,
      'OpenTableFormatInput.IcebergInput.IcebergTableInput.PartitionSpec',
      named('Daily'),
    ),
  ),
  breaks('script-writes-rows', project =>
    project.write(
      'pipeline/sql/curated/lists.sql',
      "CREATE TABLE curated.lists\nWITH (format = 'JSON')\nAS SELECT category FROM transformed.orders;\n",
    ),
  ),
  breaks(
    'mutable-without-table-format',
    all(
      compacted,
      add('Cataloging', {
        Lists: rows('lists', {
          Parameters: { classification: 'parquet', 'data:tier': 'curated' },
        }),
      }),
      project =>
        project.write(
          'pipeline/sql/curated/lists.sql',
          'MERGE INTO order_events_curated.lists AS kept USING fresh ON kept.category = fresh.category WHEN MATCHED THEN DELETE;\n',
        ),
    ),
  ),
];
