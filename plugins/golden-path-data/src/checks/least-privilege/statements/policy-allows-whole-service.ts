import { isWhole, reachOf, written } from '../../../iam';
import type { DataCheck } from '../../DataCheck';
import {
  documentTerraform,
  policyTemplate,
  policyTerraform,
} from './examplePolicies';
import { judgeStatements } from './judgeStatements';

export const policyAllowsWholeService: DataCheck = {
  id: 'policy-allows-whole-service',
  title: 'Policy that allows a whole service everywhere',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'With `s3:*` on `*` a job reads, overwrites and deletes every bucket of the account, and changes their policies too; it needs a few actions on a few resources.',
  remedy:
    'Name the actions that are needed, and the ARNs of what they are needed on.',
  fixable: false,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-IAM5', relation: 'looser' },
    {
      tool: 'aws-config',
      id: 'IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: policyTemplate(
          { action: 's3:*', resource: 'arn:aws:s3:::lake-raw/*' },
          { action: 'cloudwatch:*', resource: '*' },
        ),
      },
      {
        files: policyTerraform({
          action: 'ec2:*',
          resource: '*',
          condition: ['StringEquals', 'aws:ResourceTag/team', 'orders'],
        }),
      },
    ],
    fail: [
      {
        files: policyTemplate({ action: 's3:*', resource: 'arn:aws:s3:::*' }),
        lines: [7],
      },
      {
        files: documentTerraform({ action: 'dynamodb:*', resource: '*' }),
        lines: [3],
      },
    ],
  },
  run: model =>
    judgeStatements(
      model,
      'No policy allows anything.',
      (statement, holder) => {
        const whole = statement.actions.filter(isNotAll);
        const reach = whole.length ? reachOf(statement) : 'some';
        if (reach === 'some') return 'right';
        return reach === 'everything'
          ? {
              wrong: `${holder.name} allows ${written(
                statement,
                whole,
              )} on every resource`,
            }
          : { open: reach };
      },
    ),
};

/** `*` alone is `policy-allows-everything`. */
function isNotAll(action: string): boolean {
  return action !== '*' && isWhole(action);
}
