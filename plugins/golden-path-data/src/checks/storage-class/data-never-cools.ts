import { holdsData, lifecycleRules, transitionsOf } from '../../buckets';
import { itemsAt, textAt, type Resource, type Unknown } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const dataNeverCools: DataCheck = {
  id: 'data-never-cools',
  title: 'Data that stays in the standard class for ever',
  practice: 'storage-class',
  severity: 'medium',
  rationale:
    'Most data of a lake is read in its first weeks and hardly ever after: in S3 Standard it costs several times what a colder class does.',
  remedy:
    'Add a transition to a rule in force, such as STANDARD_IA after 90 days on raw data, or `INTELLIGENT_TIERING` where nobody knows the use.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Curated:
    Type: AWS::S3::Bucket
    Properties:
      LifecycleConfiguration:
        Rules:
          - Status: Enabled
            Transitions:
              - StorageClass: INTELLIGENT_TIERING
                TransitionInDays: 0
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "curated" {
  lifecycle_rule {
    enabled = true

    abort_incomplete_multipart_upload_days = 7
  }
}

resource "aws_s3_bucket_intelligent_tiering_configuration" "curated" {
  bucket = aws_s3_bucket.curated.id
  name   = "all"

  tiering {
    access_tier = "ARCHIVE_ACCESS"
    days        = 180
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
      LifecycleConfiguration:
        Rules:
          - Status: Enabled
            AbortIncompleteMultipartUpload:
              DaysAfterInitiation: 7
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  lifecycle_rule {
    enabled = true

    abort_incomplete_multipart_upload_days = 7
  }
}
`,
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket'],
      'No bucket of data has a lifecycle.',
      (bucket, say) => {
        if (!holdsData(model, bucket)) return;
        const { rules, open } = lifecycleRules(bucket);
        const read = rules.map(transitionsOf);
        const tiering = intelligentTiering(bucket);
        if (read.some(one => one.transitions.length) || tiering === 'on')
          say.pass();
        else if (rules.length || open) {
          const unsure = open ?? read.find(one => one.open)?.open;
          if (typeof tiering !== 'string') say.unknown(tiering);
          else if (unsure) say.unknown(unsure);
          else if (rules.every(deletesEarly)) say.pass();
          else
            say.fail(
              itemsAt(bucket, 'LifecycleConfiguration.Rules').at,
              `No rule moves the objects of ${bucket.name} to a colder class`,
            );
        }
      },
    ),
};

/** Objects that are gone before a colder class pays have no need of one. */
function deletesEarly(rule: Parameters<typeof transitionsOf>[0]): boolean {
  const days = textAt(rule, 'ExpirationInDays');
  return days.state === 'known' && Number(days.value) <= 30;
}

function intelligentTiering(bucket: Resource): 'on' | 'off' | Unknown {
  const { items, open } = itemsAt(bucket, 'IntelligentTieringConfigurations');
  for (const item of items) {
    const status = textAt(item, 'Status');
    if (status.state === 'known' && status.value === 'Enabled') return 'on';
  }
  return open ?? 'off';
}
