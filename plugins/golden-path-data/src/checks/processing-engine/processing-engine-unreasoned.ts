import { exampleRecord } from '../records/exampleRecord';
import { reasoned } from '../records/reasoned';
import { processingChoice } from './processingChoice';
import type { DataCheck } from '../DataCheck';

const TEMPLATE = `Resources:
  Curate: { Type: AWS::Glue::Job, Properties: { Role: etl, Command: { Name: glueetl } } }
`;
const MODULE = `resource "aws_glue_job" "curate" {
  name     = "curate"
  role_arn = "arn:aws:iam::111122223333:role/etl"
  command {
    script_location = "s3://code/curate.py"
  }
}
`;
const RECORD = 'docs/decisions/processing-engine.md';

export const processingEngineUnreasoned: DataCheck = {
  id: 'processing-engine-unreasoned',
  title: 'The record on the processing engine gives no reasons',
  practice: 'processing-engine',
  severity: 'high',
  rationale:
    'A record that keeps the text of its template, or names one option, shows that a form was filled in and not that something was weighed.',
  remedy:
    'Say in 120 characters or more why this one and not the others, name at least two options and the people who decided, and replace what the template left.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('processing-engine', { chosen: 'glue' }),
        },
      },
      {
        files: {
          'main.tf': MODULE,
          [RECORD]: exampleRecord('processing-engine', { chosen: 'glue' }),
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('processing-engine', {
            chosen: 'glue',
            because: 'It is the standard.',
          }),
        },
        lines: [9],
      },
      {
        files: {
          'main.tf': MODULE,
          [RECORD]: exampleRecord('processing-engine', {
            chosen: 'glue',
            options: '[AWS Glue]',
            deciders: '[guests]',
          }),
        },
        lines: [7, 8],
      },
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('processing-engine', {
            chosen: 'glue',
            because:
              'TODO explain why this one and not the others, with the volume and the latency that the consumers need, and what the alternatives would have cost us.',
          }),
        },
        lines: [9],
      },
    ],
  },
  run: model => reasoned(model, processingChoice),
};
