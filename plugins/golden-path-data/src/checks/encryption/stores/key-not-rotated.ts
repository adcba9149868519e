import { mend } from '../../../edit';
import { flagAt, textAt, valueAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const keyNotRotated: DataCheck = {
  id: 'key-not-rotated',
  title: 'Key of KMS that is never rotated',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'A key that stays the same for years protects ever more data with one secret; KMS rotates it without any change for those who use it.',
  remedy: 'Set `EnableKeyRotation: true`, or `enable_key_rotation = true`.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_7', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0065', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-KMS5', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Key:
    Type: AWS::KMS::Key
    Properties:
      EnableKeyRotation: true
  Signing:
    Type: AWS::KMS::Key
    Properties:
      KeySpec: RSA_2048
      KeyUsage: SIGN_VERIFY
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
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
  Key:
    Type: AWS::KMS::Key
    Properties:
      Description: Key of the lake
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_kms_key" "lake" {
  enable_key_rotation = false
}
`,
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::KMS::Key'],
      'No symmetric key of KMS is declared.',
      (key, say) => {
        const spec = textAt(key, 'KeySpec');
        if (spec.state === 'unknown') {
          say.unknown(spec.value);
          return;
        }
        // KMS rotates no asymmetric key, no HMAC key, and none whose material was imported or lies in another store.
        if (spec.state === 'known' && spec.value !== 'SYMMETRIC_DEFAULT')
          return;
        const origin = textAt(key, 'Origin');
        if (origin.state === 'known' && origin.value !== 'AWS_KMS') return;
        if (valueAt(key, 'CustomKeyStoreId') !== undefined) return;
        say.require(flagAt(key, 'EnableKeyRotation'), {
          is: enabled => enabled,
          absent: 'wrong',
          message: `${key.name} is never rotated`,
          fix: () =>
            mend(model, key, {
              safety: 'safe',
              reason:
                'KMS keeps the older material to decrypt what it encrypted; nothing else changes for those who use the key.',
              cloudformation: [
                { kind: 'set', path: 'EnableKeyRotation', to: true },
              ],
              terraform: [
                { kind: 'set', path: 'enable_key_rotation', to: true },
              ],
            }),
        });
      },
    ),
};
