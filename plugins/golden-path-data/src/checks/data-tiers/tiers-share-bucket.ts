import { tierAt } from '../../flow';
import type { Tier } from '../../graph';
import { tierOf, tiersNamed } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const tiersShareBucket: DataCheck = {
  id: 'tiers-share-bucket',
  title: 'Two tiers in one bucket',
  practice: 'data-tiers',
  severity: 'medium',
  rationale:
    'Prefixes can be tiers, but one bucket has one key, one policy and one notification: a mistake in it reaches raw and curated at once.',
  remedy:
    'Give each tier a bucket of its own, so that keys, lifecycles and policies follow the tier.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Lake:
    Type: AWS::S3::Bucket
  Crawler:
    Type: AWS::Glue::Crawler
    Properties:
      Targets: { S3Targets: [{ Path: !Sub 's3://\${Lake}/raw/orders/' }] }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
}

resource "aws_kinesis_firehose_delivery_stream" "in" {
  name        = "in"
  destination = "extended_s3"

  extended_s3_configuration {
    bucket_arn = aws_s3_bucket.raw.arn
    prefix     = "raw/orders/"
    role_arn   = "arn:aws:iam::111122223333:role/in"
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Lake:
    Type: AWS::S3::Bucket
  Crawler:
    Type: AWS::Glue::Crawler
    Properties:
      Targets:
        S3Targets:
          - Path: !Sub s3://\${Lake}/raw/orders/
          - Path: !Sub s3://\${Lake}/curated/orders/
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "lake" {
}

resource "aws_glue_catalog_database" "raw" {
  name         = "raw"
  location_uri = "s3://\${aws_s3_bucket.lake.id}/raw"
}

resource "aws_glue_catalog_database" "gold" {
  name         = "gold"
  location_uri = "s3://\${aws_s3_bucket.lake.id}/gold"
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
      ['AWS::S3::Bucket'],
      'No store of a lake is declared.',
      (bucket, say) => {
        const tiers = new Map<Tier, string>();
        for (const { prefix, kind } of model.graph.edgesTo(bucket)) {
          if (!prefix || kind === 'encrypts') continue;
          const [first] = prefix.split('/');
          const tier = tierAt(model, bucket, prefix);
          if (tier && tiersNamed(model, first).length) tiers.set(tier, first);
        }
        const isTier = tierOf(model, bucket).tier !== undefined;
        if (tiers.size === 1 || (isTier && !tiers.size)) say.pass();
        if (tiers.size < 2) return;
        const told = [...tiers].map(([tier, prefix]) => `${prefix}/ (${tier})`);
        say.fail(
          undefined,
          `${bucket.name} holds several tiers: ${told.sort().join(', ')}.`,
        );
      },
    ),
};
