import { limitable, reachOf, written } from '../../../iam';
import type { DataCheck } from '../../DataCheck';
import {
  documentTerraform,
  policyTemplate,
  policyTerraform,
} from './examplePolicies';
import { judgeStatements } from './judgeStatements';

export const policyNamesNoResource: DataCheck = {
  id: 'policy-names-no-resource',
  title: 'Policy that names no resource',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'An action on `*` reaches the tables, buckets and keys of every other team of the account as well, those of tomorrow included.',
  remedy:
    'Name the ARNs, with a `*` at the end of a name or prefix at most. Actions that accept `*` alone belong in a statement of their own.',
  fixable: false,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-IAM5', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: policyTemplate(
          { action: 'kms:CreateKey', resource: '*' },
          { action: 'glue:GetTable', resource: '*' },
          {
            action: 'kms:Decrypt',
            resource: '*',
            condition: [
              'StringEquals',
              'kms:ViaService',
              's3.eu-west-1.amazonaws.com',
            ],
          },
        ),
      },
      {
        files: documentTerraform({
          action: 's3:PutObject',
          resource: 'arn:aws:s3:::lake-raw/*',
        }),
      },
    ],
    fail: [
      {
        files: policyTemplate(
          { action: 'dynamodb:PutItem', resource: '*' },
          { action: 's3:Get*', resource: 'arn:aws:s3:::*/*' },
        ),
        lines: [7, 8],
      },
      {
        files: policyTerraform({
          action: 'kms:Decrypt',
          resource: '*',
          condition: ['Bool', 'aws:SecureTransport', 'true'],
        }),
        lines: [4],
      },
    ],
  },
  run: model =>
    judgeStatements(
      model,
      'No policy allows anything.',
      (statement, holder) => {
        const actions = limitable(statement);
        const reach = actions.length ? reachOf(statement) : 'some';
        if (reach === 'some') return 'right';
        return reach === 'everything'
          ? {
              wrong: `${holder.name} allows ${written(
                statement,
                actions,
              )} on every resource, although it could name them`,
            }
          : { open: reach };
      },
    ),
};
