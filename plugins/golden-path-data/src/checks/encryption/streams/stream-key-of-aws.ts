import { textAt } from '../../../graph';
import { customerKeyAt, onlyKey } from '../../../keys';
import { mend } from '../../../edit';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const streamKeyOfAws: DataCheck = {
  id: 'stream-key-of-aws',
  title: 'Kinesis stream encrypted with the key of AWS',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'The key aws/kinesis has a policy that nobody can change: consumers of other accounts cannot be let in, and nobody can be shut out.',
  remedy: 'Name a key of your own in `KeyId`, or in `kms_key_id`.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::Kinesis::Stream
    Properties:
      StreamEncryption: { EncryptionType: KMS, KeyId: !Ref Key }
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "orders" {
  name            = "orders"
  encryption_type = "KMS"
  kms_key_id      = aws_kms_key.lake.id
}

resource "aws_kms_key" "lake" {
  enable_key_rotation = true
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
    Type: AWS::Kinesis::Stream
    Properties:
      StreamEncryption:
        EncryptionType: KMS
        KeyId: alias/aws/kinesis
  Key:
    Type: AWS::KMS::Key
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}

resource "aws_kinesis_stream" "orders" {
  name            = "orders"
  encryption_type = "KMS"
  kms_key_id      = "alias/aws/kinesis"
}
`,
        },
        lines: [8],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Kinesis::Stream'],
      'No encrypted Kinesis stream is declared.',
      (stream, say) => {
        const type = textAt(stream, 'StreamEncryption.EncryptionType');
        if (type.state === 'unknown') say.unknown(type.value);
        // Another check says so where it is not encrypted at all.
        if (type.state !== 'known' || type.value !== 'KMS') return;
        const key = onlyKey(model, stream);
        say.require(customerKeyAt(model, stream, 'StreamEncryption.KeyId'), {
          is: own => own,
          absent: 'wrong',
          message: `${stream.name} is encrypted with the key of AWS`,
          fix: () =>
            key &&
            mend(model, stream, {
              safety: 'assisted',
              reason: 'Producers and consumers need rights on the key too.',
              cloudformation: [
                {
                  kind: 'set',
                  path: 'StreamEncryption.KeyId',
                  to: key.cloudformation,
                },
              ],
              terraform: [
                { kind: 'set', path: 'kms_key_id', to: key.terraform },
              ],
            }),
        });
      },
    ),
};
