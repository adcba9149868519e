import { textAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

/** Routes that nobody calls with data: the answer to a browser's question, and the end of a connection. */
const WITHOUT = /^(OPTIONS |\$(disconnect|default)$)/;

export const routeUnauthenticated: DataCheck = {
  id: 'route-unauthenticated',
  title: 'HTTP API with a route that anybody may call',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'A route before a stream or a store lets whoever finds its address put records in or read them, unless somebody is asked who they are.',
  remedy:
    'Set `AuthorizationType` to `AWS_IAM`, `JWT` or `CUSTOM` on the route, with an authoriser for the last two.',
  fixable: false,
  equivalents: [{ tool: 'checkov', id: 'CKV_AWS_309', relation: 'looser' }],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Put:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: a1
      RouteKey: POST /events
      AuthorizationType: AWS_IAM
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_apigatewayv2_route" "put" {
  api_id             = "a1"
  route_key          = "POST /events"
  authorization_type = "JWT"
  authorizer_id      = "b2"
}

resource "aws_apigatewayv2_route" "ask" {
  api_id    = "a1"
  route_key = "OPTIONS /events"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Put:
    Type: AWS::ApiGatewayV2::Route
    Properties:
      ApiId: a1
      RouteKey: POST /events
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_apigatewayv2_route" "put" {
  api_id             = "a1"
  route_key          = "POST /events"
  authorization_type = "NONE"
}
`,
        },
        lines: [4],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::ApiGatewayV2::Route'],
      'No route of an HTTP or WebSocket API is declared.',
      (route, say) => {
        const key = textAt(route, 'RouteKey');
        if (key.state === 'known' && WITHOUT.test(key.value)) say.pass();
        else
          say.require(textAt(route, 'AuthorizationType'), {
            is: type => type !== 'NONE',
            absent: 'wrong',
            message: `Anybody may call ${route.name}`,
          });
      },
    ),
};
