import type { DataCheck } from '../../DataCheck';
import { policyTemplate, policyTerraform } from './examplePolicies';
import { judgeStatements } from './judgeStatements';

export const policyAllowsAllBut: DataCheck = {
  id: 'policy-allows-all-but',
  title: 'Policy that allows everything but some',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'With `NotAction` or `NotResource`, a statement that allows gives whatever it does not name: every service that AWS adds, and every resource that is made later.',
  remedy:
    'Allow by `Action` and `Resource`, and take away by a statement with `Effect: Deny`; there `NotAction` and `NotResource` are sound.',
  fixable: false,
  equivalents: [
    {
      tool: 'cfn-guard',
      id: 'IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_ACTION',
      relation: 'stricter',
    },
    {
      tool: 'cfn-guard',
      id: 'IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_RESOURCE',
      relation: 'stricter',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Statement:
          - { Effect: Allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::lake-raw/*' }
          - { Effect: Deny, NotAction: 's3:*', Resource: '*' }
`,
        },
      },
      {
        files: policyTerraform({
          action: 'athena:StartQueryExecution',
          resource: 'arn:aws:athena:eu-west-1:111122223333:workgroup/sales',
        }),
      },
    ],
    fail: [
      {
        files: policyTemplate({ notAction: 'iam:*', resource: '*' }),
        lines: [7],
      },
      {
        files: {
          'main.tf': `data "aws_iam_policy_document" "job" {
  statement {
    actions       = ["s3:GetObject"]
    not_resources = ["arn:aws:s3:::payroll/*"]
  }
}

resource "aws_iam_role_policy" "job" {
  role   = "job"
  policy = data.aws_iam_policy_document.job.json
}
`,
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judgeStatements(
      model,
      'No policy allows anything.',
      ({ notActions, notResources }, holder) => {
        if (notActions)
          return { wrong: `${holder.name} allows every action but some` };
        return notResources
          ? { wrong: `${holder.name} allows it on every resource but some` }
          : 'right';
      },
    ),
};
