import { agrees } from '../records/agrees';
import { exampleRecord } from '../records/exampleRecord';
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

export const processingEngineContradicted: DataCheck = {
  id: 'processing-engine-contradicted',
  title: 'The code does not do what the record on the processing engine says',
  practice: 'processing-engine',
  severity: 'high',
  rationale:
    'A record that says one thing while the code does another misleads everybody who relies on it, which is worse than none.',
  remedy:
    'Write a new record for what the code does and mark the old one `superseded`, or change the code to what was decided.',
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
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('processing-engine', {
            status: 'superseded',
            chosen: 'emr',
          }),
          'docs/decisions/newer.md': exampleRecord('processing-engine', {
            chosen: 'glue',
          }),
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('processing-engine', { chosen: 'emr' }),
        },
        lines: [11, 2],
      },
      {
        files: {
          'main.tf': MODULE,
          [RECORD]: exampleRecord('processing-engine', { chosen: 'emr' }),
        },
        lines: [11, 1],
      },
    ],
  },
  run: model => agrees(model, processingChoice),
};
