import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { plainProperties } from '../__testUtils__/plain';
import { ProjectFiles } from '../reading';
import { readCloudFormation } from './readCloudFormation';

function read(text: string, others: Record<string, string> = {}) {
  const { resources, gaps } = readCloudFormation(
    new ProjectFiles(evidenceOf({ 'infra/t.yaml': text, ...others })),
  );
  return {
    gaps,
    resources,
    all: Object.fromEntries(
      resources.map(one => [one.name, plainProperties(one)]),
    ),
  };
}

const HEAD = `Transform: AWS::LanguageExtensions
Parameters:
  Zones: { Type: CommaDelimitedList, Default: 'raw,curated' }
  Open: { Type: CommaDelimitedList }
Resources:
`;

describe('Fn::ForEach', () => {
  it('declares a resource for each item', () => {
    const { all, gaps, resources } = read(`${HEAD}  Fn::ForEach::Zone:
    - Zone
    - !Ref Zones
    - Bucket\${Zone}:
        Type: AWS::S3::Bucket
        Properties:
          BucketName: !Sub "lake-\${Zone}"
          Zone: !Ref Zone
          Self: !GetAtt "Bucket\${Zone}.Arn"
`);
    expect(gaps).toEqual([]);
    expect(all).toEqual({
      Bucketraw: {
        BucketName: 'lake-raw',
        Zone: 'raw',
        Self: '→ infra/t.yaml#Bucketraw arn',
      },
      Bucketcurated: {
        BucketName: 'lake-curated',
        Zone: 'curated',
        Self: '→ infra/t.yaml#Bucketcurated arn',
      },
    });
    expect(resources[0]!.at.line).toBe(9);
  });

  it('may stand in another, and among properties', () => {
    const { all } = read(`${HEAD}  Fn::ForEach::A:
    - A
    - [x, y]
    - Fn::ForEach::B:
        - B
        - ["1-2"]
        - R\${A}&{B}:
            Type: AWS::S3::Bucket
            Properties:
              Fn::ForEach::Keys: [K, [a, b], { "Key\${K}": !Ref A }]
`);
    expect(all).toEqual({
      Rx12: { Keya: 'x', Keyb: 'x' },
      Ry12: { Keya: 'y', Keyb: 'y' },
    });
  });

  it('is a gap for the types in it where its items are not known', () => {
    const loop = (type: string) =>
      `${HEAD}  Fn::ForEach::Z:\n    - Z\n    - !Ref Open\n    - B\${Z}: { Type: ${type} }\n`;
    expect(read(loop('AWS::S3::Bucket')).gaps).toMatchObject([
      { why: 'expression', declares: ['AWS::S3::Bucket'], at: { line: 6 } },
    ]);
    const [gap] = read(loop('"${Z}"')).gaps;
    expect(gap!.declares).toBeUndefined();
  });

  it('does not explode', () => {
    const deep = (n: number): string =>
      n === 0
        ? '{ "R${A}": { Type: AWS::S3::Bucket } }'
        : `{ "Fn::ForEach::L${n}": [A, [${Array.from(
            { length: 300 },
            (_, i) => i,
          )}], ${deep(n - 1)}] }`;
    const { gaps } = read(`Resources: ${deep(6)}\n`);
    expect(gaps.length).toBeGreaterThan(0);
  });
});

describe('AWS::Include', () => {
  const include = (path: string) =>
    `Fn::Transform: { Name: AWS::Include, Parameters: { Location: ${path} } }`;

  it('brings what lies in the project', () => {
    const { all, gaps, resources } = read(
      `Resources:\n  ${include(
        'more.yaml',
      )}\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      X: 1\n      ${include(
        '../props.yaml',
      )}\n  B:\n    Type: AWS::S3::Bucket\n    Properties:\n      ${include(
        '../props.yaml',
      )}\n`,
      {
        'infra/more.yaml': 'C:\n  Type: AWS::KMS::Key\n',
        'props.yaml': 'Y: 2\n',
      },
    );
    expect(gaps).toEqual([]);
    expect(all).toEqual({ C: {}, A: { X: 1, Y: 2 }, B: { Y: 2 } });
    expect(resources[0]!.at).toMatchObject({
      file: 'infra/more.yaml',
      line: 1,
    });
  });

  it('leaves open what it brings from elsewhere', () => {
    const { all, gaps } = read(
      `Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      X: 1\n      ${include(
        's3://b/k',
      )}\n  B:\n    Type: AWS::S3::Bucket\n    Properties:\n      ${include(
        's3://b/k',
      )}\n`,
    );
    expect(gaps).toEqual([]);
    expect(all).toEqual({ A: { X: 1, '<more>': true }, B: { '<more>': true } });
    expect(
      read(
        `Resources:\n  ${include(
          's3://b/k',
        )}\n  A:\n    Type: AWS::S3::Bucket\n`,
      ).gaps,
    ).toHaveLength(1);
  });

  it('that brings itself is cut', () => {
    const { resources } = read(
      `Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      ${include(
        'self.yaml',
      )}\n`,
      { 'infra/self.yaml': `X: { ${include('self.yaml')} }\n` },
    );
    expect(resources).toHaveLength(1);
  });
});
