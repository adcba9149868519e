import { lifecycleRules, transitionsOf } from '../../buckets';
import { mend } from '../../edit';
import { valueAt } from '../../graph';
import { tierOf } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const rawOneZone: DataCheck = {
  id: 'raw-one-zone',
  title: 'Raw data kept in one availability zone',
  practice: 'storage-class',
  severity: 'medium',
  rationale:
    'Raw data is the only copy of what was delivered: ONEZONE_IA loses it with the zone, and nothing can be computed again.',
  remedy:
    'Use `STANDARD_IA` or `GLACIER_IR` for raw data; keep ONEZONE_IA for what can be made again.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      Tags:
        - { Key: 'data:tier', Value: raw }
      LifecycleConfiguration:
        Rules:
          - Status: Enabled
            Transitions:
              - { StorageClass: STANDARD_IA, TransitionInDays: 90 }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  tags = {
    "data:tier" = "raw"
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
    Properties:
      Tags:
        - { Key: 'data:tier', Value: raw }
      LifecycleConfiguration:
        Rules:
          - Status: Enabled
            Transitions:
              - StorageClass: ONEZONE_IA
                TransitionInDays: 90
`,
        },
        lines: [11],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  tags = {
    "data:tier" = "raw"
  }

  lifecycle_rule {
    enabled = true

    transition {
      days          = 90
      storage_class = "ONEZONE_IA"
    }
  }
}
`,
        },
        lines: [11],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket'],
      'No bucket of the raw tier is declared.',
      (bucket, say) => {
        if (tierOf(model, bucket).tier !== 'raw') return;
        const { rules, open } = lifecycleRules(bucket);
        if (open) say.unknown(open);
        const read = rules.map(transitionsOf);
        const unsure = read.find(one => one.open)?.open;
        if (unsure) say.unknown(unsure);
        const oneZone = read
          .flatMap(({ transitions }) => transitions)
          .filter(({ storageClass }) => storageClass === 'ONEZONE_IA');
        if (!oneZone.length && !open) say.pass();
        for (const { value } of oneZone) {
          const written = valueAt(value, 'StorageClass') ?? value;
          const toTwoZones = {
            kind: 'replace',
            value: written,
            by: 'STANDARD_IA',
          } as const;
          say.fail(written, `${bucket.name} keeps raw data in one zone`, {
            fix: () =>
              mend(model, bucket, {
                safety: 'assisted',
                reason:
                  'STANDARD_IA keeps three zones and costs more; objects that moved already stay where they are.',
                cloudformation: [toTwoZones],
                terraform: [toTwoZones],
              }),
          });
        }
      },
    ),
};
