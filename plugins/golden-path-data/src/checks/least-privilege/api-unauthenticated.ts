import { textAt, valueAt, type Resource } from '../../graph';
import { targetsIn } from '../../links/targetsIn';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

export const apiUnauthenticated: DataCheck = {
  id: 'api-unauthenticated',
  title: 'REST API that anybody may call',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'An API before a stream or a store lets whoever finds its address put records in or read them, unless somebody is asked who they are.',
  remedy:
    'Set `AuthorizationType` to `AWS_IAM` or an authoriser on every method but `OPTIONS`, or say in the policy of the API who may call it.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_59', relation: 'looser' },
    { tool: 'trivy', id: 'AVD-AWS-0004', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Put:
    Type: AWS::ApiGateway::Method
    Properties:
      HttpMethod: POST
      AuthorizationType: AWS_IAM
  Ask:
    Type: AWS::ApiGateway::Method
    Properties:
      HttpMethod: OPTIONS
      AuthorizationType: NONE
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_api_gateway_method" "put" {
  rest_api_id   = "a1"
  resource_id   = "r1"
  http_method   = "POST"
  authorization = "COGNITO_USER_POOLS"
  authorizer_id = "b2"
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
    Type: AWS::ApiGateway::Method
    Properties:
      HttpMethod: POST
      AuthorizationType: NONE
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_api_gateway_method" "put" {
  rest_api_id   = "a1"
  resource_id   = "r1"
  http_method   = "POST"
  authorization = "NONE"
}
`,
        },
        lines: [5],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::ApiGateway::Method'],
      'No method of a REST API is declared.',
      (resource, say) => {
        if (isPreflight(resource) || isPrivate(model, resource)) {
          say.pass();
          return;
        }
        const key = textAt(resource, 'ApiKeyRequired');
        const hasKey = key.state === 'known' && key.value === 'true';
        say.require(textAt(resource, 'AuthorizationType'), {
          is: type => type !== 'NONE' || hasKey,
          // API Gateway refuses a method that does not say.
          absent: 'right',
          message: `Anybody may call ${resource.name}`,
        });
      },
    ),
};

function isPreflight(method: Resource): boolean {
  const verb = textAt(method, 'HttpMethod');
  return verb.state === 'known' && verb.value === 'OPTIONS';
}

/** Only your network reaches it, or the policy of the API tells who may. */
function isPrivate(model: DataModel, resource: Resource): boolean {
  const [api] = targetsIn(model).of(valueAt(resource, 'RestApiId'), [
    'AWS::ApiGateway::RestApi',
  ]);
  const declared = api && model.graph.get(api.id);
  return (
    declared !== undefined &&
    (valueAt(declared, 'Policy') !== undefined ||
      JSON.stringify(
        valueAt(declared, 'EndpointConfiguration.Types') ?? '',
      ).includes('PRIVATE'))
  );
}
