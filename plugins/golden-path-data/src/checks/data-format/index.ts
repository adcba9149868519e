import type { DataCheck } from '../DataCheck';
import { deliveryUncompressed } from './delivery-uncompressed';
import { dmsNotParquet } from './dms-not-parquet';
import { firehoseKeepsRows } from './firehose-keeps-rows';
import { mutableWithoutTableFormat } from './mutable-without-table-format';
import { scriptWritesRows } from './script-writes-rows';
import { tableInRows } from './table-in-rows';
import { tableUnpartitioned } from './table-unpartitioned';

export const dataFormatChecks: DataCheck[] = [
  tableInRows,
  firehoseKeepsRows,
  dmsNotParquet,
  deliveryUncompressed,
  tableUnpartitioned,
  scriptWritesRows,
  mutableWithoutTableFormat,
];
