import { READS_SECRETS } from '../../../knowledge/iamActions';
import type { DataCheck } from '../../DataCheck';
import {
  documentTerraform,
  policyTemplate,
  policyTerraform,
} from './examplePolicies';
import { judgeStatements } from './judgeStatements';
import { ruleOnActions } from './ruleOnActions';

export const policyReadsAnySecret: DataCheck = {
  id: 'policy-reads-any-secret',
  title: 'Policy that reads every secret',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'A job that may read every secret or parameter of the account holds the passwords of all databases, and of every other team.',
  remedy:
    'Name the ARN of each secret, with `-??????` or `-*` for its random end, and parameters by the path of the project.',
  fixable: false,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-IAM5', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: policyTemplate({
          action: 'secretsmanager:GetSecretValue',
          resource:
            'arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/db-??????',
        }),
      },
      {
        files: documentTerraform({
          action: 'ssm:GetParameter*',
          resource: 'arn:aws:ssm:eu-west-1:111122223333:parameter/orders/*',
        }),
      },
    ],
    fail: [
      {
        files: policyTemplate({
          action: 'secretsmanager:GetSecretValue',
          resource: '*',
        }),
        lines: [7],
      },
      {
        files: policyTerraform({ action: 'ssm:Get*', resource: '*' }),
        lines: [4],
      },
    ],
  },
  run: model =>
    judgeStatements(
      model,
      'No policy reads secrets or parameters.',
      ruleOnActions(
        READS_SECRETS,
        (holder, actions) => `${holder} allows ${actions} on every secret`,
      ),
    ),
};
