import { valueAt } from '../../graph';
import { targetsIn } from '../../links/targetsIn';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

const STAGE = 'AWS::ApiGateway::Stage';

export const apiWithoutWaf: DataCheck = {
  id: 'api-without-waf',
  title: 'REST API without a web application firewall',
  practice: 'least-privilege',
  severity: 'medium',
  rationale:
    'What reaches an API on the internet is mostly not from its users; a firewall keeps floods and known attacks away from what lies behind it.',
  remedy:
    'Add an `AWS::WAFv2::WebACLAssociation`, or `aws_wafv2_web_acl_association`, for the ARN of the stage.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV2_AWS_29', relation: 'looser' },
    { tool: 'cdk-nag', id: 'AwsSolutions-APIG3', relation: 'looser' },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Prod:
    Type: AWS::ApiGateway::Stage
    Properties:
      RestApiId: a1
      StageName: prod
  Wall:
    Type: AWS::WAFv2::WebACLAssociation
    Properties:
      ResourceArn: !Sub arn:aws:apigateway:eu-west-1::/restapis/a1/stages/\${Prod}
      WebACLArn: arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/api/1
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_api_gateway_stage" "prod" {
  rest_api_id = "a1"
  stage_name  = "prod"
}

resource "aws_wafv2_web_acl_association" "prod" {
  resource_arn = aws_api_gateway_stage.prod.arn
  web_acl_arn  = "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/api/1"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Prod:
    Type: AWS::ApiGateway::Stage
    Properties:
      RestApiId: a1
      StageName: prod
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_api_gateway_stage" "prod" {
  rest_api_id = "a1"
  stage_name  = "prod"
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      [STAGE],
      'No stage of a REST API is declared.',
      (stage, say) => {
        const guarded = model.graph
          .ofType('AWS::WAFv2::WebACLAssociation')
          .map(one => valueAt(one, 'ResourceArn'));
        const isGuarded = guarded.some(arn =>
          targetsIn(model)
            .of(arn, [STAGE])
            .some(({ id }) => id === stage.id),
        );
        const open = guarded.find(
          arn => arn?.kind === 'unknown' || arn?.kind === 'template',
        );
        if (isGuarded) say.pass();
        else if (open)
          say.unknown('which stage the firewall guards is not known');
        else say.fail(undefined, `${stage.name} has no firewall`);
      },
    ),
};
