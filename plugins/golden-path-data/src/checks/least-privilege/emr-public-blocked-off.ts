import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const emrPublicBlockedOff: DataCheck = {
  id: 'emr-public-blocked-off',
  title: 'Block of public EMR clusters switched off',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'Without the block a cluster may start with a security group that lets the internet in, and clusters get mined within hours.',
  remedy:
    'Set `block_public_security_group_rules = true`, and list the ports that really have to be public.',
  fixable: true,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_390', relation: 'equal' }],
  examples: {
    pass: [
      {
        files: {
          'main.tf': `resource "aws_emr_block_public_access_configuration" "account" {
  block_public_security_group_rules = true
}
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_emr_block_public_access_configuration" "account" {
  block_public_security_group_rules = true

  permitted_public_security_group_rule_range {
    min_range = 22
    max_range = 22
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'main.tf': `resource "aws_emr_block_public_access_configuration" "account" {
  block_public_security_group_rules = false
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
      ['aws_emr_block_public_access_configuration'],
      'No block of public EMR clusters is declared.',
      (resource, say) => {
        say.require(flagAt(resource, 'BlockPublicSecurityGroupRules'), {
          is: yes => yes,
          absent: 'wrong',
          message: `${resource.name} lets EMR clusters be public`,
          fix: () =>
            mend(model, resource, {
              safety: 'assisted',
              reason:
                'Clusters whose security groups let the internet in no longer start.',
              terraform: [
                {
                  kind: 'set',
                  path: 'block_public_security_group_rules',
                  to: true,
                },
              ],
            }),
        });
      },
    ),
};
