import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const dmsPublic: DataCheck = {
  id: 'dms-public',
  title: 'DMS replication reachable from the internet',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'A replication instance holds connections to whole databases; with a public address it is one more way to them.',
  remedy:
    'Set `PubliclyAccessible: false`, or `publicly_accessible = false`. CloudFormation takes a public one where nothing is said, and replaces the instance for the change.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_89', relation: 'looser' },
    {
      tool: 'cfn-guard',
      id: 'DMS_REPLICATION_NOT_PUBLIC',
      relation: 'stricter',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Replication:
    Type: AWS::DMS::ReplicationInstance
    Properties:
      ReplicationInstanceClass: dms.t3.medium
      PubliclyAccessible: false
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_dms_replication_instance" "main" {
  replication_instance_class = "dms.t3.medium"
  replication_instance_id    = "main"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Replication:
    Type: AWS::DMS::ReplicationInstance
    Properties:
      ReplicationInstanceClass: dms.t3.medium
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_dms_replication_instance" "main" {
  replication_instance_class = "dms.t3.medium"
  replication_instance_id    = "main"
  publicly_accessible        = true
}
`,
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::DMS::ReplicationInstance'],
      'No DMS replication instance is declared.',
      (resource, say) => {
        say.require(flagAt(resource, 'PubliclyAccessible'), {
          is: yes => !yes,
          absent: 'wrong',
          message: `${resource.name} has a public address`,
          fix: () =>
            mend(model, resource, {
              safety: 'assisted',
              reason:
                'This replaces the replication instance: stop its tasks first, and start them again after.',
              cloudformation: [
                { kind: 'set', path: 'PubliclyAccessible', to: false },
              ],
              terraform: [
                { kind: 'set', path: 'publicly_accessible', to: false },
              ],
            }),
        });
      },
    ),
};
