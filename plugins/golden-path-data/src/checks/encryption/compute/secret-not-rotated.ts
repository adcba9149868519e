import { valueAt, type Resource } from '../../../graph';
import { targetsIn } from '../../../links/targetsIn';
import type { DataModel } from '../../../model';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

const SCHEDULE = 'AWS::SecretsManager::RotationSchedule';
const SECRET = 'AWS::SecretsManager::Secret';

export const secretNotRotated: DataCheck = {
  id: 'secret-not-rotated',
  title: 'Secret that nobody ever changes',
  practice: 'encryption',
  severity: 'medium',
  rationale:
    'A password that leaked stays good until somebody changes it; rotation bounds that time without anybody thinking of it.',
  remedy:
    'Add an `AWS::SecretsManager::RotationSchedule`, or `aws_secretsmanager_secret_rotation`, or let the database manage its own password.',
  fixable: false,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-SMG4', relation: 'looser' },
    { tool: 'checkov', id: 'CKV2_AWS_57', relation: 'looser' },
    {
      tool: 'cfn-guard',
      id: 'SECRETSMANAGER_ROTATION_ENABLED_CHECK',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::SecretsManager::Secret
  Rotation:
    Type: AWS::SecretsManager::RotationSchedule
    Properties:
      SecretId: !Ref Orders
      RotationRules: { AutomaticallyAfterDays: 30 }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_secretsmanager_secret" "orders" {
  name = "orders"
}

resource "aws_secretsmanager_secret_rotation" "orders" {
  secret_id           = aws_secretsmanager_secret.orders.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Orders:
    Type: AWS::SecretsManager::Secret
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_secretsmanager_secret" "orders" {
  name = "orders"
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(model, [SECRET], 'No secret is declared.', (secret, say) => {
      const rotated = isRotated(model, secret);
      if (rotated) say.pass();
      else if (rotated === undefined)
        say.unknown('which secret is rotated is not known');
      else say.fail(undefined, `${secret.name} is never changed`);
    }),
};

/** Nothing where a schedule may be about any secret. */
function isRotated(model: DataModel, secret: Resource): boolean | undefined {
  const schedules = model.graph
    .ofType(SCHEDULE)
    .map(schedule => valueAt(schedule, 'SecretId'));
  const about = schedules.flatMap(id => targetsIn(model).of(id));
  if (about.some(({ id }) => id === secret.id)) return true;
  return schedules.some(id => id?.kind === 'unknown') ? undefined : false;
}
