import { mend } from '../../../edit';
import { flagAt } from '../../../graph';
import { customerKeyAt, onlyKey } from '../../../keys';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const redshiftKeyOfAws: DataCheck = {
  id: 'redshift-key-of-aws',
  title: 'Redshift encrypted with a key that is not yours',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'A key of AWS can be neither shared with another account nor withdrawn, so snapshots cannot leave and data cannot be made unreadable.',
  remedy:
    'Name a key of your own in `KmsKeyId`, or `kms_key_id`, of the cluster or the serverless namespace.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_142', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_282', relation: 'stricter' },
    { tool: 'trivy', id: 'AVD-AWS-0084', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Dwh:
    Type: AWS::Redshift::Cluster
    Properties:
      NodeType: ra3.large
      Encrypted: true
      KmsKeyId: !Ref Key
  Key:
    Type: AWS::KMS::Key
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_redshiftserverless_namespace" "dwh" {
  namespace_name = "dwh"
  kms_key_id     = "arn:aws:kms:eu-west-1:111122223333:key/1a2b"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Dwh:
    Type: AWS::Redshift::Cluster
    Properties:
      NodeType: ra3.large
      Encrypted: true
  Serverless:
    Type: AWS::RedshiftServerless::Namespace
    Properties:
      NamespaceName: dwh
  Key:
    Type: AWS::KMS::Key
`,
        },
        lines: [2, 7],
      },
      {
        files: {
          'main.tf': `resource "aws_redshift_cluster" "dwh" {
  cluster_identifier = "dwh"
  node_type          = "ra3.large"
  encrypted          = true
  kms_key_id         = "alias/aws/redshift"
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
      ['AWS::Redshift::Cluster', 'AWS::RedshiftServerless::Namespace'],
      'No encrypted Redshift warehouse is declared.',
      (resource, say) => {
        const encrypted = flagAt(resource, 'Encrypted');
        if (encrypted.state === 'known' && !encrypted.value) return;
        say.require(customerKeyAt(model, resource, 'KmsKeyId'), {
          is: own => own,
          absent: 'wrong',
          message: `${resource.name} is not encrypted with a key of yours`,
          fix: () => {
            const key = onlyKey(model, resource);
            return (
              key &&
              mend(model, resource, {
                safety: 'assisted',
                reason:
                  'Redshift encrypts all data anew, which takes time; snapshots of before keep the old key.',
                cloudformation: [
                  { kind: 'set', path: 'KmsKeyId', to: key.cloudformation },
                ],
                terraform: [
                  { kind: 'set', path: 'kms_key_id', to: key.terraform },
                ],
              })
            );
          },
        });
      },
    ),
};
