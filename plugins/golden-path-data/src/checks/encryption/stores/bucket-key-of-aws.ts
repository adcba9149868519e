import { mend } from '../../../edit';
import { textAt } from '../../../graph';
import { customerKeyAt, onlyKey } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

const BY_DEFAULT =
  'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault';

export const bucketKeyOfAws: DataCheck = {
  id: 'bucket-key-of-aws',
  title: 'Bucket encrypted with the key of AWS',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'The key aws/s3 is shared by the whole account: its policy cannot be changed, no other account can be let in, and no one can be shut out.',
  remedy:
    'Name a key of your own: `KMSMasterKeyID: !GetAtt Key.Arn`, or `kms_master_key_id = aws_kms_key.lake.arn`.',
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
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault:
              SSEAlgorithm: aws:kms
              KMSMasterKeyID: !GetAtt Key.Arn
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm     = "aws:kms"
        kms_master_key_id = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
      }
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
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault:
              SSEAlgorithm: aws:kms
  Key:
    Type: AWS::KMS::Key
`,
        },
        lines: [8],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  server_side_encryption_configuration {
    rule {
      apply_server_side_encryption_by_default {
        sse_algorithm     = "aws:kms"
        kms_master_key_id = "alias/aws/s3"
      }
    }
  }
}
`,
        },
        lines: [6],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket'],
      'No bucket is encrypted with a key of KMS.',
      (bucket, say) => {
        const algorithm = textAt(bucket, `${BY_DEFAULT}.SSEAlgorithm`);
        if (algorithm.state === 'unknown') {
          say.unknown(algorithm.value);
          return;
        }
        if (
          algorithm.state === 'absent' ||
          !algorithm.value.startsWith('aws:kms')
        )
          return;
        const key = customerKeyAt(
          model,
          bucket,
          `${BY_DEFAULT}.KMSMasterKeyID`,
        );
        const own = onlyKey(model, bucket);
        const message = `${bucket.name} is encrypted with the key of AWS, aws/s3`;
        if (key.state === 'unknown') say.unknown(key.value);
        else if (key.state === 'known' && key.value) say.pass();
        else
          say.fail(key.state === 'known' ? key.at : algorithm.at, message, {
            fix: () =>
              own &&
              mend(model, bucket, {
                safety: 'assisted',
                reason:
                  'Whoever reads or writes the bucket needs rights on the key too; objects that lie there already keep their key.',
                cloudformation: [
                  {
                    kind: 'set',
                    path: `${BY_DEFAULT}.KMSMasterKeyID`,
                    to: own.cloudformation,
                  },
                ],
              }),
          });
      },
    ),
};
