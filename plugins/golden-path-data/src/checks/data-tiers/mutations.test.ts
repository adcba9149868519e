import { modelOf } from '../../__testUtils__/modelOf';
import { TEMPLATE, TERRAFORM } from '../../links/__fixtures__/lake';
import { prepareTerraform } from '../../terraform';
import { layerIndependenceChecks } from '../layer-independence';
import { dataTiersChecks } from '.';

beforeAll(() => prepareTerraform());

const checks = [...dataTiersChecks, ...layerIndependenceChecks];

function outcomes(files: Record<string, string>): Record<string, string> {
  const model = modelOf(files);
  return Object.fromEntries(
    checks.map(check => [check.id, check.run(model).outcome]),
  );
}

/** What a mutation of a good lake changes: the checks whose outcome is another, and what it became. */
function changed(
  path: string,
  text: string,
  [from, to]: [string, string],
): Record<string, string> {
  expect(text).toContain(from);
  const before = outcomes({ [path]: text });
  const after = outcomes({ [path]: text.replace(from, () => to) });
  return Object.fromEntries(
    Object.entries(after).filter(([id, outcome]) => before[id] !== outcome),
  );
}

const inTemplate = (tier: string, action: string) =>
  `              - { Effect: Allow, Action: '${action}', Resource: !Sub '\${${tier}.Arn}/*' }\n`;
const inTerraform = (tier: string, action: string) =>
  `      { Effect = "Allow", Action = "${action}", Resource = "\${aws_s3_bucket.${tier}.arn}/*" },\n`;

it.each<[string, [string, string], Record<string, string>]>([
  [
    'drops a tag, so that only the name tells the tier',
    ["      Tags: [{ Key: 'data:tier', Value: transformed }]\n", ''],
    { 'tier-untagged': 'failed' },
  ],
  [
    'names another tier than the tag',
    ['BucketName: acme-orders-raw', 'BucketName: acme-orders-gold'],
    { 'tier-conflict': 'failed' },
  ],
  [
    'lets the consumer read raw',
    [
      inTemplate('Curated', 's3:GetObject'),
      inTemplate('Curated', 's3:GetObject') + inTemplate('Raw', 's3:GetObject'),
    ],
    { 'consumer-reads-raw': 'failed' },
  ],
  [
    'lets the consumer read everything',
    [
      inTemplate('Curated', 's3:GetObject'),
      "              - { Effect: Allow, Action: 's3:Get*', Resource: '*' }\n",
    ],
    { 'consumer-reads-raw': 'failed' },
  ],
  [
    'lets processing write raw',
    [
      inTemplate('Raw', 's3:GetObject'),
      inTemplate('Raw', 's3:GetObject') + inTemplate('Raw', 's3:PutObject'),
    ],
    { 'raw-rewritten': 'failed' },
  ],
  [
    'lets processing quarantine in raw',
    [
      inTemplate('Raw', 's3:GetObject'),
      `${inTemplate(
        'Raw',
        's3:GetObject',
      )}              - { Effect: Allow, Action: 's3:PutObject', Resource: !Sub '\${Raw.Arn}/quarantine/*' }\n`,
    ],
    {},
  ],
  [
    'crosses the transformed tier',
    [
      inTemplate('Transformed', 's3:PutObject'),
      inTemplate('Curated', 's3:PutObject'),
    ],
    { 'tier-skipped': 'failed' },
  ],
  [
    'flows back',
    [inTemplate('Raw', 's3:GetObject'), inTemplate('Curated', 's3:GetObject')],
    { 'flow-goes-back': 'failed' },
  ],
  [
    'delivers past raw',
    ['BucketARN: !GetAtt Raw.Arn', 'BucketARN: !GetAtt Curated.Arn'],
    { 'ingestion-past-raw': 'failed' },
  ],
  [
    'loses what is rejected',
    ['        ErrorOutputPrefix: errors/\n', ''],
    { 'rejects-lost': 'failed' },
  ],
  [
    'keeps scripts in raw',
    ['s3://acme-code/clean.py', 's3://acme-orders-raw/_code/clean.py'],
    { 'tier-keeps-support': 'failed' },
  ],
  [
    'shares a role between layers',
    ['RoleArn: !GetAtt NotebookRole.Arn', 'RoleArn: !GetAtt CleanRole.Arn'],
    {
      'role-spans-layers': 'failed',
      // A role that reads raw and writes serves the notebook, too.
      'consumer-reads-raw': 'failed',
      'engine-spans-layers': 'failed',
    },
  ],
  [
    'takes a tier away',
    ["      Tags: [{ Key: 'data:tier', Value: curated }]\n", ''],
    { 'tier-untagged': 'failed' },
  ],
])('%s', (_, mutation, expected) => {
  expect(changed('template.yaml', TEMPLATE, mutation)).toEqual(expected);
});

