import { exampleRecord } from '../records/exampleRecord';
import { reasoned } from '../records/reasoned';
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

export const queryEngineUnreasoned: DataCheck = {
  id: 'query-engine-unreasoned',
  title: 'The record on the query engine gives no reasons',
  practice: 'query-engine',
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
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('query-engine', {
            chosen: 'athena',
            because: 'It is the standard.',
          }),
        },
        lines: [9],
      },
      {
        files: {
          'main.tf': MODULE,
          [RECORD]: exampleRecord('query-engine', {
            chosen: 'athena',
            options: '[Amazon Athena]',
            deciders: '[guests]',
          }),
        },
        lines: [7, 8],
      },
      {
        files: {
          'template.yaml': TEMPLATE,
          [RECORD]: exampleRecord('query-engine', {
            chosen: 'athena',
            because:
              'TODO explain why this one and not the others, with the volume and the latency that the consumers need, and what the alternatives would have cost us.',
          }),
        },
        lines: [9],
      },
    ],
  },
  run: model => reasoned(model, queryChoice),
};
