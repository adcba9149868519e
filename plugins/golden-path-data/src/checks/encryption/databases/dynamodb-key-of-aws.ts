import { mend } from '../../../edit';
import { flagAt, valueAt, type Resource } from '../../../graph';
import { customerKeyAt, onlyKey } from '../../../keys';
import type { DataModel } from '../../../model';
import type { Fix } from 'backstage-plugin-golden-path-common';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const dynamodbKeyOfAws: DataCheck = {
  id: 'dynamodb-key-of-aws',
  title: 'DynamoDB table encrypted with a key that is not yours',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'A key that AWS owns appears in no log of your account and cannot be withdrawn when the data has to become unreadable.',
  remedy:
    'Set `SSESpecification` with `SSEEnabled: true` and your key in `KMSMasterKeyId`, or `server_side_encryption` with `kms_key_arn`.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_119', relation: 'stricter' },
    { tool: 'trivy', id: 'AVD-AWS-0025', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      SSESpecification:
        SSEEnabled: true
        SSEType: KMS
        KMSMasterKeyId: !Ref Key
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled     = true
    kms_key_arn = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
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
  Orders:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      TableName: orders
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}
`,
        },
        lines: [1],
      },
      {
        files: {
          'main.tf': `resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  server_side_encryption {
    enabled = true
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
      ['AWS::DynamoDB::Table'],
      'No DynamoDB table is declared.',
      (resource, say) => {
        const encrypted = flagAt(resource, 'SSESpecification.SSEEnabled');
        const message = `${resource.name} is encrypted with a key of AWS`;
        if (encrypted.state === 'unknown') say.unknown(encrypted.value);
        else if (encrypted.state === 'known' && encrypted.value) {
          const key = customerKeyAt(
            model,
            resource,
            'SSESpecification.KMSMasterKeyId',
          );
          if (key.state === 'absent')
            say.fail(valueAt(resource, 'SSESpecification'), message);
          else say.require(key, { is: own => own, absent: 'wrong', message });
        } else
          say.fail(
            encrypted.state === 'known' ? encrypted.at : undefined,
            message,
            {
              fix: () => withKey(model, resource),
            },
          );
      },
    ),
};

function withKey(model: DataModel, table: Resource): Fix | undefined {
  const key = onlyKey(model, table);
  return (
    key &&
    mend(model, table, {
      safety: 'assisted',
      reason:
        'The table stays and is encrypted anew; every role that uses it needs the right to use the key, which DynamoDB asks for on its behalf.',
      cloudformation: [
        {
          kind: 'set',
          path: 'SSESpecification',
          to: {
            SSEEnabled: true,
            SSEType: 'KMS',
            KMSMasterKeyId: key.cloudformation,
          },
        },
      ],
      terraform: [
        { kind: 'set', path: 'server_side_encryption.enabled', to: true },
        {
          kind: 'set',
          path: 'server_side_encryption.kms_key_arn',
          to: key.terraform,
        },
      ],
    })
  );
}
