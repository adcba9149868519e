import { KEY, alarm, arnOf, ref, role, tags } from '../edits';

const code = { S3Bucket: 'code-of-order-events', S3Key: 'function.zip' };

/** Nobody comes without TLS. */
export const queuePolicy = (name: string) => ({
  Type: 'AWS::SQS::QueuePolicy',
  Properties: {
    PolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: 'sqs:*',
          Resource: arnOf(name),
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ],
    },
    Queues: [ref(name)],
  },
});

/** A function, its role and what takes up its failures. */
export const functionParts = (
  name: string,
  layer: string,
  ...statements: object[]
) => ({
  [`${name}Role`]: role('lambda.amazonaws.com', ...statements),
  [`${name}Function`]: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: code,
      Handler: 'index.handler',
      MemorySize: 256,
      Role: arnOf(`${name}Role`),
      Runtime: 'nodejs22.x',
      Tags: tags({ 'data:layer': layer }),
      Timeout: 30,
      TracingConfig: { Mode: 'Active' },
    },
  },
  [`${name}Errors`]: alarm('AWS/Lambda', 'Errors', {
    FunctionName: ref(`${name}Function`),
  }),
});

/** A queue for what failed, which somebody looks at. */
export const deadLetters = (name: string) => ({
  [name]: {
    Type: 'AWS::SQS::Queue',
    Properties: { KmsMasterKeyId: KEY, Tags: tags() },
  },
  [`${name}Policy`]: queuePolicy(name),
  [`${name}Full`]: alarm('AWS/SQS', 'ApproximateNumberOfMessagesVisible', {
    QueueName: { 'Fn::GetAtt': [name, 'QueueName'] },
  }),
});
