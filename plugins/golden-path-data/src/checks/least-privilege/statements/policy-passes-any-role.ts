import { PASSES_ROLES } from '../../../knowledge/iamActions';
import type { DataCheck } from '../../DataCheck';
import {
  documentTerraform,
  policyTemplate,
  policyTerraform,
} from './examplePolicies';
import { judgeStatements } from './judgeStatements';
import { ruleOnActions } from './ruleOnActions';

export const policyPassesAnyRole: DataCheck = {
  id: 'policy-passes-any-role',
  title: 'Policy that passes every role',
  practice: 'least-privilege',
  severity: 'medium',
  rationale:
    'Who may pass any role to a service can start a job, function or machine with the rights of an administrator, and use them through it.',
  remedy:
    'Name the roles that are passed, and in the condition `iam:PassedToService` the service that gets them.',
  fixable: false,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-IAM5', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: policyTemplate({
          action: 'iam:PassRole',
          resource: 'arn:aws:iam::111122223333:role/glue-clean',
        }),
      },
      {
        files: policyTerraform({
          action: 'iam:PassRole',
          resource: '*',
          condition: [
            'StringEquals',
            'iam:PassedToService',
            'glue.amazonaws.com',
          ],
        }),
      },
    ],
    fail: [
      {
        files: policyTemplate({ action: 'iam:PassRole', resource: '*' }),
        lines: [7],
      },
      {
        files: documentTerraform({
          action: 'iam:PassRole',
          resource: 'arn:aws:iam::111122223333:role/*',
        }),
        lines: [3],
      },
    ],
  },
  run: model =>
    judgeStatements(
      model,
      'No policy passes roles.',
      ruleOnActions(
        PASSES_ROLES,
        (holder, actions) => `${holder} allows ${actions} on every role`,
        { roles: true },
      ),
    ),
};
