import { textAt, valueAt, type Resource } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';
import type { Say } from '../Say';

export const lambdaPublic: DataCheck = {
  id: 'lambda-public',
  title: 'Function that anybody may call',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'A permission for `*`, or a URL without authorisation, lets the whole internet run the code with the rights of its role.',
  remedy:
    'Name the caller in `Principal`, and give function URLs `AuthType: AWS_IAM`; put an API with an authoriser before what must be open.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_258', relation: 'stricter' },
    { tool: 'checkov', id: 'CKV_AWS_301', relation: 'looser' },
    {
      tool: 'aws-config',
      id: 'LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Api:
    Type: AWS::Lambda::Permission
    Properties:
      FunctionName: enrich
      Action: lambda:InvokeFunction
      Principal: '*'
      PrincipalOrgID: o-123456
  Url:
    Type: AWS::Lambda::Url
    Properties:
      TargetFunctionArn: enrich
      AuthType: AWS_IAM
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_lambda_permission" "api" {
  function_name = "enrich"
  action        = "lambda:InvokeFunction"
  principal     = "apigateway.amazonaws.com"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Anybody:
    Type: AWS::Lambda::Permission
    Properties:
      FunctionName: enrich
      Action: lambda:InvokeFunction
      Principal: '*'
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_lambda_function_url" "enrich" {
  function_name      = "enrich"
  authorization_type = "NONE"
}
`,
        },
        lines: [3],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Lambda::Permission', 'AWS::Lambda::Url'],
      'No permission and no URL of a function is declared.',
      (resource, say) => {
        if (resource.type === 'AWS::Lambda::Url')
          say.require(textAt(resource, 'AuthType'), {
            is: type => type !== 'NONE',
            absent: 'right',
            message: `${resource.name} answers everybody`,
          });
        else ofPermission(resource, say);
      },
    ),
};

function ofPermission(permission: Resource, say: Say): void {
  const isBound = [
    'SourceArn',
    'SourceAccount',
    'PrincipalOrgID',
    'EventSourceToken',
  ].some(path => valueAt(permission, path));
  const url = textAt(permission, 'FunctionUrlAuthType');
  const isOfUrl = url.state === 'known' && url.value === 'AWS_IAM';
  say.require(textAt(permission, 'Principal'), {
    is: principal => principal !== '*' || isBound || isOfUrl,
    absent: 'right',
    message: `${permission.name} lets anybody call the function`,
  });
}
