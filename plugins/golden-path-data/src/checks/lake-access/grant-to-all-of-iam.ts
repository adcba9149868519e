import { grantOf, GRANTS } from '../../links';
import type { DataCheck } from '../DataCheck';
import { judgeAccess } from './judgeAccess';
import { isEverybodyOfIam, principalOf } from './principalOf';

export const grantToAllOfIam: DataCheck = {
  id: 'grant-to-all-of-iam',
  title: 'Grant to all that IAM allows',
  practice: 'lake-access',
  severity: 'high',
  rationale:
    'IAM_ALLOWED_PRINCIPALS stands for everybody whom some policy of IAM lets in: a table granted to it is outside of Lake Formation, and filters on it do nothing.',
  remedy:
    'Grant to the roles that need the data, and revoke the grant to IAM_ALLOWED_PRINCIPALS.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Grant:
    Type: AWS::LakeFormation::PrincipalPermissions
    Properties:
      Principal: { DataLakePrincipalIdentifier: arn:aws:iam::111122223333:role/analyst }
      Resource: { Table: { CatalogId: '111122223333', DatabaseName: shop, Name: orders } }
      Permissions: [SELECT]
      PermissionsWithGrantOption: []
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_iam_role" "analyst" {
  name = "analyst"
}
resource "aws_lakeformation_permissions" "orders" {
  principal   = aws_iam_role.analyst.arn
  permissions = ["SELECT"]
  table {
    database_name = "shop"
    name          = "orders"
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Grant:
    Type: AWS::LakeFormation::Permissions
    Properties:
      DataLakePrincipal:
        DataLakePrincipalIdentifier: IAM_ALLOWED_PRINCIPALS
      Resource: { DatabaseResource: { Name: shop } }
      Permissions: [ALL]
`,
        },
        lines: [6],
      },
      {
        files: {
          'main.tf': `resource "aws_lakeformation_permissions" "orders" {
  principal   = "IAM_ALLOWED_PRINCIPALS"
  permissions = ["ALL"]
  database {
    name = "shop"
  }
}
`,
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judgeAccess(
      model,
      GRANTS,
      'No grant of Lake Formation is declared.',
      (resource, say) => {
        const { principal } = grantOf(resource);
        const who = principalOf(model, principal);
        if (isEverybodyOfIam(who))
          say.fail(
            principal,
            `${resource.name} grants to IAM_ALLOWED_PRINCIPALS: whoever IAM lets in has it, and Lake Formation decides nothing.`,
          );
        else if (principal?.kind === 'unknown') say.unknown(principal);
        else say.pass();
      },
    ),
};
