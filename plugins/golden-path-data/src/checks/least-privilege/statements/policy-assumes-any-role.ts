import { ASSUMES_ROLES } from '../../../knowledge/iamActions';
import type { DataCheck } from '../../DataCheck';
import {
  documentTerraform,
  policyTemplate,
  policyTerraform,
} from './examplePolicies';
import { judgeStatements } from './judgeStatements';
import { ruleOnActions } from './ruleOnActions';

export const policyAssumesAnyRole: DataCheck = {
  id: 'policy-assumes-any-role',
  title: 'Policy that assumes every role',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'Who may assume any role has the rights of each role that trusts the account, administrators among them; what its own policy allows then says nothing.',
  remedy: 'Name the ARNs of the roles it has to assume.',
  fixable: false,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-IAM5', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: policyTemplate({
          action: 'sts:AssumeRole',
          resource: 'arn:aws:iam::*:role/lake-reader',
        }),
      },
      {
        files: documentTerraform({
          action: 'sts:AssumeRole',
          resource: 'arn:aws:iam::111122223333:role/lake-reader',
        }),
      },
    ],
    fail: [
      {
        files: policyTemplate({ action: 'sts:AssumeRole', resource: '*' }),
        lines: [7],
      },
      {
        files: policyTerraform({
          action: 'sts:Assume*',
          resource: 'arn:aws:iam::111122223333:role/*',
        }),
        lines: [4],
      },
    ],
  },
  run: model =>
    judgeStatements(
      model,
      'No policy assumes roles.',
      ruleOnActions(
        ASSUMES_ROLES,
        (holder, actions) => `${holder} allows ${actions} on every role`,
        { roles: true },
      ),
    ),
};
