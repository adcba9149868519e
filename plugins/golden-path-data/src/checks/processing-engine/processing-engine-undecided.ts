import { decided } from '../records/decided';
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

export const processingEngineUndecided: DataCheck = {
  id: 'processing-engine-undecided',
  title: 'Nobody decided the processing engine',
  practice: 'processing-engine',
  severity: 'medium',
  rationale:
    'An engine that nobody chose stays because it was there first: too large for the volume, or too slow for the reader.',
  remedy:
    'Write `docs/decisions/processing-engine.md` with front matter (practice, status, decision, chosen, date, review-by, deciders, options, because) and have it accepted.',
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
      { files: { 'template.yaml': TEMPLATE }, lines: [2] },
      { files: { 'main.tf': MODULE }, lines: [1] },
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('processing-engine', {
            chosen: 'glue',
            status: 'proposed',
          }),
        },
        lines: [1],
      },
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('processing-engine', {
            chosen: 'glue',
            date: 'in March',
          }),
        },
        lines: [5],
      },
    ],
  },
  run: model => decided(model, processingChoice),
};
