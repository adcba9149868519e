import type { Adapter } from './Adapter';
import { arg, block, listed, made, nested, plain } from './words';

/** APIs of both generations, with what guards and records them. */
export const apiGatewayAdapters: Adapter[] = [
  {
    from: 'aws_api_gateway_rest_api',
    to: 'AWS::ApiGateway::RestApi',
    properties: args => ({
      ...plain(args, {
        body: 'Body',
        name: 'Name',
        policy: 'Policy',
        tags: 'Tags',
      }),
      EndpointConfiguration: nested(args, 'endpoint_configuration', {
        types: 'Types',
        vpc_endpoint_ids: 'VpcEndpointIds',
      }),
    }),
  },
  {
    from: 'aws_api_gateway_rest_api_policy',
    to: 'AWS::ApiGateway::RestApi',
    completes: 'rest_api_id',
    properties: args => plain(args, { policy: 'Policy' }),
  },
  {
    from: 'aws_api_gateway_method',
    to: 'AWS::ApiGateway::Method',
    properties: args =>
      plain(args, {
        api_key_required: 'ApiKeyRequired',
        authorization: 'AuthorizationType',
        authorizer_id: 'AuthorizerId',
        http_method: 'HttpMethod',
        resource_id: 'ResourceId',
        rest_api_id: 'RestApiId',
      }),
  },
  {
    from: 'aws_api_gateway_integration',
    to: 'AWS::ApiGateway::Method',
    completes: 'http_method',
    properties: args => ({
      Integration: made(args, () =>
        plain(args, {
          credentials: 'Credentials',
          type: 'Type',
          uri: 'Uri',
        }),
      ),
    }),
  },
  {
    from: 'aws_api_gateway_stage',
    to: 'AWS::ApiGateway::Stage',
    properties: args => ({
      ...plain(args, {
        cache_cluster_enabled: 'CacheClusterEnabled',
        deployment_id: 'DeploymentId',
        rest_api_id: 'RestApiId',
        stage_name: 'StageName',
        tags: 'Tags',
        xray_tracing_enabled: 'TracingEnabled',
      }),
      AccessLogSetting: nested(args, 'access_log_settings', {
        destination_arn: 'DestinationArn',
        format: 'Format',
      }),
    }),
  },
  {
    from: 'aws_api_gateway_method_settings',
    to: 'AWS::ApiGateway::Stage',
    completes: 'stage_name',
    properties: args => ({
      MethodSettings: listed(
        made(block(args, 'settings'), settings => ({
          ...plain(settings, {
            cache_data_encrypted: 'CacheDataEncrypted',
            logging_level: 'LoggingLevel',
            metrics_enabled: 'MetricsEnabled',
            throttling_burst_limit: 'ThrottlingBurstLimit',
            throttling_rate_limit: 'ThrottlingRateLimit',
          }),
          MethodPath: arg(args, 'method_path'),
        })),
      ),
    }),
  },
  {
    from: 'aws_api_gateway_authorizer',
    to: 'AWS::ApiGateway::Authorizer',
    properties: args =>
      plain(args, {
        authorizer_uri: 'AuthorizerUri',
        name: 'Name',
        rest_api_id: 'RestApiId',
        type: 'Type',
      }),
  },
  {
    from: 'aws_apigatewayv2_api',
    to: 'AWS::ApiGatewayV2::Api',
    properties: args =>
      plain(args, {
        body: 'Body',
        name: 'Name',
        protocol_type: 'ProtocolType',
        tags: 'Tags',
        target: 'Target',
      }),
  },
  {
    from: 'aws_apigatewayv2_route',
    to: 'AWS::ApiGatewayV2::Route',
    properties: args =>
      plain(args, {
        api_id: 'ApiId',
        authorization_type: 'AuthorizationType',
        authorizer_id: 'AuthorizerId',
        route_key: 'RouteKey',
        target: 'Target',
      }),
  },
  {
    from: 'aws_apigatewayv2_integration',
    to: 'AWS::ApiGatewayV2::Integration',
    properties: args =>
      plain(args, {
        api_id: 'ApiId',
        credentials_arn: 'CredentialsArn',
        integration_subtype: 'IntegrationSubtype',
        integration_type: 'IntegrationType',
        integration_uri: 'IntegrationUri',
      }),
  },
  {
    from: 'aws_apigatewayv2_authorizer',
    to: 'AWS::ApiGatewayV2::Authorizer',
    properties: args =>
      plain(args, {
        api_id: 'ApiId',
        authorizer_type: 'AuthorizerType',
        name: 'Name',
      }),
  },
  {
    from: 'aws_apigatewayv2_stage',
    to: 'AWS::ApiGatewayV2::Stage',
    properties: args => ({
      ...plain(args, {
        api_id: 'ApiId',
        auto_deploy: 'AutoDeploy',
        name: 'StageName',
        tags: 'Tags',
      }),
      AccessLogSettings: nested(args, 'access_log_settings', {
        destination_arn: 'DestinationArn',
        format: 'Format',
      }),
      DefaultRouteSettings: nested(args, 'default_route_settings', {
        detailed_metrics_enabled: 'DetailedMetricsEnabled',
        logging_level: 'LoggingLevel',
        throttling_burst_limit: 'ThrottlingBurstLimit',
        throttling_rate_limit: 'ThrottlingRateLimit',
      }),
    }),
  },
  {
    from: 'aws_wafv2_web_acl_association',
    to: 'AWS::WAFv2::WebACLAssociation',
    properties: args =>
      plain(args, {
        resource_arn: 'ResourceArn',
        web_acl_arn: 'WebACLArn',
      }),
  },
];
