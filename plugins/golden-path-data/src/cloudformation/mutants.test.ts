import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { mutant, numbers } from '../__testUtils__/mutant';
import { ProjectFiles } from '../reading';
import { readCloudFormation } from './readCloudFormation';

/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

const COUNT = 4_000;
const folder = join(__dirname, '__fixtures__/architectures');
const [architecture] = readdirSync(folder);

/** Every part of the language once. */
const FILES: Record<string, string> = {
  'root.yaml': `Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Parameters:
  Stage: { Type: String, AllowedValues: [dev, prod] }
  Zones: { Type: CommaDelimitedList, Default: 'raw,curated' }
Mappings:
  Days: { dev: { raw: 7 }, prod: { raw: 90 } }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsSafe: !And [!Condition IsProd, !Not [!Equals [!Ref Stage, '']]]
Globals:
  Function: { Runtime: nodejs22.x, Tags: { team: data } }
Resources:
  Fn::ForEach::Zone:
    - Zone
    - !Ref Zones
    - Bucket\${Zone}:
        Type: AWS::S3::Bucket
        Condition: IsSafe
        Properties:
          BucketName: !Sub "lake-\${Zone}-\${AWS::Region}"
          Days: !FindInMap [Days, !Ref Stage, raw]
  Inner:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: inner.yaml
      Parameters: { Bucket: !Ref Bucketraw, Back: !GetAtt Inner.Outputs.Key }
  Clean:
    Type: AWS::Serverless::Function
    Properties:
      Policies:
        - S3ReadPolicy: { BucketName: !Select [0, !Split [',', 'a,b']] }
        - !If [IsProd, { KMSDecryptPolicy: { KeyId: k } }, !Ref AWS::NoValue]
      Events:
        New: { Type: S3, Properties: { Bucket: !Ref Bucketraw, Events: x } }
        Call: { Type: Api, Properties: { Path: /, Method: get } }
      Environment:
        Variables:
          Key: !GetAtt Inner.Outputs.Key
          Name: '{{resolve:ssm:/lake/raw:1}}'
          All: { Fn::ToJsonString: { a: !Ref Zones } }
`,
  'inner.yaml': `Parameters:
  Bucket: { Type: String }
  Back: { Type: String }
Resources:
  Key:
    Type: AWS::KMS::Key
    Properties: &key
      <<: *key
      Fn::Transform: { Name: AWS::Include, Parameters: { Location: root.yaml } }
  Stored:
    Type: AWS::SSM::Parameter
    Properties: { Name: /lake/raw, Value: !ImportValue made }
Outputs:
  Key: { Value: !Ref Back, Export: { Name: made } }
`,
  'lake.json': readFileSync(join(folder, architecture!), 'utf8').slice(
    0,
    6_000,
  ),
};

it(`reads ${COUNT} broken templates without a throw, and none of them for long`, () => {
  const pick = numbers(20_261_126);
  const names = Object.keys(FILES);
  let longest = 0;
  for (let i = 0; i < COUNT; i++) {
    const name = names[pick(names.length)]!;
    const files = { ...FILES, [name]: mutant(FILES[name]!, pick) };
    const began = performance.now();
    const read = readCloudFormation(new ProjectFiles(evidenceOf(files)));
    longest = Math.max(longest, performance.now() - began);
    expect(read.resources.length).toBeLessThan(1_000);
  }
  expect(longest).toBeLessThan(HANGING);
}, 180_000);
