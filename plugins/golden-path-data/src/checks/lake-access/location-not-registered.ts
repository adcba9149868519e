import { labelOf } from '../../buckets/splitBlock';
import { mend } from '../../edit';
import type { Edge, Resource } from '../../graph';
import type { DataModel } from '../../model';
import { tierOf } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judgeAccess } from './judgeAccess';
import {
  covers,
  DESCRIBES,
  doubtOf,
  REGISTRATION,
  undescribed,
} from './registrations';

export const locationNotRegistered: DataCheck = {
  id: 'location-not-registered',
  title: 'Bucket of a tier that Lake Formation does not know',
  practice: 'lake-access',
  severity: 'high',
  rationale:
    'Grants on tables hold for data that Lake Formation hands out. Where the bucket is not registered, whoever may read it in S3 reads all of it, whatever the grants say.',
  remedy:
    'Register the location: `AWS::LakeFormation::Resource`, or `aws_lakeformation_resource`. Where another project does it, say so in an accepted record on `lake-access` with `decision: not-applicable`.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties: { BucketName: shop-raw }
  RawDb:
    Type: AWS::Glue::Database
    Properties:
      DatabaseInput: { Name: shop_raw, LocationUri: !Sub 's3://\${Raw}/orders/' }
  RawRegistration:
    Type: AWS::LakeFormation::Resource
    Properties: { ResourceArn: !GetAtt Raw.Arn, UseServiceLinkedRole: true }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "curated" {
  bucket = "shop-curated"
}
resource "aws_glue_catalog_table" "orders" {
  name          = "orders"
  database_name = "shop_curated"
  storage_descriptor {
    location = "s3://\${aws_s3_bucket.curated.bucket}/orders/"
  }
}
resource "aws_lakeformation_resource" "curated" {
  arn = "\${aws_s3_bucket.curated.arn}/orders"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties: { BucketName: shop-raw }
  Crawl:
    Type: AWS::Glue::Crawler
    Properties:
      Role: crawl
      DatabaseName: raw
      Targets: { S3Targets: [{ Path: !Sub 's3://\${Raw}/orders' }] }
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "shop-raw"
}

resource "aws_glue_catalog_database" "raw" {
  name         = "shop_raw"
  location_uri = "s3://\${aws_s3_bucket.raw.id}/"
}

resource "aws_lakeformation_resource" "part" {
  arn = "\${aws_s3_bucket.raw.arn}/orders"
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judgeAccess(
      model,
      ['AWS::S3::Bucket', ...DESCRIBES],
      'No bucket of a tier is described in a catalog.',
      (bucket, say) => {
        const { graph } = model;
        const { tier, support } = tierOf(model, bucket);
        if (bucket.type !== 'AWS::S3::Bucket' || support) return;
        const from = (types: string[]) =>
          graph
            .edgesTo(bucket, 'catalogs')
            .filter(edge => types.includes(graph.get(edge.from)?.type ?? ''));
        const registered = from([REGISTRATION]);
        const described = from(DESCRIBES);
        const left = described.find(
          one => !registered.some(edge => covers(edge, one)),
        );
        const isRegistered = registered.length > 0 && !left;
        if (!described.length && !isRegistered) {
          const other = tier && undescribed(model);
          if (other) say.unknown(`what ${other.name} describes is not known`);
          return;
        }
        const doubt = doubtOf(model, bucket, registered);
        if (isRegistered && !doubt) say.pass();
        else if (doubt) say.unknown(doubt);
        else if (!tier) say.unknown('its tier is not known');
        else
          say.fail(
            undefined,
            `${
              bucket.name
            } is ${tier} and described in the catalog, and is not registered in Lake Formation${
              registered.length ? ' as far as the catalog describes it' : ''
            }.`,
            { fix: () => register(model, bucket, registered) },
          );
      },
    ),
};

function register(model: DataModel, bucket: Resource, registered: Edge[]) {
  const label = labelOf(bucket);
  const isTaken = model.graph
    .ofType(REGISTRATION)
    .some(({ name }) => name.endsWith(`aws_lakeformation_resource.${label}`));
  if (registered.length || isTaken) return undefined;
  return mend(model, bucket, {
    safety: 'assisted',
    reason:
      'Who reads the tables then needs a grant and `lakeformation:GetDataAccess`, and the service-linked role needs rights on the key of the bucket.',
    cloudformation: [
      {
        kind: 'add-resource',
        id: `${bucket.name}Registration`,
        resource: {
          Type: REGISTRATION,
          Properties: {
            ResourceArn: { 'Fn::GetAtt': [bucket.name, 'Arn'] },
            UseServiceLinkedRole: true,
          },
        },
      },
    ],
    terraform: label
      ? [
          {
            kind: 'add-block',
            text: `resource "aws_lakeformation_resource" "${label}" {
  arn                     = ${bucket.sourceType}.${label}.arn
  use_service_linked_role = true
}`,
          },
        ]
      : [],
  });
}
