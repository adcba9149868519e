import { mend } from '../../../edit';
import { textAt, valueAt, type Resource } from '../../../graph';
import { onlyKey } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const firehoseUnencrypted: DataCheck = {
  id: 'firehose-unencrypted',
  title: 'Firehose whose buffer is not encrypted',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'What is put into a Firehose waits in its buffer before it is delivered; only server-side encryption protects it there.',
  remedy:
    'Set `DeliveryStreamEncryptionConfigurationInput`, or `server_side_encryption`, with a key of your own.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_240', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-KDF1', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Delivery:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      DeliveryStreamType: DirectPut
      DeliveryStreamEncryptionConfigurationInput:
        KeyType: AWS_OWNED_CMK
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_firehose_delivery_stream" "put" {
  name        = "put"
  destination = "extended_s3"

  server_side_encryption {
    enabled = true
  }
}

resource "aws_kinesis_firehose_delivery_stream" "from_stream" {
  name        = "from-stream"
  destination = "extended_s3"

  kinesis_source_configuration {
    kinesis_stream_arn = "arn:aws:kinesis:eu-west-1:111122223333:stream/orders"
    role_arn           = "arn:aws:iam::111122223333:role/firehose"
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
  Key:
    Type: AWS::KMS::Key
  Delivery:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      DeliveryStreamType: DirectPut
`,
        },
        lines: [4],
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}

resource "aws_kinesis_firehose_delivery_stream" "put" {
  name        = "put"
  destination = "extended_s3"
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
      ['AWS::KinesisFirehose::DeliveryStream'],
      'No Firehose is declared that records are put into directly.',
      (firehose, say) => {
        const source = readsFromStream(firehose);
        if (source) return;
        const key = onlyKey(model, firehose);
        const encryption = valueAt(
          firehose,
          'DeliveryStreamEncryptionConfigurationInput',
        );
        if (encryption?.kind === 'unknown') say.unknown(encryption);
        else if (encryption) say.pass();
        else
          say.fail(
            undefined,
            `The buffer of ${firehose.name} is not encrypted`,
            {
              fix: () =>
                key &&
                mend(model, firehose, {
                  safety: 'assisted',
                  reason:
                    'Whoever puts records needs no right on the key, but the policy of the key must let Firehose make grants.',
                  cloudformation: [
                    {
                      kind: 'set',
                      path: 'DeliveryStreamEncryptionConfigurationInput',
                      to: {
                        KeyType: 'CUSTOMER_MANAGED_CMK',
                        KeyARN: key.cloudformation,
                      },
                    },
                  ],
                  terraform: [
                    {
                      kind: 'set',
                      path: 'server_side_encryption.enabled',
                      to: true,
                    },
                    {
                      kind: 'set',
                      path: 'server_side_encryption.key_type',
                      to: 'CUSTOMER_MANAGED_CMK',
                    },
                    {
                      kind: 'set',
                      path: 'server_side_encryption.key_arn',
                      to: key.terraform,
                    },
                  ],
                }),
            },
          );
      },
    ),
};

/** Then the stream's encryption holds, and Firehose accepts none of its own. */
export function readsFromStream(firehose: Resource): boolean {
  const type = textAt(firehose, 'DeliveryStreamType');
  return (
    (type.state === 'known' && /AsSource$/.test(type.value)) ||
    valueAt(firehose, 'KinesisStreamSourceConfiguration') !== undefined ||
    valueAt(firehose, 'MSKSourceConfiguration') !== undefined
  );
}
