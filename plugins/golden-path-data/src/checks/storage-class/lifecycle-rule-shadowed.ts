import { lifecycleRules, scopeOf, transitionsOf } from '../../buckets';
import { numberAt, type Value } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const lifecycleRuleShadowed: DataCheck = {
  id: 'lifecycle-rule-shadowed',
  title: 'Lifecycle rule that another one overrides',
  practice: 'storage-class',
  severity: 'low',
  rationale:
    'Where rules overlap, S3 deletes as soon as one of them says so: a rule that keeps a prefix longer than the whole bucket keeps nothing.',
  remedy:
    'Give each prefix a rule of its own, so that none of them lies within a rule that deletes or moves its objects sooner.',
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
      LifecycleConfiguration:
        Rules:
          - { Status: Enabled, ExpirationInDays: 400 }
          - { Status: Enabled, Prefix: tmp/, ExpirationInDays: 7 }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  lifecycle_rule {
    enabled = true
    prefix  = "orders/"

    expiration {
      days = 400
    }
  }

  lifecycle_rule {
    enabled = true
    prefix  = "tmp/"

    expiration {
      days = 7
    }
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
          - { Status: Enabled, ExpirationInDays: 30 }
          - { Status: Enabled, Prefix: orders/, ExpirationInDays: 400 }
`,
        },
        lines: [8],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  lifecycle_rule {
    enabled = true

    expiration {
      days = 30
    }
  }

  lifecycle_rule {
    enabled = true
    prefix  = "orders/"

    transition {
      days          = 90
      storage_class = "STANDARD_IA"
    }
  }
}
`,
        },
        lines: [10],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket'],
      'No lifecycle of a bucket has more than one rule.',
      (bucket, say) => {
        const { rules, open } = lifecycleRules(bucket);
        if (open) say.unknown(open);
        if (rules.length < 2) return;
        for (const rule of rules) {
          const scope = scopeOf(rule);
          const over = rules.find(
            other =>
              other !== rule &&
              covers(scopeOf(other), scope) &&
              endsBefore(other, rule),
          );
          if (over) {
            const days = numberAt(over, 'ExpirationInDays');
            const when =
              days.state === 'known' ? ` after ${days.value} days` : '';
            say.fail(
              rule,
              `Another rule deletes these objects of ${bucket.name}${when}, before this one does anything`,
            );
          } else say.pass();
        }
      },
    ),
};

/** Whether every object of the narrower scope lies in the wider one; `?` stands for tags and sizes, which nothing tells. */
function covers(
  wider: string | undefined,
  narrower: string | undefined,
): boolean {
  if (wider === '?' || narrower === undefined) return false;
  return (
    wider === undefined ||
    (narrower !== '?' && narrower !== wider && narrower.startsWith(wider))
  );
}

/** Whether the first rule deletes before the other does the first thing it says. */
function endsBefore(rule: Value, other: Value): boolean {
  const end = numberAt(rule, 'ExpirationInDays');
  if (end.state !== 'known') return false;
  const own = numberAt(other, 'ExpirationInDays');
  const days = transitionsOf(other).transitions.flatMap(one => one.days ?? []);
  if (own.state === 'known') days.push(own.value);
  return days.length > 0 && days.every(day => day > end.value);
}
