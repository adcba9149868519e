import { lifecycleRules, transitionsOf } from '../../buckets';
import { mend } from '../../edit';
import { tierOf } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

/** Classes whose objects no query reads before somebody restores them. */
const ARCHIVES = ['GLACIER', 'DEEP_ARCHIVE'];

export const curatedArchived: DataCheck = {
  id: 'curated-archived',
  title: 'Curated data in an archive that no query reads',
  practice: 'storage-class',
  severity: 'high',
  rationale:
    'Athena and Redshift Spectrum cannot read objects in GLACIER or DEEP_ARCHIVE: queries fail or silently miss what was archived.',
  remedy:
    'Keep curated data in classes that answer at once: INTELLIGENT_TIERING, STANDARD_IA or GLACIER_IR; archive the raw tier instead.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Curated:
    Type: AWS::S3::Bucket
    Properties:
      Tags:
        - { Key: 'data:tier', Value: curated }
      LifecycleConfiguration:
        Rules:
          - Status: Enabled
            Transitions:
              - { StorageClass: GLACIER_IR, TransitionInDays: 365 }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "curated" {
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
  Curated:
    Type: AWS::S3::Bucket
    Properties:
      Tags:
        - { Key: 'data:tier', Value: curated }
      LifecycleConfiguration:
        Rules:
          - Status: Enabled
            Transitions:
              - StorageClass: GLACIER
                TransitionInDays: 365
`,
        },
        lines: [11],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "curated" {
  tags = {
    "data:tier" = "curated"
  }

  lifecycle_rule {
    enabled = true

    transition {
      days          = 365
      storage_class = "DEEP_ARCHIVE"
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
      'No bucket of the curated tier is declared.',
      (bucket, say) => {
        if (tierOf(model, bucket).tier !== 'curated') return;
        const { rules, open } = lifecycleRules(bucket);
        if (open) say.unknown(open);
        let archived = false;
        for (const rule of rules) {
          const read = transitionsOf(rule);
          if (read.open) say.unknown(read.open);
          for (const { storageClass, value } of read.transitions) {
            if (!ARCHIVES.includes(storageClass)) continue;
            archived = true;
            const written =
              value.kind === 'map'
                ? value.entries.get('StorageClass')
                : undefined;
            say.fail(
              written ?? value,
              `${bucket.name} moves curated data to ${storageClass}`,
              {
                fix: () =>
                  written &&
                  mend(model, bucket, {
                    safety: 'assisted',
                    reason:
                      'GLACIER_IR answers at once but costs more to store; look at how often the data is read.',
                    cloudformation: [
                      { kind: 'replace', value: written, by: 'GLACIER_IR' },
                    ],
                    terraform: [
                      { kind: 'replace', value: written, by: 'GLACIER_IR' },
                    ],
                  }),
              },
            );
          }
        }
        if (!archived && !open) say.pass();
      },
    ),
};
