import type { DataCheck } from '../DataCheck';
import { dmsSmallFiles } from './dms-small-files';
import { firehoseSmallBuffer } from './firehose-small-buffer';
import { icebergNeverCleaned } from './iceberg-never-cleaned';
import { objectPerMessage } from './object-per-message';
import { tableNeverCompacted } from './table-never-compacted';
import { tinyBatches } from './tiny-batches';

export const fileSizeChecks: DataCheck[] = [
  tableNeverCompacted,
  objectPerMessage,
  firehoseSmallBuffer,
  dmsSmallFiles,
  tinyBatches,
  icebergNeverCleaned,
];
