import { CfnApi, CfnIntegration, CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { allow } from './allow.ts';
import { stage } from './api.ts';
import { calledBy, lambda } from './functions.ts';
import type { Layer } from './Layer.ts';

/** The API that answers with one record. It has nothing in common with the one that takes events but the table. */
export function window(layer: Layer): void {
  const { config } = layer;
  const table = layer.find('records-table');
  const answer = lambda(layer, 'answer', { TABLE: table });
  allow(answer.role, ['dynamodb:GetItem'], [layer.formatArn({ service: 'dynamodb', resource: 'table', resourceName: table })]);
  const api = new CfnApi(layer, 'Window', {
    name: `${config.name}-records`,
    description: `Answers with records of ${config.dataset}`,
    protocolType: 'HTTP',
  });
  const integration = new CfnIntegration(layer, 'WindowToAnswer', {
    apiId: api.ref,
    integrationType: 'AWS_PROXY',
    integrationUri: answer.code.functionArn,
    payloadFormatVersion: '2.0',
  });
  new CfnRoute(layer, 'WindowRoute', {
    apiId: api.ref,
    routeKey: 'GET /records/{id}',
    authorizationType: 'AWS_IAM',
    target: `integrations/${integration.ref}`,
  });
  calledBy(layer, answer, api.ref);
  stage(layer, 'Window', api);
}
