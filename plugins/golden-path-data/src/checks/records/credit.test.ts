import { assess, evidenceOf } from 'backstage-plugin-golden-path-common';
import { dataScorecard } from '../../scorecard';
import { exampleRecord } from './exampleRecord';

// What `docs/data-documents.md` says a document is worth.

const code = 'Resources:\n  Reports: { Type: AWS::Athena::WorkGroup }\n';
/** A stack that nobody reads may hold any engine. */
const unread =
  '  More:\n    Type: AWS::CloudFormation::Stack\n    Properties: { TemplateURL: https://example.com/more.yaml }\n';

beforeAll(() => dataScorecard.prepare?.());

function outcomes(record?: string, template = code): string[] {
  const files = {
    'template.yaml': template,
    ...(record && { 'docs/decisions/query-engine.md': record }),
  };
  const { checks } = assess(dataScorecard, evidenceOf(files));
  return ['undecided', 'unreasoned', 'contradicted'].map(
    what => checks.find(({ id }) => id === `query-engine-${what}`)!.outcome,
  );
}

const athena = exampleRecord('query-engine', { chosen: 'athena' });

it.each([
  ['nothing', undefined, code, ['failed', 'not-applicable', 'not-applicable']],
  [
    'a record in form alone',
    exampleRecord('query-engine', { chosen: 'athena', because: 'TBD' }),
    code,
    ['passed', 'failed', 'not-applicable'],
  ],
  [
    'a record with reasons, the code not readable',
    athena,
    code + unread,
    ['passed', 'passed', 'no-evidence'],
  ],
  [
    'a record that the code bears out',
    athena,
    code,
    ['passed', 'passed', 'passed'],
  ],
  [
    'a record that contradicts the code',
    exampleRecord('query-engine', { chosen: 'redshift' }),
    code,
    ['no-evidence', 'no-evidence', 'failed'],
  ],
])('%s', (_, record, template, expected) => {
  expect(outcomes(record, template)).toEqual(expected);
});
