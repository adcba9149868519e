import { agrees } from '../records/agrees';
import { exampleRecord } from '../records/exampleRecord';
import { mlChoice } from './mlChoice';
import { STREAM_MODULE, STREAM_TEMPLATE } from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const mlContradicted: DataCheck = {
  id: 'ml-contradicted',
  title: 'The code does not do what the record on ML says',
  practice: 'ml-decision',
  severity: 'high',
  rationale:
    'A record that adopts no model while one serves, or a model while none is there, misleads everybody who relies on it.',
  remedy:
    'Decide anew and mark the old record `superseded`, or change the code to what was decided.',
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
          'docs/decisions/ml.md': exampleRecord('ml-decision', {
            decision: 'not-adopted',
            options: '[rules, a model]',
          }),
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
          'docs/decisions/ml.md': exampleRecord('ml-decision', {
            decision: 'not-adopted',
            options: '[rules, a model]',
          }),
        },
        lines: [1],
      },
      {
        files: {
          ...STREAM_TEMPLATE,
          'docs/decisions/ml.md': exampleRecord('ml-decision', {
            options: '[rules, SageMaker endpoint]',
            problem: 'Card payments are disputed',
            baseline: 'Rules find 61 of 100 disputes',
            'success-metric': 'recall at 1 % alarms',
            fallback: 'The rules go on',
          }),
        },
        lines: [1],
      },
    ],
  },
  run: model => agrees(model, mlChoice),
};