it.each<[string, [string, string], Record<string, string>]>([
  [
    'lets the consumer read raw',
    [
      inTerraform('curated', 's3:GetObject'),
      inTerraform('curated', 's3:GetObject') +
        inTerraform('raw', 's3:GetObject'),
    ],
    { 'consumer-reads-raw': 'failed' },
  ],
  [
    'lets processing write raw',
    [
      inTerraform('raw', 's3:GetObject'),
      inTerraform('raw', 's3:GetObject') +
        inTerraform('raw', 's3:DeleteObject'),
    ],
    { 'raw-rewritten': 'failed' },
  ],
  [
    'crosses the transformed tier',
    [
      inTerraform('transformed', 's3:PutObject'),
      inTerraform('curated', 's3:PutObject'),
    ],
    { 'tier-skipped': 'failed' },
  ],
  [
    'leaves the role of the consumer to a variable',
    [
      'role_arn      = aws_iam_role.notebook_role.arn',
      'role_arn      = var.role',
    ],
    {
      'consumer-reads-raw': 'no-evidence',
      'engine-spans-layers': 'no-evidence',
    },
  ],
])('%s, in Terraform', (_, mutation, expected) => {
  expect(changed('main.tf', TERRAFORM, mutation)).toEqual(expected);
});

it('finds nothing wrong with the good lake but that it is one stack and nothing checks it', () => {
  const failed = (files: Record<string, string>) =>
    Object.entries(outcomes(files)).flatMap(([id, outcome]) =>
      outcome === 'failed' ? [id] : [],
    );
  const expected = [
    'data-unversioned',
    'quality-unchecked',
    'layers-deployed-together',
  ];
  expect(failed({ 'template.yaml': TEMPLATE })).toEqual(expected);
  expect(failed({ 'main.tf': TERRAFORM })).toEqual(expected);
});

describe('whatever it is called, and in whatever order it stands', () => {
  const resources = TEMPLATE.split(/\n(?= {2}\w)/).slice(1);

  it('gives the same outcomes in reverse order', () => {
    const reversed = ['Resources:', ...[...resources].reverse()]
      .map(one => one.trimEnd())
      .join('\n');
    expect(outcomes({ 'template.yaml': `${reversed}\n` })).toEqual(
      outcomes({ 'template.yaml': TEMPLATE }),
    );
  });

  it('gives the same outcomes under other logical ids', () => {
    const ids = resources.map(one => /^ {2}(\w+)/.exec(one)![1]);
    let renamed = TEMPLATE;
    ids.forEach((id, i) => {
      renamed = renamed.replace(
        new RegExp(`(^ {2}|Ref |GetAtt |\\$\\{)${id}\\b`, 'gm'),
        (_, before) => `${before}R${i}x`,
      );
    });
    expect(outcomes({ 'template.yaml': renamed })).toEqual(
      outcomes({ 'template.yaml': TEMPLATE }),
    );
  });
});
