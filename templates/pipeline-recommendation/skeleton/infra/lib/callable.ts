import { CfnApi, CfnAuthorizer, CfnIntegration, CfnRoute } from 'aws-cdk-lib/aws-apigatewayv2';
import { stage } from './api.ts';
import { calledBy, type Made } from './functions.ts';
import type { Layer } from './Layer.ts';

/** Who may call a route: a person who has signed in, whose id the function learns from the token alone, or a service with a role of AWS. */
type Caller = 'person' | 'service';

/** An API of its own in front of a function. */
export function callable(layer: Layer, id: string, made: Made, routes: Record<string, Caller>): void {
  const { config } = layer;
  const api = new CfnApi(layer, `${id}Api`, {
    name: `${config.name}-${id.toLowerCase()}`,
    description: `${Object.keys(routes).join(', ')} of ${config.name}`,
    protocolType: 'HTTP',
  });
  const people = new CfnAuthorizer(layer, `${id}People`, {
    apiId: api.ref,
    name: 'people',
    authorizerType: 'JWT',
    identitySource: ['$request.header.Authorization'],
    jwtConfiguration: {
      issuer: layer.given('Issuer', config.given.issuer),
      audience: [layer.given('Audience', config.given.audience)],
    },
  });
  const integration = new CfnIntegration(layer, `${id}Integration`, {
    apiId: api.ref,
    integrationType: 'AWS_PROXY',
    integrationUri: made.code.functionArn,
    payloadFormatVersion: '2.0',
  });
  for (const [index, [routeKey, caller]] of Object.entries(routes).entries())
    new CfnRoute(layer, `${id}Route${index}`, {
      apiId: api.ref,
      routeKey,
      target: `integrations/${integration.ref}`,
      ...(caller === 'person' ? { authorizationType: 'JWT', authorizerId: people.ref } : { authorizationType: 'AWS_IAM' }),
    });
  calledBy(layer, made, api.ref);
  stage(layer, `${id}Api`, api);
}
