import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnResource as CfnLocation, CfnTag, CfnTagAssociation } from 'aws-cdk-lib/aws-lakeformation';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { allow, allowAny } from './allow.ts';
import { Layer } from './Layer.ts';
import { promises } from './promises.ts';
import { databaseOf, personalTag, TIERS, tierTag, type Tier } from './tiers.ts';
import { pascal } from './words.ts';

const READ = ['s3:GetObject'];
const WRITE = ['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload', 's3:ListMultipartUploadParts'];

/** A column as Glue calls its type. */
export interface Column {
  name: string;
  type: string;
  required?: boolean;
  /** Whether it is about a person: only jobs see it. */
  personal?: boolean;
}

/** A database a tier, and what Lake Formation has to know of them; the tables are the project's own. */
export class Catalog extends Layer {
  readonly databases: Record<Tier, CfnDatabase>;
  readonly #personal: CfnTag;

  constructor(scope: Construct, config: Config) {
    super(scope, 'Cataloging', config);
    const tag = new CfnTag(this, 'TierTag', {
      catalogId: this.account,
      tagKey: tierTag(config),
      tagValues: [...TIERS],
    });
    this.#personal = new CfnTag(this, 'PersonalTag', {
      catalogId: this.account,
      tagKey: personalTag(config),
      tagValues: ['yes', 'no'],
    });
    const databases = TIERS.map(tier => [tier, this.#database(tier, tag)]);
    this.databases = Object.fromEntries(databases) as Record<Tier, CfnDatabase>;
  }

  #database(tier: Tier, tag: CfnTag): CfnDatabase {
    const name = databaseOf(this.config, tier);
    const bucket = this.find(`${tier}-bucket`);
    const database = new CfnDatabase(this, pascal(tier), {
      catalogId: this.account,
      databaseInput: {
        name,
        description: `${this.config.dataset}, ${tier}`,
        locationUri: `s3://${bucket}/`,
        parameters: { 'data:tier': tier },
        // Its tables are for those who have a grant, whatever IAM allows.
        createTableDefaultPermissions: [],
      },
    });
    const association = new CfnTagAssociation(this, `${pascal(tier)}Tag`, {
      resource: { database: { catalogId: this.account, name: database.ref } },
      lfTags: [
        { catalogId: this.account, tagKey: tag.tagKey, tagValues: [tier] },
        { catalogId: this.account, tagKey: this.#personal.tagKey, tagValues: ['no'] },
      ],
    });
    association.addResourceDependency(tag);
    association.addResourceDependency(this.#personal);
    this.#location(tier, bucket);
    return database;
  }

  /** Lake Formation hands out access to the bucket by this role, to those who have a grant and for as long as a query takes. */
  #location(tier: Tier, bucket: string): void {
    const arn = this.formatArn({ service: 's3', region: '', account: '', resource: bucket });
    const role = new Role(this, `${pascal(tier)}Access`, {
      assumedBy: new ServicePrincipal('lakeformation.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    });
    allow(role, ['s3:ListBucket', 's3:GetBucketLocation'], [arn]);
    allowAny(
      role,
      tier === 'raw' ? READ : [...READ, ...WRITE],
      [`${arn}/*`],
      'Every object of this one bucket: who may read which table is decided by grants of Lake Formation.',
    );
    const key = [this.find('key-arn')];
    allow(role, tier === 'raw' ? ['kms:Decrypt'] : ['kms:Decrypt', 'kms:GenerateDataKey'], key);
    new CfnLocation(this, `${pascal(tier)}Location`, {
      resourceArn: arn,
      roleArn: role.roleArn,
      useServiceLinkedRole: false,
      hybridAccessEnabled: false,
    });
  }

  /** Parquet files that ingestion writes to raw. Partitions follow from their folders, such as `cdc/orders/${day}`: nobody adds them. */
  protected delivered(
    id: string,
    name: string,
    description: string,
    columns: Column[],
    partition: { key: string; location: string; projection: Record<string, string> },
  ): void {
    const { key, location, projection } = partition;
    const below = `s3://${this.find('raw-bucket')}`;
    const table = new CfnTable(this, id, {
      catalogId: this.account,
      databaseName: this.databases.raw.ref,
      tableInput: {
        name,
        description,
        tableType: 'EXTERNAL_TABLE',
        partitionKeys: [{ name: key, type: 'string' }],
        parameters: {
          classification: 'parquet',
          'data:tier': 'raw',
          'projection.enabled': 'true',
          ...Object.fromEntries(Object.entries(projection).map(([what, value]) => [`projection.${key}.${what}`, value])),
          'storage.location.template': `${below}/${location}`,
        },
        storageDescriptor: {
          location: `${below}/${location.split('/')[0]}/`,
          inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
          outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
          serdeInfo: { serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
          columns: columns.map(({ name: column, type }) => ({ name: column, type })),
        },
      },
    });
    this.#setApart(id, 'raw', name, columns, table);
  }

  /** A table that the pipeline writes: Parquet in Iceberg, a partition for each month of a column. */
  protected iceberg(id: string, tier: Tier, name: string, columns: Column[], monthOf: string): void {
    const table = new CfnTable(this, id, {
      catalogId: this.account,
      databaseName: this.databases[tier].ref,
      name,
      openTableFormatInput: {
        icebergInput: {
          metadataOperation: 'CREATE',
          version: '2',
          icebergTableInput: {
            location: `s3://${this.find(`${tier}-bucket`)}/${name}`,
            schema: {
              type: 'struct',
              fields: columns.map((column, index) => ({
                id: index + 1,
                name: column.name,
                type: icebergType(column.type),
                required: column.required ?? false,
              })),
            },
            partitionSpec: {
              fields: [
                {
                  name: `${monthOf}_month`,
                  transform: 'month',
                  sourceId: columns.findIndex(column => column.name === monthOf) + 1,
                },
              ],
            },
            properties: {
              'write.format.default': 'parquet',
              'write.parquet.compression-codec': 'zstd',
              'write.target-file-size-bytes': String(promises.files['target-mb'] * 2 ** 20),
            },
          },
        },
      },
    });
    this.#setApart(id, tier, name, columns, table);
  }

  /** Columns about persons get a tag of their own. */
  #setApart(id: string, tier: Tier, name: string, columns: Column[], table: CfnTable): void {
    const columnNames = columns.flatMap(column => (column.personal ? [column.name] : []));
    if (!columnNames.length) return;
    const { account: catalogId } = this;
    const association = new CfnTagAssociation(this, `${id}Personal`, {
      resource: { tableWithColumns: { catalogId, databaseName: this.databases[tier].ref, name, columnNames } },
      lfTags: [{ catalogId, tagKey: this.#personal.tagKey, tagValues: ['yes'] }],
    });
    association.addResourceDependency(this.#personal);
    association.addResourceDependency(table);
  }
}

/** Glue says `bigint` where Iceberg says `long`. */
function icebergType(type: string): string {
  return type === 'bigint' ? 'long' : type;
}
