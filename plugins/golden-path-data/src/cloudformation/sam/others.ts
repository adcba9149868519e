import { nodeAt, textOf, type Node } from '../template';
import { eventsOf } from './events';
import { listNode, mapNode, picked, same, textNode } from './nodes';
import { roleOf } from './policies';
import type { Serverless } from './Serverless';
import { tagsOf } from './tagsOf';

/** `AWS::Serverless::SimpleTable`: a table with one key. */
export function tableOf(resource: Serverless): void {
  const { at, properties } = resource;
  const key = resource.get('PrimaryKey');
  const name = nodeAt(key, 'Name') ?? textNode('id', at);
  const types: Record<string, string> = { Number: 'N', Binary: 'B' };
  const type = types[textOf(key, 'Type') ?? ''] ?? 'S';
  const throughput = resource.get('ProvisionedThroughput');
  const one = (entries: Record<string, Node>) =>
    listNode([mapNode(entries, at)], at);
  resource.become('AWS::DynamoDB::Table', {
    ...picked(
      properties,
      same('TableName SSESpecification PointInTimeRecoverySpecification'),
    ),
    KeySchema: one({ AttributeName: name, KeyType: textNode('HASH', at) }),
    AttributeDefinitions: one({
      AttributeName: name,
      AttributeType: textNode(type, at),
    }),
    ProvisionedThroughput: throughput,
    BillingMode: throughput ? undefined : textNode('PAY_PER_REQUEST', at),
    Tags: tagsOf(resource.get('Tags')),
  });
}

/** `AWS::Serverless::StateMachine` */
export function stateMachineOf(resource: Serverless): void {
  const { properties } = resource;
  const tracing = resource.get('Tracing');
  const traced = textOf(tracing, 'Enabled') === 'true';
  resource.become('AWS::StepFunctions::StateMachine', {
    ...picked(properties, {
      Name: 'StateMachineName',
      Type: 'StateMachineType',
      Logging: 'LoggingConfiguration',
      Tracing: 'TracingConfiguration',
      DefinitionUri: 'DefinitionS3Location',
      ...same('Definition DefinitionSubstitutions EncryptionConfiguration'),
    }),
    RoleArn: roleOf(
      resource,
      'states.amazonaws.com',
      traced ? ['AWSXrayWriteOnlyAccess'] : [],
    ),
    Tags: tagsOf(resource.get('Tags')),
  });
  eventsOf(resource);
}

/** `AWS::Serverless::LayerVersion` */
export function layerOf(resource: Serverless): void {
  resource.become(
    'AWS::Lambda::LayerVersion',
    picked(
      resource.properties,
      same(
        'LayerName Description CompatibleRuntimes CompatibleArchitectures LicenseInfo',
      ),
    ),
  );
}

/** `AWS::Serverless::Application`: a nested stack. */
export function applicationOf(resource: Serverless): void {
  resource.become('AWS::CloudFormation::Stack', {
    ...picked(resource.properties, {
      Location: 'TemplateURL',
      ...same('Parameters NotificationARNs TimeoutInMinutes'),
    }),
    Tags: tagsOf(resource.get('Tags')),
  });
}
