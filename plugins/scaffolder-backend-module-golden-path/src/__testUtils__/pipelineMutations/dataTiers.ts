import {
  ACCOUNT,
  add,
  all,
  allow,
  arnOf,
  drop,
  join,
  named,
  ref,
  replace,
  set,
  tagged,
} from './edits';
import { delivery } from './guests';
import { functionParts } from './guests/parts';
import { machine } from './machine';
import { breaks } from './Mutation';
import type { Project } from './Project';

const BUCKET = 'AWS::S3::Bucket';
const TABLE = 'AWS::Glue::Table';
const raw = tagged('data:tier', 'raw');
const curated = tagged('data:tier', 'curated');

const inBucket = (name: string, prefix = '') =>
  join('arn:aws:s3:::', ref(name), `/${prefix}*`);

const reads = (name: string) => allow('s3:GetObject', inBucket(name));
const writes = (name: string) => allow('s3:PutObject', inBucket(name));

/** A bucket like the others, of no tier. */
const exports = (project: Project) => {
  const results = project.one(BUCKET, named('Results'));
  const policy = project.one('AWS::S3::BucketPolicy', named('Results'));
  const id = project.idOf(results);
  const of = (resource: object) =>
    JSON.parse(JSON.stringify(resource).replaceAll(id, 'Exports'));
  project.add('Storage', { Exports: of(results), ExportsPolicy: of(policy) });
};

/** A function that may do that with the tiers. */
const actor = (layer: string, ...statements: object[]) =>
  add(
    layer === 'consumption' ? 'Consumption' : 'Processing',
    functionParts('Actor', layer, ...statements),
  );

const retag = (value?: string) => (project: Project) => {
  const { Properties } = project.one(BUCKET, curated);
  Properties.Tags = Properties.Tags.filter(
    ({ Key }: { Key: string }) => Key !== 'data:tier',
  );
  if (value) Properties.Tags.push({ Key: 'data:tier', Value: value });
};

/** Raw, transformed, curated: each a store of its own, and data flows one way. */
export const dataTiers = [
  breaks(
    'tier-missing',
    project => {
      // Silver is what others call the tier in the middle.
      project.rename('curated', 'silver');
      project.rename('Curated', 'Silver');
    },
    {
      with: [
        ['lineage-contradicts-code'],
        'the catalog still tells of two tiers where there is one',
      ],
    },
  ),
  breaks(
    'tier-conflict',
    set(BUCKET, 'BucketName', 'order-events-raw', curated),
  ),
  breaks(
    'tier-ambiguous',
    set(BUCKET, 'BucketName', 'order-events-trusted', named('Exports')),
    { on: exports },
  ),
  breaks('tier-untagged', retag()),
  breaks(
    'ingestion-past-raw',
    set(
      'AWS::DMS::Endpoint',
      'S3Settings.BucketName',
      ref('TransformedBucket'),
      named('ChangesTarget'),
    ),
  ),
  breaks(
    'flow-goes-back',
    actor('processing', reads('CuratedBucket'), writes('TransformedBucket')),
  ),
  breaks(
    'tier-skipped',
    actor('processing', reads('RawBucket'), writes('CuratedBucket')),
  ),
  breaks(
    'raw-rewritten',
    actor('processing', reads('RawBucket'), writes('RawBucket')),
  ),
  breaks(
    'consumer-reads-raw',
    all(
      actor('consumption'),
      add('Consumption', {
        ActorSeesRaw: {
          Type: 'AWS::LakeFormation::PrincipalPermissions',
          Properties: {
            Permissions: ['DESCRIBE', 'SELECT'],
            PermissionsWithGrantOption: [],
            Principal: { DataLakePrincipalIdentifier: arnOf('ActorRole') },
            Resource: {
              LFTagPolicy: {
                CatalogId: ACCOUNT,
                Expression: [
                  { TagKey: 'order-events:tier', TagValues: ['raw'] },
                ],
                ResourceType: 'TABLE',
              },
            },
          },
        },
      }),
    ),
  ),
  breaks('data-unversioned', drop(BUCKET, 'VersioningConfiguration', raw)),
  breaks(
    'tiers-share-bucket',
    add('Cataloging', {
      Mixed: {
        Type: 'AWS::Glue::Crawler',
        Properties: {
          CrawlerSecurityConfiguration: 'order-events',
          Role: 'crawl',
          Targets: {
            S3Targets: [
              { Path: join('s3://', ref('ResultsBucket'), '/raw/orders/') },
              { Path: join('s3://', ref('ResultsBucket'), '/curated/orders/') },
            ],
          },
        },
      },
    }),
  ),
  breaks(
    'tier-keeps-support',
    set(
      'AWS::Athena::WorkGroup',
      'WorkGroupConfiguration.ResultConfiguration.OutputLocation',
      join('s3://', ref('CuratedBucket'), '/results/'),
      named('Workgroup'),
    ),
  ),
  breaks(
    'tiers-share-database',
    all(
      set(TABLE, 'DatabaseName', ref('Transformed'), named('Loads')),
      drop(TABLE, 'TableInput.Parameters.data:tier', named('Loads')),
      project =>
        project.write(
          'pipeline/sql/transformed/compact.sql',
          'OPTIMIZE order_events_transformed.orders_load REWRITE DATA USING BIN_PACK;\n',
        ),
    ),
  ),
  breaks(
    'rejects-lost',
    drop(
      'AWS::KinesisFirehose::DeliveryStream',
      'ExtendedS3DestinationConfiguration.ErrorOutputPrefix',
    ),
    { on: delivery },
  ),
  breaks(
    'quality-unchecked',
    machine(named('Transform'), definition => {
      const text = JSON.stringify(definition.States).replace(
        /Quality|Gate|Quarantine/g,
        'Step',
      );
      definition.States = JSON.parse(text);
    }),
  ),
  breaks(
    'lineage-untold',
    replace(
      /^catalog-info\.yaml$/,
      /^ +dependsOn:\n +- "resource:[^"]+-transformed"\n?$/m,
      '',
    ),
  ),
  breaks(
    'lineage-contradicts-code',
    replace(
      /^catalog-info\.yaml$/,
      /^( +- "resource:[^"]+)-raw"(\n---\n[^]*)/m,
      '$1-raw"\n$1-curated"$2',
    ),
  ),
];
