import { mend } from '../../edit';
import { flagAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const modelNotIsolated: DataCheck = {
  id: 'model-not-isolated',
  title: 'Model whose container reaches the network',
  practice: 'least-privilege',
  severity: 'medium',
  rationale:
    'A container of a model sees every record it is asked about; isolated from the network it cannot send any of them elsewhere.',
  remedy:
    'Set `EnableNetworkIsolation: true`, or `enable_network_isolation = true`; the artefacts of the model are still fetched for it.',
  fixable: true,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_370', relation: 'equal' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Churn:
    Type: AWS::SageMaker::Model
    Properties:
      EnableNetworkIsolation: true
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_model" "churn" {
  name                     = "churn"
  enable_network_isolation = true
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Churn:
    Type: AWS::SageMaker::Model
    Properties:
      ModelName: churn
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_model" "churn" {
  name                     = "churn"
  enable_network_isolation = false
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
      ['AWS::SageMaker::Model'],
      'No SageMaker model is declared.',
      (resource, say) => {
        say.require(flagAt(resource, 'EnableNetworkIsolation'), {
          is: isolated => isolated,
          absent: 'wrong',
          message: `The container of ${resource.name} reaches the network`,
          fix: () =>
            mend(model, resource, {
              safety: 'assisted',
              reason:
                'A model that exists is replaced, and a container that fetches something at run time fails.',
              cloudformation: [
                { kind: 'set', path: 'EnableNetworkIsolation', to: true },
              ],
              terraform: [
                { kind: 'set', path: 'enable_network_isolation', to: true },
              ],
            }),
        });
      },
    ),
};
