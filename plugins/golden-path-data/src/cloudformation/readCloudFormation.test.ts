import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { plainProperties } from '../__testUtils__/plain';
import { ProjectFiles } from '../reading';
import { readCloudFormation } from './readCloudFormation';

function read(text: string, file = 'template.yaml') {
  return readCloudFormation(new ProjectFiles(evidenceOf({ [file]: text })));
}

/** The properties of the resource `A` beside which these sections stand. */
function propertiesOf(properties: string, sections = ''): unknown {
  const { resources, gaps } = read(
    `${sections}Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n${properties}\n  Key:\n    Type: AWS::KMS::Key\n`,
  );
  expect(gaps).toEqual([]);
  return plainProperties(resources.find(({ name }) => name === 'A'));
}

const SECTIONS = `Parameters:
  Name:
    Type: String
    Default: lake
  Open:
    Type: String
  Stage:
    Type: String
    AllowedValues: [dev, prod]
  Zones:
    Type: CommaDelimitedList
    Default: a, b
Conditions:
  IsLake: !Equals [!Ref Name, lake]
  IsOpen: !Equals [!Ref Open, x]
  Both: !And [!Condition IsLake, !Condition IsOpen]
  Not: !Not [!Condition IsLake]
Mappings:
  Days:
    dev:
      raw: 90
`;

describe('a template', () => {
  it('gives its resources with their places', () => {
    const { resources } = read(
      'Resources:\n  Raw:\n    Type: AWS::S3::Bucket\n    DeletionPolicy: Retain\n',
    );
    expect(resources).toMatchObject([
      {
        id: 'template.yaml#Raw',
        name: 'Raw',
        type: 'AWS::S3::Bucket',
        at: { line: 2 },
        span: { line: 2, endLine: 4 },
      },
    ]);
  });

  it('is read as JSON with places too', () => {
    const text = JSON.stringify(
      { Resources: { A: { Type: 'AWS::S3::Bucket' } } },
      undefined,
      1,
    );
    expect(read(text, 'a.json').resources).toMatchObject([
      { id: 'a.json#A', at: { line: 3 } },
    ]);
  });

  it.each<[string, unknown]>([
    ['!Ref Key', '→ template.yaml#Key id'],
    ['!GetAtt Key.Arn', '→ template.yaml#Key arn'],
    ['!GetAtt [Key, Arn]', '→ template.yaml#Key arn'],
    ['!Ref Name', 'lake'],
    ['!Ref Open', '<unresolved-variable: the parameter Open>'],
    ['!Ref Stage', { either: ['dev', 'prod'] }],
    ['!Ref Zones', ['a', 'b']],
    ['!Ref AWS::NoValue', undefined],
    ['!Ref AWS::Region', '<deploy-time: the region>'],
    ['!Sub "${Name}-${!x}-${Key.Arn}"', 'lake-${x}-{→ template.yaml#Key arn}'],
    ['!Sub ["${a}/*", { a: !Ref Name }]', 'lake/*'],
    ['!Join ["-", [a, !Ref Name, c]]', 'a-lake-c'],
    ['!Join ["-", !Ref Zones]', 'a-b'],
    ['!Select [1, !Ref Zones]', 'b'],
    ['!Split [",", "a,b"]', ['a', 'b']],
    ['!FindInMap [Days, dev, raw]', 90],
    ['!If [IsLake, yes-it-is, no]', 'yes-it-is'],
    ['!If [Not, a, b]', 'b'],
    ['!If [IsOpen, a, !Ref AWS::NoValue]', { either: ['a', undefined] }],
    ['!If [Both, a, b]', { either: ['a', 'b'] }],
    ['!ImportValue lake-key', '<import-value: the export lake-key>'],
    [
      '"{{resolve:secretsmanager:db:SecretString:password}}"',
      '<data-source: the secret of a dynamic reference>',
    ],
    ['!Cidr [a, 1, 2]', '<expression: a range of addresses>'],
    [
      '!Ref Nobody',
      '<parse-error: Nobody, which the template does not declare,>',
    ],
  ])('evaluates %s', (text, expected) => {
    expect(propertiesOf(`      X: ${text}`, SECTIONS)).toEqual(
      expected === undefined ? {} : { X: expected },
    );
  });

  it('leaves out what a condition excludes, and marks what one may exclude', () => {
    const { resources } = read(
      `${SECTIONS}Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Condition: Not\n  B:\n    Type: AWS::S3::Bucket\n    Condition: IsOpen\n`,
    );
    expect(resources).toMatchObject([
      { name: 'B', conditional: { what: 'the condition IsOpen' } },
    ]);
  });

  it('does not follow conditions in a circle', () => {
    const { resources } = read(
      'Conditions:\n  A: !Not [!Condition B]\n  B: !Not [!Condition A]\nResources:\n  X:\n    Type: AWS::S3::Bucket\n    Condition: A\n',
    );
    expect(resources).toHaveLength(1);
    expect(resources[0].conditional).toBeDefined();
  });
});

describe('what cannot be read', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'a macro',
      'template.yaml',
      'Transform: Mine\nResources:\n  A:\n    Type: AWS::S3::Bucket\n',
      /the macro Mine/,
    ],
    [
      'a nested stack',
      'template.yaml',
      'Resources:\n  A:\n    Type: AWS::CloudFormation::Stack\n',
      /nested stack/,
    ],
    [
      'a loop',
      'template.yaml',
      'Resources:\n  Fn::ForEach::Zones:\n    - Z\n',
      /not expanded/,
    ],
    [
      'the Serverless Framework',
      'serverless.yml',
      'service: a\n',
      /Serverless Framework/,
    ],
    [
      'a broken template',
      'template.yaml',
      'Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      X: "a\n',
      /line \d+ of template.yaml/,
    ],
    [
      'a long file',
      'template.yaml',
      `Resources:\n  A:\n    Type: AWS::S3::Bucket\n${'#'.repeat(1_000_001)}`,
      /1,000,000/,
    ],
    [
      'what nests deeply',
      'template.json',
      `{"Resources":{"A":{"Type":"AWS::S3::Bucket","X":${'['.repeat(20_000)}`,
      /nests/,
    ],
  ])('%s is told', (_, file, text, what) => {
    expect(read(text, file).gaps[0]?.what).toMatch(what);
  });

  it('keeps the rest of a broken template', () => {
    const { resources } = read(
      'Resources:\n  A:\n    Type: AWS::S3::Bucket\n  B:\n    Type: AWS::KMS::Key\n    Properties:\n      X: "a\n',
    );
    expect(resources.map(({ name }) => name)).toContain('A');
  });

  it('is nothing where the file is no template', () => {
    expect(read('a: 1\n')).toEqual({ resources: [], gaps: [] });
    expect(read('Resources: [a]\n')).toEqual({ resources: [], gaps: [] });
  });

  it('survives aliases that would explode', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, i) => `b${i}: &b${i} [${i ? `*b${i - 1}, *b${i - 1}` : 'x'}]`,
    ).join('\n');
    const { gaps, resources } = read(
      `${bomb}\nResources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      X: *b29\n`,
    );
    expect(resources.length + gaps.length).toBeGreaterThan(0);
  });
});
