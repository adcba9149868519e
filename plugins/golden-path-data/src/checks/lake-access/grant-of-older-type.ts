import { GRANTS } from '../../links';
import type { DataCheck } from '../DataCheck';
import { judgeAccess } from './judgeAccess';

const [TODAY, OLDER] = GRANTS;

export const grantOfOlderType: DataCheck = {
  id: 'grant-of-older-type',
  title: 'Grant of the older type of CloudFormation',
  practice: 'lake-access',
  severity: 'low',
  rationale:
    'AWS::LakeFormation::Permissions knows databases, tables, columns and locations: no LF-tag, no filter of cells, no catalog. Whoever needs one of these later writes the grant again.',
  remedy:
    'Write it as `AWS::LakeFormation::PrincipalPermissions`; a change of type revokes and grants again, so deploy it when nobody reads.',
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
      Resource: { Database: { CatalogId: '111122223333', Name: shop } }
      Permissions: [DESCRIBE]
      PermissionsWithGrantOption: []
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_lakeformation_permissions" "shop" {
  principal   = "arn:aws:iam::111122223333:role/analyst"
  permissions = ["DESCRIBE"]
  database {
    name = "shop"
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
      DataLakePrincipal: { DataLakePrincipalIdentifier: arn:aws:iam::111122223333:role/analyst }
      Resource: { DatabaseResource: { Name: shop } }
      Permissions: [DESCRIBE]
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
      (grant, say) => {
        if (grant.type === TODAY) say.pass();
        else
          say.fail(
            undefined,
            `${grant.name} is of the older type ${OLDER}; use ${TODAY}.`,
          );
      },
    ),
};
