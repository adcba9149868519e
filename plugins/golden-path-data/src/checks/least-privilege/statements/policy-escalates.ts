import { ESCALATES } from '../../../knowledge/iamActions';
import type { DataCheck } from '../../DataCheck';
import {
  documentTerraform,
  policyTemplate,
  policyTerraform,
} from './examplePolicies';
import { judgeStatements } from './judgeStatements';
import { ruleOnActions } from './ruleOnActions';

export const policyEscalates: DataCheck = {
  id: 'policy-escalates',
  title: 'Policy that can give itself every right',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'Who may attach policies to any role, change any policy or make keys for any user is an administrator one call later.',
  remedy:
    'Name the roles and policies it manages, by a path of their own, and bind it by `iam:PermissionsBoundary` or `iam:PolicyARN`.',
  fixable: false,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-IAM5', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: policyTemplate({
          action: 'iam:AttachRolePolicy',
          resource: 'arn:aws:iam::111122223333:role/lake/*',
        }),
      },
      {
        files: policyTerraform({
          action: 'iam:PutRolePolicy',
          resource: '*',
          condition: [
            'StringEquals',
            'iam:PermissionsBoundary',
            'arn:aws:iam::111122223333:policy/lake',
          ],
        }),
      },
    ],
    fail: [
      {
        files: policyTemplate({ action: 'iam:Attach*', resource: '*' }),
        lines: [7],
      },
      {
        files: documentTerraform({
          action: 'iam:CreatePolicyVersion',
          resource: '*',
        }),
        lines: [3],
      },
    ],
  },
  run: model =>
    judgeStatements(
      model,
      'No policy changes rights.',
      ruleOnActions(
        ESCALATES,
        (holder, actions) =>
          `${holder} allows ${actions} on everything, and so can give itself every right`,
        { roles: true },
      ),
    ),
};
