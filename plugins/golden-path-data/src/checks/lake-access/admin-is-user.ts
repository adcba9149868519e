import { itemsAt, valueAt } from '../../graph';
import type { DataCheck } from '../DataCheck';
import { judgeAccess } from './judgeAccess';
import { isUser, nameOf, principalOf } from './principalOf';

export const adminIsUser: DataCheck = {
  id: 'admin-is-user',
  title: 'User of IAM who administrates the lake',
  practice: 'lake-access',
  severity: 'medium',
  rationale:
    'An administrator may grant anything to anybody. A user of IAM has keys that do not expire and stays when its person leaves; a role is taken on for an hour, and each time is on record.',
  remedy:
    'Name roles in `Admins`, such as the one that deploys the platform, or that people take on through IAM Identity Center.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Settings:
    Type: AWS::LakeFormation::DataLakeSettings
    Properties:
      Admins: [{ DataLakePrincipalIdentifier: !Sub 'arn:aws:iam::\${AWS::AccountId}:role/lake-admin' }]
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_iam_role" "admin" {
  name = "lake-admin"
}
resource "aws_lakeformation_data_lake_settings" "lake" {
  admins = [aws_iam_role.admin.arn]
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Settings:
    Type: AWS::LakeFormation::DataLakeSettings
    Properties:
      Admins:
        - DataLakePrincipalIdentifier: arn:aws:iam::111122223333:role/lake-admin
        - DataLakePrincipalIdentifier: arn:aws:iam::111122223333:user/ana
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_iam_user" "ana" {
  name = "ana"
}

resource "aws_lakeformation_data_lake_settings" "lake" {
  admins = [aws_iam_user.ana.arn]
}
`,
        },
        lines: [6],
      },
    ],
  },
  run: model =>
    judgeAccess(
      model,
      ['AWS::LakeFormation::DataLakeSettings'],
      'No administrator of the lake is declared.',
      (settings, say) => {
        const { items, open } = itemsAt(settings, 'Admins');
        for (const item of items) {
          const value = valueAt(item, 'DataLakePrincipalIdentifier');
          const who = principalOf(model, value);
          const { resource, text = '' } = who;
          if (isUser(who))
            say.fail(
              value,
              `${settings.name} makes ${nameOf(
                who,
              )}, a user of IAM, an administrator of the lake.`,
            );
          else if (resource || /:role\/|:group\//.test(text)) say.pass();
          else say.unknown('an administrator of the lake is not known');
        }
        if (open) say.unknown(open);
      },
    ),
};
