import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { plainProperties } from '../__testUtils__/plain';
import { ProjectFiles } from '../reading';
import { readCloudFormation } from './readCloudFormation';

function read(files: Record<string, string>) {
  return readCloudFormation(new ProjectFiles(evidenceOf(files)));
}

const LAKE = `Parameters:
  Key:
    Type: String
  Name:
    Type: String
    Default: lake
Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      BucketName: !Ref Name
      Key: !Ref Key
Outputs:
  Bucket:
    Value: !Ref Raw
  Other:
    Value: !GetAtt Raw.Arn
    Export:
      Name: lake-arn
`;

const ROOT = `Resources:
  Key:
    Type: AWS::KMS::Key
  Lake:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: ../stacks/lake.yaml
      Parameters:
        Key: !GetAtt Key.Arn
  Job:
    Type: AWS::Glue::Job
    Properties:
      Bucket: !GetAtt Lake.Outputs.Bucket
      Sub: !Sub "\${Lake.Outputs.Bucket}/x"
`;

describe('a nested stack', () => {
  it('is read once, with what is passed to it, and gives its outputs', () => {
    const { resources, gaps } = read({
      'infra/root.yaml': ROOT,
      'stacks/lake.yaml': LAKE,
    });
    expect(gaps).toEqual([]);
    expect(resources.map(({ id, within }) => [id, within])).toEqual([
      ['infra/root.yaml#Key', []],
      ['infra/root.yaml#Lake', []],
      ['infra/root.yaml#Lake.Raw', ['Lake']],
      ['infra/root.yaml#Job', []],
    ]);
    expect(plainProperties(resources[2])).toEqual({
      BucketName: 'lake',
      Key: '→ infra/root.yaml#Key arn',
    });
    expect(resources[2]).toMatchObject({
      unit: 'infra/root.yaml',
      at: { file: 'stacks/lake.yaml', line: 8 },
    });
    expect(plainProperties(resources[3])).toEqual({
      Bucket: '→ infra/root.yaml#Lake.Raw id',
      Sub: '{→ infra/root.yaml#Lake.Raw id}/x',
    });
  });

  it('is a gap where its template lies elsewhere', () => {
    const { gaps, resources } = read({
      'infra/root.yaml': ROOT.replace(
        '../stacks/lake.yaml',
        'https://bucket.s3.amazonaws.com/lake.yaml',
      ),
      'stacks/lake.yaml': LAKE,
    });
    expect(gaps).toMatchObject([{ why: 'external-module', at: { line: 4 } }]);
    expect(
      plainProperties(resources.find(({ name }) => name === 'Job')),
    ).toEqual({
      Bucket: '<external-module: the output Bucket of Lake>',
      Sub: '{<external-module: the output Bucket of Lake>}/x',
    });
  });

  it('that holds itself is cut, and read all the same', () => {
    const nest = (name: string) =>
      `Resources:\n  A:\n    Type: AWS::S3::Bucket\n  N:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: ${name}\n`;
    const { resources, gaps } = read({
      'a.yaml': nest('b.yaml'),
      'b.yaml': nest('a.yaml'),
    });
    expect(resources.map(({ id }) => id)).toContain('a.yaml#N.A');
    expect(gaps.length).toBeGreaterThan(0);
  });

  it('does not explode where every template nests the next one twice', () => {
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [
        `t${i}.yaml`,
        `Resources:\n${['A', 'B', 'C', 'D']
          .map(
            id =>
              `  ${id}:\n    Type: AWS::CloudFormation::Stack\n    Properties: { TemplateURL: t${
                i + 1
              }.yaml }\n`,
          )
          .join('')}`,
      ]),
    );
    const { gaps } = read(files);
    expect(gaps.some(({ why }) => why === 'out-of-budget')).toBe(true);
  });

  it('passes nothing on where stacks wait for each other', () => {
    const nested = (id: string, other: string) =>
      `  ${id}:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: echo.yaml\n      Parameters: { X: !GetAtt ${other}.Outputs.X }\n`;
    const { resources } = read({
      'echo.yaml': `Parameters:\n  X: { Type: String }\nResources:\n  B:\n    Type: AWS::S3::Bucket\n    Properties: { BucketName: !Ref X }\nOutputs:\n  X: { Value: !Ref X }\n`,
      'root.yaml': `Resources:\n${nested('A', 'Z')}${nested('Z', 'A')}`,
    });
    const bucket = resources.find(({ id }) => id === 'root.yaml#A.B');
    expect(plainProperties(bucket)).toEqual({
      BucketName: '<computed: the output X of Z>',
    });
  });
});

describe('stacks of one project', () => {
  const user = (value: string) =>
    `Parameters:\n  Stored:\n    Type: AWS::SSM::Parameter::Value<String>\n    Default: /lake/raw\nResources:\n  Job:\n    Type: AWS::Glue::Job\n    Properties: { X: ${value} }\n`;
  const stored = `Resources:\n  Raw:\n    Type: AWS::S3::Bucket\n  P:\n    Type: AWS::SSM::Parameter\n    Properties: { Name: /lake/raw, Value: !Ref Raw }\n`;

  it.each<[string, string, string]>([
    ['!ImportValue lake-arn', 'exports', '→ lake.yaml#Raw arn'],
    ['"{{resolve:ssm:/lake/raw}}"', 'stores', '→ ssm.yaml#Raw id'],
    ['"{{resolve:ssm:/lake/raw:3}}"', 'stores', '→ ssm.yaml#Raw id'],
    ['!Ref Stored', 'stores', '→ ssm.yaml#Raw id'],
  ])('know by %s what another %s', (value, _, expected) => {
    const { resources } = read({
      'lake.yaml': LAKE,
      'ssm.yaml': stored,
      'user.yaml': user(value),
    });
    const job = resources.find(({ name }) => name === 'Job');
    expect(plainProperties(job)).toEqual({ X: expected });
  });

  it('do not know what two export under one name', () => {
    const { resources } = read({
      'lake.yaml': LAKE,
      'more.yaml': LAKE,
      'user.yaml': user('!ImportValue lake-arn'),
    });
    const job = resources.find(({ name }) => name === 'Job');
    expect(plainProperties(job)).toEqual({
      X: '<import-value: the export lake-arn>',
    });
  });
});
