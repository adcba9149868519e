import { judge } from '../judge';
import { tierOf } from '../../tiers';

const DESCRIBES = ['AWS::Glue::Crawler', 'AWS::Glue::Table'];
import type { DataCheck } from '../DataCheck';

export const rawNotCataloged: DataCheck = {
  id: 'raw-not-cataloged',
  title: 'Raw data that no catalog describes',
  practice: 'data-discovery',
  severity: 'medium',
  rationale:
    'What is in no catalog is found by nobody: it is asked for again, loaded again, or forgotten until it costs.',
  remedy:
    'Add a Glue crawler over the raw bucket, or a Glue table for each kind of file in it.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties: { BucketName: shop-raw, Tags: [{ Key: data:tier, Value: raw }] }
  Crawl:
    Type: AWS::Glue::Crawler
    Properties: { Role: crawl, DatabaseName: raw, Targets: { S3Targets: [{ Path: !Sub 's3://\${Raw}/orders' }] } }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "shop-raw"
  tags = {
    "data:tier" = "raw"
  }
}
resource "aws_glue_crawler" "crawl" {
  name          = "crawl"
  role          = "crawl"
  database_name = "raw"
  s3_target {
    path = "s3://\${aws_s3_bucket.raw.bucket}/orders"
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
  Raw:
    Type: AWS::S3::Bucket
    Properties: { BucketName: shop-raw, Tags: [{ Key: data:tier, Value: raw }] }
  Events:
    Type: AWS::Kinesis::Stream
    Properties: { ShardCount: 1 }
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "shop-raw"
  tags = {
    "data:tier" = "raw"
  }
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
      'No store of raw data is declared.',
      (bucket, say) => {
        const { tier } = tierOf(model, bucket);
        if (tier !== 'raw') return;
        const isDescribed = model.graph
          .edgesTo(bucket, 'catalogs')
          .some(({ from }) =>
            DESCRIBES.includes(model.graph.get(from)?.type ?? ''),
          );
        const [gap] = model.graph.gapsFor(DESCRIBES);
        if (isDescribed) say.pass();
        else if (gap) say.unknown(gap.what);
        else
          say.fail(
            undefined,
            `${bucket.name} holds raw data, and neither a crawler nor a table describes it.`,
          );
      },
    ),
};
