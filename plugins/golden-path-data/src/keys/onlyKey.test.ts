import { modelOf } from '../__testUtils__/modelOf';
import { onlyKey } from './onlyKey';

const SHARED = `Resources:
  Key:
    Type: AWS::KMS::Key
  ShareKey:
    Type: AWS::SSM::Parameter
    Properties: { Name: /lake/key-arn, Type: String, Value: !GetAtt Key.Arn }
`;
const layer = (more = '') => `Parameters:
  KeyArn:
    Type: AWS::SSM::Parameter::Value<String>
    Default: /lake/key-arn
Resources:
  Raw:
    Type: AWS::Kinesis::Stream
    Properties:
      StreamEncryption: { EncryptionType: KMS, KeyId: !Ref KeyArn }
${more}  Orders:
    Type: AWS::SQS::Queue
`;

function keyOf(files: Record<string, string>) {
  const model = modelOf(files);
  const [queue] = model.graph.ofType('AWS::SQS::Queue');
  return onlyKey(model, queue)?.cloudformation;
}

it('is the one of the stack', () => {
  const stack = `${SHARED}  Orders:\n    Type: AWS::SQS::Queue\n`;
  expect(keyOf({ 'all.yaml': stack })).toEqual({
    'Fn::GetAtt': ['Key', 'Arn'],
  });
});

it('is what others of the stack name by a parameter', () => {
  expect(keyOf({ 'a.yaml': SHARED, 'b.yaml': layer() })).toEqual({
    Ref: 'KeyArn',
  });
});

it('is none where nothing of the stack names one, or they name several', () => {
  expect(
    keyOf({
      'a.yaml': SHARED,
      'b.yaml': 'Resources:\n  Orders:\n    Type: AWS::SQS::Queue\n',
    }),
  ).toBeUndefined();
  const other = `  Other:
    Type: AWS::Kinesis::Stream
    Properties:
      StreamEncryption: { EncryptionType: KMS, KeyId: !Ref OtherKey }
`;
  const files = {
    'a.yaml': `${SHARED}  Second:
    Type: AWS::KMS::Key
  ShareSecond:
    Type: AWS::SSM::Parameter
    Properties: { Name: /lake/other-arn, Type: String, Value: !GetAtt Second.Arn }
`,
    'b.yaml': layer(other).replace(
      'Resources:',
      `  OtherKey:
    Type: AWS::SSM::Parameter::Value<String>
    Default: /lake/other-arn
Resources:`,
    ),
  };
  expect(keyOf(files)).toBeUndefined();
});
