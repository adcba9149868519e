import { mend } from '../../../edit';
import { textAt } from '../../../graph';
import { onlyKey } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const streamUnencrypted: DataCheck = {
  id: 'stream-unencrypted',
  title: 'Kinesis stream that is not encrypted at rest',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'A stream keeps its records for a day and up to a year; without encryption they lie on disk as they were sent.',
  remedy:
    'Set `StreamEncryption` with `EncryptionType: KMS` and a key of your own.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_43', relation: 'equal' },
    { tool: 'trivy', id: 'AVD-AWS-0064', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-KDS1', relation: 'equal' },
    { tool: 'aws-config', id: 'KINESIS_STREAM_ENCRYPTED', relation: 'equal' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::Kinesis::Stream
    Properties:
      StreamEncryption:
        EncryptionType: KMS
        KeyId: alias/lake
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "orders" {
  name            = "orders"
  encryption_type = "KMS"
  kms_key_id      = "alias/lake"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Key:
    Type: AWS::KMS::Key
  Orders:
    Type: AWS::Kinesis::Stream
    Properties:
      ShardCount: 1
`,
        },
        lines: [4],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "orders" {
  name            = "orders"
  encryption_type = "NONE"
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
      ['AWS::Kinesis::Stream'],
      'No Kinesis stream is declared.',
      (stream, say) => {
        const key = onlyKey(model, stream);
        say.require(textAt(stream, 'StreamEncryption.EncryptionType'), {
          is: type => type === 'KMS',
          absent: 'wrong',
          message: `${stream.name} is not encrypted`,
          fix: () =>
            key &&
            mend(model, stream, {
              safety: 'assisted',
              reason:
                'Producers and consumers need rights on the key too; it takes effect without an interruption.',
              cloudformation: [
                {
                  kind: 'set',
                  path: 'StreamEncryption',
                  to: { EncryptionType: 'KMS', KeyId: key.cloudformation },
                },
              ],
              terraform: [
                { kind: 'set', path: 'encryption_type', to: 'KMS' },
                { kind: 'set', path: 'kms_key_id', to: key.terraform },
              ],
            }),
        });
      },
    ),
};
