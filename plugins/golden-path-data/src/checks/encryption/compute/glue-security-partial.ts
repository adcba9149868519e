import { mend } from '../../../edit';
import { textAt, valueAt, type Resource } from '../../../graph';
import { customerKeyAt, onlyKey } from '../../../keys';
import type { DataModel } from '../../../model';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

/** What a security configuration encrypts, with the mode that does. */
const PARTS = [
  {
    what: 'what jobs write to S3',
    path: 'EncryptionConfiguration.S3Encryptions.0',
    mode: 'S3EncryptionMode',
    block: 's3_encryption',
    argument: 's3_encryption_mode',
    with: 'SSE-KMS',
  },
  {
    what: 'logs',
    path: 'EncryptionConfiguration.CloudWatchEncryption',
    mode: 'CloudWatchEncryptionMode',
    block: 'cloudwatch_encryption',
    argument: 'cloudwatch_encryption_mode',
    with: 'SSE-KMS',
  },
  {
    what: 'job bookmarks',
    path: 'EncryptionConfiguration.JobBookmarksEncryption',
    mode: 'JobBookmarksEncryptionMode',
    block: 'job_bookmarks_encryption',
    argument: 'job_bookmarks_encryption_mode',
    with: 'CSE-KMS',
  },
];

export const glueSecurityPartial: DataCheck = {
  id: 'glue-security-partial',
  title: 'Glue security configuration that leaves something open',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'A security configuration that is silent on logs or bookmarks leaves them unencrypted, while the jobs that name it look protected.',
  remedy:
    'Set `SSE-KMS` for S3 and for CloudWatch Logs and `CSE-KMS` for job bookmarks, each with a key of your own.',
  fixable: true,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_99', relation: 'stricter' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Secure:
    Type: AWS::Glue::SecurityConfiguration
    Properties:
      Name: lake
      EncryptionConfiguration:
        S3Encryptions:
          - S3EncryptionMode: SSE-KMS
            KmsKeyArn: !GetAtt Key.Arn
        CloudWatchEncryption:
          CloudWatchEncryptionMode: SSE-KMS
          KmsKeyArn: !GetAtt Key.Arn
        JobBookmarksEncryption:
          JobBookmarksEncryptionMode: CSE-KMS
          KmsKeyArn: !GetAtt Key.Arn
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_glue_security_configuration" "lake" {
  name = "lake"

  encryption_configuration {
    s3_encryption {
      s3_encryption_mode = "SSE-KMS"
      kms_key_arn        = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
    }

    cloudwatch_encryption {
      cloudwatch_encryption_mode = "SSE-KMS"
      kms_key_arn                = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
    }

    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
      kms_key_arn                   = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
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
  Key:
    Type: AWS::KMS::Key
  Secure:
    Type: AWS::Glue::SecurityConfiguration
    Properties:
      Name: lake
      EncryptionConfiguration:
        S3Encryptions:
          - S3EncryptionMode: SSE-KMS
            KmsKeyArn: !GetAtt Key.Arn
        JobBookmarksEncryption:
          JobBookmarksEncryptionMode: DISABLED
`,
        },
        lines: [4, 13],
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  enable_key_rotation = true
}

resource "aws_glue_security_configuration" "lake" {
  name = "lake"

  encryption_configuration {
    s3_encryption {
      s3_encryption_mode = "SSE-KMS"
      kms_key_arn        = aws_kms_key.lake.arn
    }

    cloudwatch_encryption {
      cloudwatch_encryption_mode = "DISABLED"
    }

    job_bookmarks_encryption {
      job_bookmarks_encryption_mode = "CSE-KMS"
      kms_key_arn                   = aws_kms_key.lake.arn
    }
  }
}
`,
        },
        lines: [15],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Glue::SecurityConfiguration'],
      'No Glue security configuration is declared.',
      (resource, say) => {
        for (const part of PARTS) {
          const mode = textAt(resource, `${part.path}.${part.mode}`);
          const message = `${resource.name} does not encrypt ${part.what}`;
          const fix = () => encrypted(model, resource, part);
          const isOn = (value: string) => value !== 'DISABLED';
          const is = say.require(mode, {
            is: isOn,
            absent: 'wrong',
            message,
            fix,
          });
          if (is && mode.state === 'known' && mode.value.endsWith('KMS'))
            say.require(
              customerKeyAt(model, resource, `${part.path}.KmsKeyArn`),
              {
                is: own => own,
                absent: 'wrong',
                message: `${message} with a key of yours`,
              },
            );
        }
      },
    ),
};

function encrypted(
  model: DataModel,
  resource: Resource,
  part: (typeof PARTS)[number],
) {
  const key = onlyKey(model, resource);
  const isList = part.path.endsWith('.0');
  if (!key || (isList && valueAt(resource, part.path))) return undefined;
  const to = { [part.mode]: part.with, KmsKeyArn: key.cloudformation };
  const block = `encryption_configuration.${part.block}`;
  return mend(model, resource, {
    safety: 'assisted',
    reason:
      'A changed security configuration is made anew, and the roles of its jobs need rights on the key.',
    cloudformation: isList
      ? [{ kind: 'set', path: part.path.slice(0, -2), to: [to] }]
      : [{ kind: 'set', path: part.path, to }],
    terraform: [
      { kind: 'set', path: `${block}.${part.argument}`, to: part.with },
      { kind: 'set', path: `${block}.kms_key_arn`, to: key.terraform },
    ],
  });
}
