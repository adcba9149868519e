import { tierOf } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const tierAmbiguous: DataCheck = {
  id: 'tier-ambiguous',
  title: 'Store whose name fits more than one tier',
  practice: 'data-tiers',
  severity: 'medium',
  rationale:
    'Names such as trusted, or raw-to-curated, mean one tier to some and another to others: whoever writes there next may take it for either.',
  remedy: 'Say the tier outright: tag the store `data:tier`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Trusted:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-trusted
      Tags:
        - { Key: 'data:tier', Value: transformed }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "acme-raw"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Zone:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-trusted
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "this" {
  bucket = "acme-raw-and-curated"
}
`,
        },
        lines: [1],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "curated" {
  bucket = "acme-raw"
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
      ['AWS::S3::Bucket', 'AWS::Glue::Database', 'AWS::S3Tables::TableBucket'],
      'No store of a lake is declared.',
      (store, say) => {
        const { ambiguous, tier, conflict } = tierOf(model, store);
        if (tier) say.pass();
        if (ambiguous !== undefined && !conflict)
          say.fail(
            undefined,
            `The tier of ${store.name} is not told: ${ambiguous}.`,
          );
      },
    ),
};
