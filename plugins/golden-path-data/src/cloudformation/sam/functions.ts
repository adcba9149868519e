import { entriesOf, nodeAt, textOf } from '../template';
import { eventsOf } from './events';
import { mapNode, picked, refNode, same } from './nodes';
import { roleOf } from './policies';
import type { Serverless } from './Serverless';
import { tagsOf } from './tagsOf';

const FUNCTION = {
  ...same(
    'Runtime Handler Timeout MemorySize Environment VpcConfig KmsKeyArn Layers ReservedConcurrentExecutions FunctionName Description Architectures PackageType ImageConfig FileSystemConfigs EphemeralStorage SnapStart RuntimeManagementConfig LoggingConfig RecursiveLoop CodeSigningConfigArn',
  ),
};
/** What a role may besides, by the events of its function. */
const POLLERS: Record<string, string> = {
  SQS: 'AWSLambdaSQSQueueExecutionRole',
  Kinesis: 'AWSLambdaKinesisExecutionRole',
  DynamoDB: 'AWSLambdaDynamoDBExecutionRole',
  MSK: 'AWSLambdaMSKExecutionRole',
};

/** `AWS::Serverless::Function` */
export function functionOf(resource: Serverless): void {
  const { id, at } = resource;
  const tracing = resource.get('Tracing');
  const letters = resource.get('DeadLetterQueue');
  const role = roleOf(resource, 'lambda.amazonaws.com', managedOf(resource));
  resource.become('AWS::Lambda::Function', {
    ...picked(resource.properties, FUNCTION),
    Code: codeOf(resource),
    Role: role,
    Tags: tagsOf(resource.get('Tags')),
    TracingConfig: tracing && mapNode({ Mode: tracing }, tracing.at),
    DeadLetterConfig:
      letters &&
      mapNode({ TargetArn: nodeAt(letters, 'TargetArn') }, letters.at),
  });
  const invoked = resource.get('EventInvokeConfig');
  if (invoked?.kind === 'map')
    resource.add(
      `${id}EventInvokeConfig`,
      'AWS::Lambda::EventInvokeConfig',
      {
        FunctionName: refNode(id, at),
        ...picked(
          invoked,
          same('MaximumEventAgeInSeconds MaximumRetryAttempts'),
        ),
        DestinationConfig: nodeAt(invoked, 'DestinationConfig'),
      },
      invoked.at,
    );
  const url = resource.get('FunctionUrlConfig');
  if (url?.kind === 'map')
    resource.add(
      `${id}Url`,
      'AWS::Lambda::Url',
      {
        TargetFunctionArn: refNode(id, at),
        ...picked(url, same('AuthType Cors InvokeMode')),
      },
      url.at,
    );
  eventsOf(resource);
}

function managedOf(resource: Serverless): string[] {
  const tracing = textOf(resource.get('Tracing'));
  const kinds = entriesOf(resource.get('Events')).map(([, { value }]) =>
    textOf(value, 'Type'),
  );
  const pollers = Object.entries(POLLERS)
    .filter(([kind]) => kinds.includes(kind))
    .map(([, name]) => name);
  return [
    'AWSLambdaBasicExecutionRole',
    ...(resource.get('VpcConfig') ? ['AWSLambdaVPCAccessExecutionRole'] : []),
    ...(tracing === 'Active' ? ['AWSXrayWriteOnlyAccess'] : []),
    ...pollers,
  ];
}

function codeOf(resource: Serverless) {
  const inline = resource.get('InlineCode');
  const image = resource.get('ImageUri');
  const code = resource.get('CodeUri');
  if (inline) return mapNode({ ZipFile: inline }, inline.at);
  if (image) return mapNode({ ImageUri: image }, image.at);
  if (code?.kind !== 'map') return undefined;
  const names = {
    Bucket: 'S3Bucket',
    Key: 'S3Key',
    Version: 'S3ObjectVersion',
  };
  return mapNode(picked(code, names), code.at);
}
