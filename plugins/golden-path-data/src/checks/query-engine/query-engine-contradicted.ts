import { agrees } from '../records/agrees';
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

export const queryEngineContradicted: DataCheck = {
  id: 'query-engine-contradicted',
  title: 'The code does not do what the record on the query engine says',
  practice: 'query-engine',
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
          [RECORD]: exampleRecord('query-engine', { chosen: 'athena' }),
        },
      },
      {
        files: {
          'main.tf': MODULE,
          [RECORD]: exampleRecord('query-engine', { chosen: 'athena' }),
        },
      },
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('query-engine', {
            status: 'superseded',
            chosen: 'redshift',
          }),
          'docs/decisions/newer.md': exampleRecord('query-engine', {
            chosen: 'athena',
          }),
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('query-engine', {
            decision: 'not-applicable',
          }),
        },
        lines: [2],
      },
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('query-engine', { chosen: 'redshift' }),
        },
        lines: [11, 2],
      },
      {
        files: {
          'main.tf': MODULE,
          [RECORD]: exampleRecord('query-engine', { chosen: 'redshift' }),
        },
        lines: [11, 1],
      },
    ],
  },
  run: model => agrees(model, queryChoice),
};
