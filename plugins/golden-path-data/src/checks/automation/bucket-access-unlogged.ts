import { once } from 'backstage-plugin-golden-path-common';
import {
  bucketOf,
  labelOf,
  receivesAccessLogs,
  splitBlock,
} from '../../buckets';
import { mend } from '../../edit';
import { valueAt, type Resource } from '../../graph';
import type { DataModel } from '../../model';
import { tierOf } from '../../tiers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const DESTINATION = 'LoggingConfiguration.DestinationBucketName';

export const bucketAccessUnlogged: DataCheck = {
  id: 'bucket-access-unlogged',
  title: 'Bucket whose accesses nobody records',
  practice: 'automation',
  severity: 'medium',
  rationale:
    'Access logs tell who read what and how often: after a leak nothing else does, and they show what storage class suits the data.',
  remedy:
    'Set `LoggingConfiguration` to a bucket for logs, with a prefix for each bucket.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_18', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-S1', relation: 'looser' },
    { tool: 'cfn-guard', id: 'S3_BUCKET_LOGGING_ENABLED', relation: 'looser' },
    { tool: 'aws-config', id: 'S3_BUCKET_LOGGING_ENABLED', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0089', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      LoggingConfiguration:
        DestinationBucketName: !Ref AccessLogs
  AccessLogs:
    Type: AWS::S3::Bucket
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_s3_bucket_logging" "raw" {
  bucket        = aws_s3_bucket.raw.id
  target_bucket = "logs-of-the-account"
  target_prefix = "raw/"
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
      LoggingConfiguration:
        DestinationBucketName: !Ref AccessLogs
  Curated:
    Type: AWS::S3::Bucket
  AccessLogs:
    Type: AWS::S3::Bucket
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
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
      'No bucket is declared but those that hold logs.',
      (bucket, say) => {
        // A log of who reads logs would have no end.
        if (receivesAccessLogs(model, bucket) || holdsLogs(model, bucket))
          return;
        const destination = valueAt(bucket, DESTINATION);
        if (destination?.kind === 'unknown' && destination.either)
          say.unknown(destination);
        // A bucket that nobody here knows is one all the same.
        else if (destination) say.pass();
        else
          say.fail(undefined, `Nothing records who reads ${bucket.name}`, {
            fix: () => logTo(model, bucket, once(model, onlyReceiver)),
          });
      },
    ),
};

/** Whether it keeps the logs of something. */
function holdsLogs(model: DataModel, bucket: Resource): boolean {
  return /\blogs?\b/.test(tierOf(model, bucket).support ?? '');
}

/** The one bucket that receives the logs of others. */
function onlyReceiver(model: DataModel): Resource | undefined {
  const receivers = new Set(
    model.graph
      .ofType('AWS::S3::Bucket')
      .flatMap(one => bucketOf(model, valueAt(one, DESTINATION)) ?? []),
  );
  const [receiver] = receivers;
  return receivers.size === 1 ? receiver : undefined;
}

function logTo(model: DataModel, bucket: Resource, receiver?: Resource) {
  if (
    !receiver ||
    receiver.unit !== bucket.unit ||
    receiver.language !== bucket.language ||
    receiver.within.join('/') !== bucket.within.join('/')
  )
    return undefined;
  const prefix = `${labelOf(bucket) ?? bucket.name}/`;
  return mend(model, bucket, {
    safety: 'assisted',
    reason:
      'Look whether the policy of that bucket lets S3 write logs of this one too.',
    cloudformation: [
      {
        kind: 'set',
        path: 'LoggingConfiguration',
        to: {
          DestinationBucketName: { Ref: receiver.name },
          LogFilePrefix: prefix,
        },
      },
    ],
    terraform: labelOf(receiver)
      ? splitBlock(bucket, 'aws_s3_bucket_logging', [
          `target_bucket = ${receiver.sourceType}.${labelOf(receiver)}.id`,
          `target_prefix = "${prefix}"`,
        ])
      : [],
  });
}
