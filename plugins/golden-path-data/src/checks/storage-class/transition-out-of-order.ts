import { lifecycleRules, transitionsOf, type Transition } from '../../buckets';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

/** From warm to cold. Intelligent tiering may stand anywhere before the archives. */
const ORDER = [
  'STANDARD_IA',
  'INTELLIGENT_TIERING',
  'ONEZONE_IA',
  'GLACIER_IR',
  'GLACIER',
  'DEEP_ARCHIVE',
];
/** S3 refuses to move objects there sooner. */
const INFREQUENT = ['STANDARD_IA', 'ONEZONE_IA'];
const FIRST_DAY = 30;

export const transitionOutOfOrder: DataCheck = {
  id: 'transition-out-of-order',
  title: 'Transitions too early or out of order',
  practice: 'storage-class',
  severity: 'high',
  rationale:
    'S3 refuses a move to an infrequent-access class before day 30, and objects only ever move to colder classes: such a rule fails or does nothing.',
  remedy:
    'Let the days rise along STANDARD_IA, GLACIER_IR, GLACIER and DEEP_ARCHIVE, with 30 days at least before an infrequent-access class.',
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
          - Status: Enabled
            Transitions:
              - { StorageClass: STANDARD_IA, TransitionInDays: 90 }
              - { StorageClass: GLACIER, TransitionInDays: 365 }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  lifecycle_rule {
    enabled = true

    transition {
      days          = 30
      storage_class = "ONEZONE_IA"
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
          - Status: Enabled
            Transitions:
              - { StorageClass: GLACIER, TransitionInDays: 60 }
              - { StorageClass: STANDARD_IA, TransitionInDays: 365 }
`,
        },
        lines: [9],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  lifecycle_rule {
    enabled = true

    transition {
      days          = 7
      storage_class = "STANDARD_IA"
    }
  }
}
`,
        },
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket'],
      'No lifecycle of a bucket has a transition.',
      (bucket, say) => {
        const { rules, open } = lifecycleRules(bucket);
        if (open) say.unknown(open);
        for (const rule of rules) {
          const read = transitionsOf(rule);
          if (read.open) say.unknown(read.open);
          for (const transition of read.transitions) {
            const wrong = problem(transition, read.transitions);
            if (wrong) say.fail(transition.value, wrong);
            else say.pass();
          }
        }
      },
    ),
};

function problem(
  { storageClass, days }: Transition,
  all: Transition[],
): string | undefined {
  if (days === undefined) return undefined;
  if (INFREQUENT.includes(storageClass) && days < FIRST_DAY)
    return `${storageClass} after ${days} days, where S3 asks for ${FIRST_DAY} at least`;
  const rank = ORDER.indexOf(storageClass);
  const later = all.find(
    other =>
      other.days !== undefined &&
      other.days >= days &&
      rank > ORDER.indexOf(other.storageClass) &&
      ORDER.includes(other.storageClass),
  );
  return later
    ? `${storageClass} after ${days} days comes before the warmer ${later.storageClass} after ${later.days}`
    : undefined;
}
