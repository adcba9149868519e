import { CfnApi, CfnIntegration, CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { allow } from './allow.ts';
import { stage } from './api.ts';
import type { Layer } from './Layer.ts';

/** The API that takes events: it puts them into a queue, and says so at once. Who calls it signs with a role of AWS. */
export function door(layer: Layer, events: Queue): void {
  const { config } = layer;
  const role = new Role(layer, 'DoorRole', {
    description: `The API of ${config.name} that takes events`,
    assumedBy: new ServicePrincipal('apigateway.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': layer.account } },
    }),
  });
  allow(role, ['sqs:SendMessage'], [events.queueArn]);
  allow(role, ['kms:GenerateDataKey', 'kms:Decrypt'], [layer.find('key-arn')]);
  const api = new CfnApi(layer, 'Door', {
    name: `${config.name}-events`,
    description: `Takes events of ${config.dataset}`,
    protocolType: 'HTTP',
  });
  const integration = new CfnIntegration(layer, 'DoorToQueue', {
    apiId: api.ref,
    integrationType: 'AWS_PROXY',
    integrationSubtype: 'SQS-SendMessage',
    payloadFormatVersion: '1.0',
    credentialsArn: role.roleArn,
    requestParameters: { QueueUrl: events.queueUrl, MessageBody: '$request.body' },
  });
  new CfnRoute(layer, 'DoorRoute', {
    apiId: api.ref,
    routeKey: 'POST /events',
    authorizationType: 'AWS_IAM',
    target: `integrations/${integration.ref}`,
  });
  stage(layer, 'Door', api);
}
