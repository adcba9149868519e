import {
  textAt,
  valueAt,
  type Place,
  type Resource,
  type Unknown,
} from '../graph';

/** What a table of the Glue catalog is stored as. */
export type TableFormat =
  /** Iceberg, Delta or Hudi: it can be changed and compacted. */
  | { kind: 'open' }
  /** Parquet or ORC. */
  | { kind: 'columnar' }
  /** CSV, JSON, Avro and the like. */
  | { kind: 'rows'; what: string; at: Place }
  | { kind: 'unknown'; value: Unknown }
  /** A view, or a table that says nothing of it. */
  | { kind: 'untold' };

const SIGNS = [
  'TableInput.Parameters.table_type',
  'TableInput.StorageDescriptor.SerdeInfo.SerializationLibrary',
  'TableInput.StorageDescriptor.InputFormat',
  'TableInput.Parameters.classification',
];

/** What the table is stored as, by its serialisation, its input format, its classification or its open format. */
export function tableFormat(table: Resource): TableFormat {
  const open = valueAt(table, 'OpenTableFormatInput');
  if (open?.kind === 'map') return { kind: 'open' };
  const type = textAt(table, 'TableInput.TableType');
  if (type.state === 'known' && type.value === 'VIRTUAL_VIEW')
    return { kind: 'untold' };
  let unsure = open?.kind === 'unknown' ? open : undefined;
  let rows: TableFormat | undefined;
  let columnar = false;
  for (const path of SIGNS) {
    const sign = textAt(table, path);
    if (sign.state === 'unknown') unsure ??= sign.value;
    if (sign.state !== 'known') continue;
    if (/iceberg|delta|hudi/i.test(sign.value)) return { kind: 'open' };
    if (/parquet|orc/i.test(sign.value)) columnar = true;
    else if (/^EXTERNAL_TABLE$/i.test(sign.value)) continue;
    else rows ??= { kind: 'rows', what: wordOf(sign.value), at: sign.at };
  }
  if (columnar) return { kind: 'columnar' };
  if (rows) return rows;
  return unsure ? { kind: 'unknown', value: unsure } : { kind: 'untold' };
}

/** `org.openx.data.jsonserde.JsonSerDe` becomes JSON. */
function wordOf(sign: string): string {
  const [word] = /json|csv|avro|text|regex|ion|xml|grok/i.exec(sign) ?? [];
  return word ? word.toUpperCase() : 'rows';
}
