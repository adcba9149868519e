import type { Place } from '../../graph';
import { nodeAt, textOf, type Node } from '../template';
import type { SamEvent } from './events';
import { listNode, mapNode, picked, refNode, same, textNode } from './nodes';
import type { Serverless } from './Serverless';
import { tagsOf } from './tagsOf';

/** `AWS::Serverless::Api`: the API with its one stage. */
export function apiOf(resource: Serverless): void {
  const { id, at, properties } = resource;
  const endpoint = resource.get('EndpointConfiguration');
  resource.become('AWS::ApiGateway::RestApi', {
    ...picked(properties, {
      DefinitionBody: 'Body',
      ...same(
        'Name Description ApiKeySourceType BinaryMediaTypes DisableExecuteApiEndpoint Policy',
      ),
    }),
    EndpointConfiguration:
      endpoint?.kind === 'scalar'
        ? mapNode({ Types: listNode([endpoint], endpoint.at) }, endpoint.at)
        : endpoint,
    Tags: tagsOf(resource.get('Tags')),
  });
  const name = textOf(resource.get('StageName')) ?? '';
  resource.add(
    `${id}${name.replace(/\W/g, '')}Stage`,
    'AWS::ApiGateway::Stage',
    {
      RestApiId: refNode(id, at),
      ...picked(
        properties,
        same(
          'StageName AccessLogSetting MethodSettings TracingEnabled Variables CacheClusterEnabled CacheClusterSize CanarySetting',
        ),
      ),
    },
  );
}

/** `AWS::Serverless::HttpApi`: the API with its one stage. */
export function httpApiOf(resource: Serverless): void {
  const { id, at, properties } = resource;
  resource.become('AWS::ApiGatewayV2::Api', {
    ProtocolType: textNode('HTTP', at),
    ...picked(properties, {
      DefinitionBody: 'Body',
      ...same(
        'Name Description CorsConfiguration DisableExecuteApiEndpoint Tags',
      ),
    }),
  });
  resource.add(`${id}ApiGatewayDefaultStage`, 'AWS::ApiGatewayV2::Stage', {
    ApiId: refNode(id, at),
    StageName: resource.get('StageName') ?? textNode('$default', at),
    AutoDeploy: textNode(true, at),
    ...picked(
      properties,
      same(
        'AccessLogSettings DefaultRouteSettings RouteSettings StageVariables',
      ),
    ),
  });
}

/**
 * An event of an API. SAM writes it into the definition of the API; here it is the method or route that this stands for, unless the
 * API brings a definition of its own.
 */
export function routeOf(event: SamEvent): void {
  const { resource, id, properties, at } = event;
  const { made, sources } = resource.transform;
  const own = nodeAt(properties, 'RestApiId') ?? nodeAt(properties, 'ApiId');
  const name = own && textOf(own, 'Ref');
  const http = event.type === 'HttpApi';
  const api = name ?? (own ? '' : implicitApi(resource, http, at));
  const source = sources.get(api)?.properties;
  if (nodeAt(made.get(api)?.value, 'Properties', 'Body')) return;
  if (nodeAt(source, 'DefinitionBody') ?? nodeAt(source, 'DefinitionUri'))
    return;
  const target = own ?? refNode(api, at);
  const auth = authOf(event, source ?? resource.transform.globals(event.type));
  const path = textOf(properties, 'Path') ?? '/{proxy+}';
  const method = (textOf(properties, 'Method') ?? 'any').toUpperCase();
  if (http)
    resource.add(
      id,
      'AWS::ApiGatewayV2::Route',
      {
        ApiId: target,
        RouteKey: textNode(`${method} ${path}`, at),
        AuthorizationType: auth,
        Target: refNode(resource.id, at),
      },
      at,
    );
  else
    resource.add(
      id,
      'AWS::ApiGateway::Method',
      {
        RestApiId: target,
        HttpMethod: textNode(method, at),
        AuthorizationType: auth,
        ApiKeyRequired: nodeAt(properties, 'Auth', 'ApiKeyRequired'),
      },
      at,
    );
}

/** The API that SAM makes for events which name none. */
function implicitApi(resource: Serverless, http: boolean, at: Place): string {
  const id = http ? 'ServerlessHttpApi' : 'ServerlessRestApi';
  const globals = resource.transform.globals(http ? 'HttpApi' : 'Api');
  const settings = globals?.kind === 'map' ? globals : mapNode({}, at);
  if (http) {
    resource.add(
      id,
      'AWS::ApiGatewayV2::Api',
      { ProtocolType: textNode('HTTP', at) },
      at,
    );
    resource.add(
      `${id}ApiGatewayDefaultStage`,
      'AWS::ApiGatewayV2::Stage',
      {
        ApiId: refNode(id, at),
        StageName: textNode('$default', at),
        ...picked(
          settings,
          same('AccessLogSettings DefaultRouteSettings RouteSettings'),
        ),
      },
      at,
    );
    return id;
  }
  resource.add(id, 'AWS::ApiGateway::RestApi', {}, at);
  resource.add(
    `${id}ProdStage`,
    'AWS::ApiGateway::Stage',
    {
      RestApiId: refNode(id, at),
      StageName: textNode('Prod', at),
      ...picked(
        settings,
        same('AccessLogSetting MethodSettings TracingEnabled'),
      ),
    },
    at,
  );
  return id;
}

/** How callers are authorised: as the event says, or as the API does by default. */
function authOf({ properties, at }: SamEvent, settings?: Node): Node {
  const chosen =
    nodeAt(properties, 'Auth', 'Authorizer') ??
    nodeAt(settings, 'Auth', 'DefaultAuthorizer');
  const name = textOf(chosen);
  if (!chosen || name === 'NONE') return textNode('NONE', chosen?.at ?? at);
  if (name === undefined) return chosen;
  if (name === 'AWS_IAM') return textNode(name, chosen.at);
  const authorizer = settings && nodeAt(settings, 'Auth', 'Authorizers', name);
  return textNode(typeOf(authorizer), chosen.at);
}

function typeOf(authorizer: Node | undefined): string {
  if (nodeAt(authorizer, 'UserPoolArn')) return 'COGNITO_USER_POOLS';
  return nodeAt(authorizer, 'JwtConfiguration') ? 'JWT' : 'CUSTOM';
}
