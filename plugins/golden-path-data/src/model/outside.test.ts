import { assess, evidenceOf } from 'backstage-plugin-golden-path-common';
import { dataScorecard } from '../scorecard';

beforeAll(() => dataScorecard.prepare?.());

const FUNCTION = `Resources:
  Label:
    Type: AWS::Lambda::Function
    Properties: { Runtime: nodejs24.x, Handler: index.handler, Code: { ZipFile: '' }, Role: arn:aws:iam::111122223333:role/label }
`;
const BUCKET = `${FUNCTION}  Labels:
    Type: AWS::S3::Bucket
`;
const MODULE = `${FUNCTION}  Rest:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: https://example.com/rest.yaml }
`;

function outcomes(files: Record<string, string>) {
  const { checks } = assess(dataScorecard, evidenceOf(files));
  return new Set(checks.map(({ outcome }) => outcome));
}

it.each([
  ['a function alone', { 'template.yaml': FUNCTION }],
  ['a queue in Terraform', { 'main.tf': 'resource "aws_sqs_queue" "q" {}\n' }],
])('has nothing to say of %s', (_, files) => {
  expect(outcomes(files)).toEqual(new Set(['not-applicable']));
});

it.each([
  ['a bucket', { 'template.yaml': BUCKET }],
  ['what was not read', { 'template.yaml': MODULE }],
  [
    'a dataset in the catalog',
    {
      'template.yaml': FUNCTION,
      'catalog-info.yaml':
        'kind: Resource\nmetadata: { name: labels }\nspec: { type: dataset, owner: group:a }\n',
    },
  ],
  [
    'an inventory of sources',
    {
      'template.yaml': FUNCTION,
      'docs/discovery/inventory.yaml': 'sources: []\n',
    },
  ],
])('speaks of %s', (_, files) => {
  expect(outcomes(files).size).toBeGreaterThan(1);
});

it('gives the reason on each check, and leaves what the policy switches off', () => {
  const policy = { checks: { 'lambda-untraced': 'off' } };
  const { checks, score } = assess(
    dataScorecard,
    evidenceOf({ 'template.yaml': FUNCTION }),
    { policy },
  );
  const reason = (id: string) => checks.find(one => one.id === id)?.reason;
  expect(reason('lambda-untraced')).toBe('Switched off by the policy.');
  expect(reason('state-machine-untraced')).toBe(
    'Nothing here keeps or analyses data.',
  );
  expect(score).toBeUndefined();
});
