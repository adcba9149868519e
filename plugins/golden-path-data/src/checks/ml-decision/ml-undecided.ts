import { decided } from '../records/decided';
import { exampleRecord } from '../records/exampleRecord';
import { mlChoice } from './mlChoice';
import { STREAM_MODULE } from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const mlUndecided: DataCheck = {
  id: 'ml-undecided',
  title: 'A model is used and nobody decided that one is needed',
  practice: 'ml-decision',
  severity: 'medium',
  rationale:
    'A model costs training, serving and supervision for as long as it lives; often a rule or a query solves the problem, and nobody asked.',
  remedy:
    'Write `docs/decisions/ml.md` with `practice: ml-decision`, `decision`, the problem, the baseline without a model, the measure of success and the fallback.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Score:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants: [{ ModelName: fraud, VariantName: all, InitialVariantWeight: 1, InitialInstanceCount: 1, InstanceType: ml.m6g.large }]
`,
          'docs/decisions/ml.md': exampleRecord('ml-decision', {
            options: '[rules, SageMaker endpoint]',
            problem: 'Card payments are disputed',
            baseline: 'Rules find 61 of 100 disputes',
            'success-metric': 'recall at 1 % alarms',
            fallback: 'The rules go on',
          }),
        },
      },
      {
        files: {
          ...STREAM_MODULE,
          'docs/decisions/ml.md': exampleRecord('ml-decision', {
            decision: 'not-adopted',
            options: '[rules, a model]',
          }),
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Score:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants: [{ ModelName: fraud, VariantName: all, InitialVariantWeight: 1, InitialInstanceCount: 1, InstanceType: ml.m6g.large }]
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_sagemaker_endpoint_configuration" "score" {
  name = "score"
  production_variants {
    variant_name           = "all"
    model_name             = "fraud"
    initial_instance_count = 1
    instance_type          = "ml.m6g.large"
  }
}
`,
        },
        lines: [1],
      },
      {
        files: {
          'template.yaml': `Resources:
  Score:
    Type: AWS::SageMaker::EndpointConfig
    Properties:
      ProductionVariants: [{ ModelName: fraud, VariantName: all, InitialVariantWeight: 1, InitialInstanceCount: 1, InstanceType: ml.m6g.large }]
`,
          'docs/decisions/ml.md': exampleRecord('ml-decision', {
            status: 'proposed',
          }),
        },
        lines: [1],
      },
    ],
  },
  run: model => decided(model, mlChoice),
};
