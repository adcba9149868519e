import { decided } from '../records/decided';
import { exampleRecord } from '../records/exampleRecord';
import { queryChoice } from './queryChoice';
import type { DataCheck } from '../DataCheck';

const TEMPLATE = `Resources:
  Curate: { Type: AWS::Athena::WorkGroup, Properties: { Name: reports } }
`;
const MODULE = `resource "aws_athena_workgroup" "curate" {
  name = "reports"
}
`;
const RECORD = 'docs/decisions/query-engine.md';

export const queryEngineUndecided: DataCheck = {
  id: 'query-engine-undecided',
  title: 'Nobody decided the query engine',
  practice: 'query-engine',
  severity: 'medium',
  rationale:
    'A warehouse for ten queries a day and a scan for a thousand users both cost more than they should; only the reasons tell which was meant.',
  remedy:
    'Write `docs/decisions/query-engine.md` with front matter (practice, status, decision, chosen, date, review-by, deciders, options, because) and have it accepted.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('query-engine', { chosen: 'athena' }),
        },
      },
      {
        files: {
          'main.tf': MODULE,
          [RECORD]: exampleRecord('query-engine', { chosen: 'athena' }),
        },
      },
    ],
    fail: [
      { files: { 'template.yaml': TEMPLATE }, lines: [2] },
      { files: { 'main.tf': MODULE }, lines: [1] },
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('query-engine', {
            chosen: 'athena',
            status: 'proposed',
          }),
        },
        lines: [1],
      },
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('query-engine', {
            chosen: 'athena',
            date: 'in March',
          }),
        },
        lines: [5],
      },
    ],
  },
  run: model => decided(model, queryChoice),
};
