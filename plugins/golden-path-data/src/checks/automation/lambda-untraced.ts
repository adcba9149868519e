import { mend } from '../../edit';
import { textAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const lambdaUntraced: DataCheck = {
  id: 'lambda-untraced',
  title: 'Function without tracing',
  practice: 'automation',
  severity: 'low',
  rationale:
    'A trace follows a record through queues and functions; without one nobody can say where it waited or where it was lost.',
  remedy:
    'Set `TracingConfig: { Mode: Active }`, or `tracing_config { mode = "Active" }`; in SAM `Tracing: Active`.',
  fixable: true,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_50', relation: 'equal' },
    { tool: 'trivy', id: 'AVD-AWS-0066', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Enrich:
    Type: AWS::Lambda::Function
    Properties:
      TracingConfig: { Mode: Active }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_lambda_function" "enrich" {
  function_name = "enrich"

  tracing_config {
    mode = "Active"
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Transform: AWS::Serverless-2016-10-31
Resources:
  Enrich:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
`,
        },
        lines: [3],
      },
      {
        files: {
          'main.tf': `resource "aws_lambda_function" "enrich" {
  function_name = "enrich"

  tracing_config {
    mode = "PassThrough"
  }
}

resource "aws_lambda_function" "load" {
  function_name = "load"
}
`,
        },
        lines: [9],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Lambda::Function'],
      'No function is declared.',
      (lambda, say) => {
        say.require(textAt(lambda, 'TracingConfig.Mode'), {
          // `PassThrough` traces what its caller traces.
          is: mode => mode === 'Active' || mode === 'PassThrough',
          absent: 'wrong',
          message: `Calls of ${lambda.name} leave no trace`,
          fix: () =>
            mend(model, lambda, {
              safety: 'assisted',
              reason: 'Its role needs the rights to write to X-Ray.',
              cloudformation: [
                { kind: 'set', path: 'TracingConfig.Mode', to: 'Active' },
              ],
              sam: [{ kind: 'set', path: 'Tracing', to: 'Active' }],
              terraform: [
                { kind: 'set', path: 'tracing_config.mode', to: 'Active' },
              ],
            }),
        });
      },
    ),
};
