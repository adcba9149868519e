import { exampleRecord } from '../records/exampleRecord';
import { mlChoice } from './mlChoice';
import { reasoned } from '../records/reasoned';
import { STREAM_MODULE } from '../records/exampleFiles';
import type { DataCheck } from '../DataCheck';

export const mlUnreasoned: DataCheck = {
  id: 'ml-unreasoned',
  title: 'The record on ML has no baseline to beat',
  practice: 'ml-decision',
  severity: 'high',
  rationale:
    'Without a figure for how well the problem is solved without a model, nobody can tell whether the model is worth its cost.',
  remedy:
    'Give `problem`, `baseline` with a figure, `success-metric` and `fallback`, and reasons of 120 characters or more with at least two options.',
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
          'docs/decisions/ml.md': exampleRecord('ml-decision', {}),
        },
        lines: [1],
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
            options: '[rules, SageMaker endpoint]',
            problem: 'Card payments are disputed',
            baseline: 'Rules find some disputes',
            'success-metric': 'recall at 1 % alarms',
            fallback: 'The rules go on',
          }),
        },
        lines: [12],
      },
    ],
  },
  run: model => reasoned(model, mlChoice),
};
