import { textAt } from '../../../graph';
import { customerKeyAt } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';
import { readsFromStream } from './firehose-unencrypted';

const INPUT = 'DeliveryStreamEncryptionConfigurationInput';

export const firehoseKeyOfAws: DataCheck = {
  id: 'firehose-key-of-aws',
  title: 'Firehose encrypted with a key that is not yours',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'A key that AWS owns appears in no log of your account and cannot be withdrawn when the data has to become unreadable.',
  remedy: 'Set `KeyType: CUSTOMER_MANAGED_CMK` and name the key in `KeyARN`.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_241', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Delivery:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      DeliveryStreamEncryptionConfigurationInput:
        KeyType: CUSTOMER_MANAGED_CMK
        KeyARN: !GetAtt Key.Arn
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_firehose_delivery_stream" "put" {
  name        = "put"
  destination = "extended_s3"

  server_side_encryption {
    enabled  = true
    key_type = "CUSTOMER_MANAGED_CMK"
    key_arn  = aws_kms_key.lake.arn
  }
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
  Delivery:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      DeliveryStreamEncryptionConfigurationInput:
        KeyType: AWS_OWNED_CMK
`,
        },
        lines: [6],
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
      'No Firehose with encryption of its own is declared.',
      (firehose, say) => {
        const type = textAt(firehose, `${INPUT}.KeyType`);
        if (type.state === 'unknown') say.unknown(type.value);
        if (type.state !== 'known' || readsFromStream(firehose)) return;
        const key = customerKeyAt(model, firehose, `${INPUT}.KeyARN`);
        const message = `${firehose.name} is encrypted with a key of AWS`;
        if (type.value !== 'CUSTOMER_MANAGED_CMK') say.fail(type.at, message);
        else say.require(key, { is: own => own, absent: 'wrong', message });
      },
    ),
};
