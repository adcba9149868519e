import { step } from '../../flow';
import { STORES, tierOf } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const tierConflict: DataCheck = {
  id: 'tier-conflict',
  title: 'Store that is said to be of two tiers',
  practice: 'data-tiers',
  severity: 'high',
  rationale:
    'What a tag says and what a name, a parameter or a contract says must be one tier: policies follow the one, and people the other.',
  remedy:
    'Decide which tier the store is of, and let tag, name, catalog file and contract say the same.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-landing
      Tags:
        - { Key: 'data:tier', Value: raw }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "gold" {
  bucket = "acme-gold"

  tags = {
    "data:tier" = "curated"
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
  Orders:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: acme-curated
      Tags:
        - { Key: 'data:tier', Value: raw }
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_glue_catalog_database" "sales" {
  name = "sales"

  parameters = {
    "data:tier" = "raw"
    zone        = "curated"
  }
}
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "sales" {
  bucket = "acme-sales"

  tags = {
    "data:tier" = "transformed"
  }
}
`,
          'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: Resource
metadata:
  name: sales
  annotations:
    golden-path/data-tier: curated
spec:
  type: dataset
  owner: group:default/lake
`,
        },
        lines: [6],
      },
    ],
  },
  run: model =>
    judge(model, [...STORES], 'No store of data is declared.', (store, say) => {
      const { conflict, signals, tier } = tierOf(model, store);
      if (!conflict) {
        if (tier) say.pass();
        return;
      }
      const [first] = signals;
      const other = signals.find(one => one.tier !== first.tier) ?? first;
      // The place of an explicit sign: of two tags the later one, else the tag that the name contradicts.
      const at = other.from === 'explicit' ? other.at : first.at;
      say.fail(
        at,
        `${store.name} is ${first.tier} by ${first.what}, and ${other.tier} by ${other.what}.`,
        { because: signals.map(one => step(one.what, one.at)) },
      );
    }),
};
