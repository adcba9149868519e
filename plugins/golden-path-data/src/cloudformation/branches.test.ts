import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { plainProperties } from '../__testUtils__/plain';
import { ProjectFiles } from '../reading';
import { readCloudFormation } from './readCloudFormation';

const SECTIONS = `Parameters:
  Stage: { Type: String, AllowedValues: [dev, prod] }
  Name: { Type: String }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsSomewhere: !Equals [!Ref Stage, nowhere]
  IsSafe: !Or [!Condition IsProd, !Equals [!Ref Name, x]]
Mappings:
  Days:
    dev: { raw: 7, all: [a, b] }
    prod: { raw: 90, all: [c] }
Resources:
`;

function valueOf(value: string, header = '') {
  const { resources } = readCloudFormation(
    new ProjectFiles(
      evidenceOf({
        't.yaml': `${SECTIONS}  A:\n    Type: AWS::S3::Bucket\n${header}    Properties: { X: ${value} }\n`,
      }),
    ),
  );
  return (plainProperties(resources[0]) as Record<string, unknown>).X;
}

describe('what depends on a parameter without a default', () => {
  it.each<[string, unknown]>([
    ['!Sub "lake-${Stage}"', { either: ['lake-dev', 'lake-prod'] }],
    ['!Join ["-", [a, !If [IsProd, b, c]]]', { either: ['a-b', 'a-c'] }],
    ['!FindInMap [Days, !Ref Stage, raw]', { either: [7, 90] }],
    ['!FindInMap [Days, !Ref Name, raw]', { either: [7, 90] }],
    ['!Select [0, !FindInMap [Days, prod, all]]', 'c'],
    ['!FindInMap [Days, no, raw, { DefaultValue: 1 }]', 1],
    ['{ Fn::Length: !FindInMap [Days, dev, all] }', 2],
    [
      '{ Fn::ToJsonString: { a: [1, !Ref Stage] } }',
      {
        either: ['{"a":[1,"dev"]}', '{"a":[1,"prod"]}'],
      },
    ],
    // No value that is allowed meets it.
    ['!If [IsSomewhere, a, b]', 'b'],
    // Within a branch its condition is decided, and so is what rests on it.
    ['!If [IsProd, !If [IsProd, a, b], c]', { either: ['a', 'c'] }],
    ['!If [IsProd, !If [IsSafe, a, b], c]', { either: ['a', 'c'] }],
  ])('%s', (value, expected) => {
    expect(valueOf(value)).toEqual(expected);
  });

  it('is decided within a resource that depends on it', () => {
    expect(valueOf('!If [IsProd, a, b]', '    Condition: IsProd\n')).toBe('a');
  });
});
