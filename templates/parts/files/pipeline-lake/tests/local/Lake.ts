import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import S3rver from 's3rver';
import { Deployed } from './templates.ts';

/** What DuckDB calls the types of Glue and Iceberg, and functions of Athena that have another name there. */
const TYPES: Record<string, string> = { string: 'VARCHAR', long: 'BIGINT' };
const FUNCTIONS = [
  'CREATE MACRO date_format(moment, pattern) AS strftime(moment, pattern)',
  'CREATE MACRO array_join(list, separator) AS array_to_string(list, separator)',
];

interface Table {
  database: string;
  name: string;
  bucket: string;
  /** Where its files lie in the bucket. */
  prefix: string;
  columns: Array<{ name: string; type: string }>;
  /** Tables of Iceberg are written, others only read. */
  partition?: { source: string; transform: string };
  partitionKey?: string;
}

export type Row = Record<string, unknown>;

/** The lake on this machine: buckets on a local S3, tables as the templates declare them, and DuckDB in the place of Athena. */
export class Lake {
  readonly #folder = mkdtempSync(join(tmpdir(), 'lake-'));
  readonly #deployed = new Deployed();
  readonly tables = this.#declared();
  #server!: S3rver;
  #s3!: S3Client;

  static async start(): Promise<Lake> {
    const lake = new Lake();
    lake.#server = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory: join(lake.#folder, 's3') });
    const { port } = await lake.#server.run();
    lake.#s3 = new S3Client({
      region: 'eu-west-1',
      endpoint: `http://127.0.0.1:${port}`,
      forcePathStyle: true,
      credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    });
    for (const bucket of new Set(lake.tables.map(table => table.bucket)))
      await lake.#s3.send(new CreateBucketCommand({ Bucket: bucket }));
    return lake;
  }

  async stop(): Promise<void> {
    this.#s3.destroy();
    await this.#server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** A table by `database.name`. */
  table(name: string): Table {
    const found = this.tables.find(table => `${table.database}.${table.name}` === name);
    if (!found) throw new Error(`No table ${name} is declared`);
    return found;
  }

  async put(bucket: string, key: string, body: Uint8Array): Promise<void> {
    await this.#s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body }));
  }

  /** The objects below a prefix, with their sizes. */
  async list(bucket: string, prefix = ''): Promise<Array<{ key: string; size: number }>> {
    const { Contents = [] } = await this.#s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
    return Contents.map(({ Key, Size }) => ({ key: Key!, size: Size ?? 0 }));
  }

  async get(bucket: string, key: string): Promise<Uint8Array> {
    const { Body } = await this.#s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return Body!.transformToByteArray();
  }

  /** Runs a statement of the pipeline on what lies in the buckets; the table that it writes goes back there as Parquet. */
  async run(sql: string): Promise<Row[]> {
    return this.#withTables(async connection => {
      const rows = await rowsOf(connection, sql);
      const written = /^\s*(?:MERGE INTO|INSERT INTO|DELETE FROM)\s+"(\w+)"\."(\w+)"/i.exec(sql);
      if (written) await this.#write(connection, this.table(`${written[1]}.${written[2]}`));
      return rows;
    });
  }

  /** Writes rows as Parquet with the columns of a table, the way that DMS does. */
  async deliver(name: string, key: string, select: string): Promise<void> {
    const { bucket, columns } = this.table(name);
    const file = join(this.#folder, 'delivery.parquet');
    await this.#withTables(async connection => {
      const list = columns.map(one => `CAST("${one.name}" AS ${duckType(one.type)}) AS "${one.name}"`).join(', ');
      await connection.run(`COPY (SELECT ${list} FROM (${select})) TO '${file}' (FORMAT parquet, COMPRESSION gzip)`);
    });
    await this.put(bucket, key, readFileSync(file));
  }

  async #withTables<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const folder = mkdtempSync(join(this.#folder, 'query-'));
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    try {
      await connection.run(`SET TimeZone = 'UTC'`);
      for (const statement of FUNCTIONS) await connection.run(statement);
      for (const table of this.tables) await this.#read(connection, table, join(folder, table.database, table.name));
      return await use(connection);
    } finally {
      connection.closeSync();
      instance.closeSync();
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async #read(connection: DuckDBConnection, table: Table, folder: string): Promise<void> {
    const { database, name, bucket, prefix, columns, partitionKey } = table;
    const all = [...columns, ...(partitionKey ? [{ name: partitionKey, type: 'string' }] : [])];
    await connection.run(`CREATE SCHEMA IF NOT EXISTS "${database}"`);
    await connection.run(
      `CREATE TABLE "${database}"."${name}" (${all.map(one => `"${one.name}" ${duckType(one.type)}`).join(', ')})`,
    );
    mkdirSync(folder, { recursive: true });
    let number = 0;
    // cdc/public/orders/${day}: a part of the path is the value of the partition.
    const template = new RegExp(`^${prefix.replace(/\$\{\w+\}/, '(.+)')}/[^/]+$`);
    for (const { key } of await this.list(bucket, folderOf(prefix))) {
      const found = template.exec(key);
      if (partitionKey && !found) continue;
      const file = join(folder, `${number++}.parquet`);
      writeFileSync(file, await this.get(bucket, key));
      const names = columns.map(one => `"${one.name}"`).join(', ');
      const value = partitionKey ? `, '${found![1]}'` : '';
      await connection.run(`INSERT INTO "${database}"."${name}" SELECT ${names}${value} FROM read_parquet('${file}')`);
    }
  }

  /** What a compacted table of Iceberg looks like: a file for each partition. */
  async #write(connection: DuckDBConnection, { database, name, bucket, prefix, partition }: Table): Promise<void> {
    const out = mkdtempSync(join(this.#folder, 'out-'));
    const by = `strftime("${partition!.source}", '%Y-%m')`;
    await connection.run(
      `COPY (SELECT *, ${by} AS _partition FROM "${database}"."${name}" ORDER BY ALL)
       TO '${out}' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (_partition), OVERWRITE_OR_IGNORE)`,
    );
    for (const { key } of await this.list(bucket, `${prefix}/`))
      await this.#s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
    for (const path of globSync('**/*.parquet', { cwd: out }).sort())
      await this.put(bucket, `${prefix}/${path.replace('_partition=', '')}`, readFileSync(join(out, path)));
    rmSync(out, { recursive: true, force: true });
  }

  #declared(): Table[] {
    return this.#deployed.ofType('AWS::Glue::Table').map(({ stack, Properties: properties }) => {
      const of = (value: unknown) => this.#deployed.resolve(stack, value);
      const { TableInput: input, OpenTableFormatInput: open } = properties;
      const database = of(properties['DatabaseName']) as string;
      const iceberg = open?.IcebergInput?.IcebergTableInput;
      const location = of(iceberg?.Location ?? input.Parameters['storage.location.template']) as string;
      const [, bucket, prefix] = /^s3:\/\/([^/]+)\/(.+?)\/?$/.exec(location)!;
      const common = { database, bucket: bucket!.toLowerCase(), prefix: prefix! };
      if (!iceberg)
        return {
          ...common,
          name: input.Name,
          columns: input.StorageDescriptor.Columns.map(plain),
          partitionKey: input.PartitionKeys[0].Name,
        };
      const fields: Array<{ Id: number; Name: string; Type: string }> = iceberg.Schema.Fields;
      const [spec] = iceberg.PartitionSpec.Fields;
      const source = fields.find(field => field.Id === spec.SourceId)!.Name;
      return {
        ...common,
        name: properties['Name'],
        columns: fields.map(plain),
        partition: { source, transform: spec.Transform },
      };
    });
  }
}

function plain({ Name, Type }: { Name: string; Type: string }): { name: string; type: string } {
  return { name: Name, type: Type };
}

function duckType(type: string): string {
  return TYPES[type] ?? type.toUpperCase();
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJson() as Row[];
}

/** The folder that all files of a table lie in: of `cdc/public/orders/${day}` what stands before the day. */
export function folderOf(prefix: string): string {
  const [before] = prefix.split('${') as [string];
  return before.endsWith('/') ? before : `${before}/`;
}
