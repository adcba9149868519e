import { textAt, valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const lambdaPermissionUnscoped: DataCheck = {
  id: 'lambda-permission-unscoped',
  title: 'Service that may call a function for anybody',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'A permission for `s3.amazonaws.com` alone holds for the buckets of every account: any of them can call the function with records of its own.',
  remedy:
    'Name the one that calls in `SourceArn`, or its account in `SourceAccount`.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_364', relation: 'equal' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  FromRaw:
    Type: AWS::Lambda::Permission
    Properties:
      FunctionName: enrich
      Action: lambda:InvokeFunction
      Principal: s3.amazonaws.com
      SourceAccount: !Ref AWS::AccountId
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_lambda_permission" "raw" {
  function_name = "enrich"
  action        = "lambda:InvokeFunction"
  principal     = "s3.amazonaws.com"
  source_arn    = "arn:aws:s3:::lake-raw"
}

resource "aws_lambda_permission" "account" {
  function_name = "enrich"
  action        = "lambda:InvokeFunction"
  principal     = "111122223333"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  FromRaw:
    Type: AWS::Lambda::Permission
    Properties:
      FunctionName: enrich
      Action: lambda:InvokeFunction
      Principal: s3.amazonaws.com
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_lambda_permission" "raw" {
  function_name = "enrich"
  action        = "lambda:InvokeFunction"
  principal     = "events.amazonaws.com"
}
`,
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Lambda::Permission'],
      'No permission of a function is declared.',
      (permission, say) => {
        const source = ['SourceArn', 'SourceAccount']
          .map(path => valueAt(permission, path))
          .find(value => value && !(value.kind === 'unknown' && value.either));
        const principal = textAt(permission, 'Principal');
        if (source) say.pass();
        else if (principal.state === 'unknown') say.unknown(principal.value);
        else if (
          principal.state === 'known' &&
          /\.amazonaws\.com(\.cn)?$/.test(principal.value)
        ) {
          const open =
            valueAt(permission, 'SourceArn') ??
            valueAt(permission, 'SourceAccount');
          if (open?.kind === 'unknown') say.unknown(open);
          else
            say.fail(
              principal,
              `${permission.name} lets ${principal.value} call for any account`,
            );
        } else say.pass();
      },
    ),
};
