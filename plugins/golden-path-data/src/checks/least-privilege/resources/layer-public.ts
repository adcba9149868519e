import { textAt, valueAt } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const layerPublic: DataCheck = {
  id: 'layer-public',
  title: 'Lambda layer that anybody may use',
  practice: 'least-privilege',
  severity: 'high',
  rationale:
    'A layer for every account gives its code away: connection strings, models and libraries of the house can be downloaded by anybody who knows its ARN.',
  remedy:
    'Name the account as `Principal`, or the organisation in `OrganizationId`.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Use:
    Type: AWS::Lambda::LayerVersionPermission
    Properties:
      Action: lambda:GetLayerVersion
      LayerVersionArn: arn:aws:lambda:eu-west-1:111122223333:layer:sql:1
      Principal: '*'
      OrganizationId: o-123456
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_lambda_layer_version_permission" "use" {
  layer_name     = "sql"
  version_number = 1
  statement_id   = "use"
  action         = "lambda:GetLayerVersion"
  principal      = "444455556666"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Use:
    Type: AWS::Lambda::LayerVersionPermission
    Properties:
      Action: lambda:GetLayerVersion
      LayerVersionArn: arn:aws:lambda:eu-west-1:111122223333:layer:sql:1
      Principal: '*'
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_lambda_layer_version_permission" "use" {
  layer_name     = "sql"
  version_number = 1
  statement_id   = "use"
  action         = "lambda:GetLayerVersion"
  principal      = "*"
}
`,
        },
        lines: [6],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Lambda::LayerVersionPermission'],
      'No layer is shared.',
      (permission, say) => {
        const organisation = valueAt(permission, 'OrganizationId');
        say.require(textAt(permission, 'Principal'), {
          is: principal => principal !== '*' || organisation !== undefined,
          absent: 'right',
          message: `${permission.name} gives the layer to anybody`,
        });
      },
    ),
};
