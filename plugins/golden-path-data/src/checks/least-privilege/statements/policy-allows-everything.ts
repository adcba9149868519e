import { reachOf } from '../../../iam';
import { optionsOf, textAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import {
  documentTerraform,
  policyTemplate,
  policyTerraform,
} from './examplePolicies';
import { judgeStatements } from './judgeStatements';

export const policyAllowsEverything: DataCheck = {
  id: 'policy-allows-everything',
  title: 'Policy that allows everything',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'Every action on every resource is the right of an administrator: one stolen key, or one fault in a job, and all data, keys and roles of the account are open.',
  remedy:
    'Name the actions the job needs and the ARNs it needs them on, a statement for each. IAM Access Analyzer can write the policy from what the role really did.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_62', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_1', relation: 'looser' },
    { tool: 'checkov', id: 'CKV_AWS_49', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-IAM5', relation: 'looser' },
    {
      tool: 'cfn-guard',
      id: 'IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS',
      relation: 'looser',
    },
    {
      tool: 'aws-config',
      id: 'IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: policyTemplate({
          action: 's3:GetObject',
          resource: 'arn:aws:s3:::lake-raw/*',
        }),
      },
      {
        files: documentTerraform({
          action: 'glue:StartJobRun',
          resource: 'arn:aws:glue:eu-west-1:111122223333:job/clean',
        }),
      },
    ],
    fail: [
      {
        files: policyTemplate({ action: '*', resource: '*' }),
        lines: [7],
      },
      {
        files: policyTerraform({ action: '*', resource: '*' }),
        lines: [4],
      },
      { files: documentTerraform({ action: '*', resource: '*' }), lines: [3] },
    ],
  },
  run: model =>
    judgeStatements(
      model,
      'No policy allows anything.',
      (statement, holder) => {
        const { actions, resources } = statement;
        const isAll = resources.some(one =>
          optionsOf(one).some(option => {
            const text = textAt(option);
            return text.state === 'known' && text.value === '*';
          }),
        );
        if (!actions.includes('*') || !isAll) return 'right';
        const reach = reachOf(statement);
        if (reach === 'some') return 'right';
        return reach === 'everything'
          ? { wrong: `${holder.name} allows every action on every resource` }
          : { open: reach };
      },
    ),
};
