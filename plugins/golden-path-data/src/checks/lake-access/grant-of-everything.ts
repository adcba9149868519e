import { itemsAt, textAt } from '../../graph';
import { grantOf, GRANTS } from '../../links';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { adminsOf, isAdmin } from './adminsOf';
import { judgeAccess } from './judgeAccess';
import {
  isEverybodyOfIam,
  nameOf,
  principalOf,
  type Principal,
} from './principalOf';

const EVERYTHING = /^(ALL|SUPER|SUPER_USER)$/i;

export const grantOfEverything: DataCheck = {
  id: 'grant-of-everything',
  title: 'Grant of everything to one who does not administrate the lake',
  practice: 'lake-access',
  severity: 'high',
  rationale:
    'ALL is also DROP, ALTER and DELETE: a job that was to read a table may then take it away, and a reader may rewrite it.',
  remedy:
    'Grant what the work needs: SELECT and DESCRIBE to read, INSERT and ALTER to write.',
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
      Permissions: [SELECT, DESCRIBE]
      PermissionsWithGrantOption: []
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
resource "aws_lakeformation_permissions" "shop" {
  principal   = aws_iam_role.admin.arn
  permissions = ["ALL"]
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
  Settings:
    Type: AWS::LakeFormation::DataLakeSettings
    Properties:
      Admins: [{ DataLakePrincipalIdentifier: arn:aws:iam::111122223333:role/admin }]
  Grant:
    Type: AWS::LakeFormation::PrincipalPermissions
    Properties:
      Principal: { DataLakePrincipalIdentifier: arn:aws:iam::111122223333:role/analyst }
      Resource: { Table: { CatalogId: '111122223333', DatabaseName: shop, TableWildcard: {} } }
      Permissions: [DESCRIBE, ALL]
      PermissionsWithGrantOption: []
`,
        },
        lines: [11],
      },
      {
        files: {
          'main.tf': `resource "aws_iam_role" "clean" {
  name = "clean"
}
resource "aws_glue_job" "clean" {
  name     = "clean"
  role_arn = aws_iam_role.clean.arn
  command {
    script_location = "s3://code/clean.py"
  }
}
resource "aws_lakeformation_permissions" "clean" {
  principal   = aws_iam_role.clean.arn
  permissions = ["ALL"]
  table {
    database_name = "shop"
    wildcard      = true
  }
}
`,
        },
        lines: [13],
      },
    ],
  },
  run: model =>
    judgeAccess(
      model,
      GRANTS,
      'No grant of Lake Formation is declared.',
      (resource, say) => {
        const { permissions, principal } = grantOf(resource);
        const { items, open } = itemsAt(permissions);
        const everything = items.find(item => {
          const word = textAt(item);
          return word.state === 'known' && EVERYTHING.test(word.value);
        });
        const who = principalOf(model, principal);
        // Another check says so.
        if (isEverybodyOfIam(who)) return;
        const unread = items
          .map(item => textAt(item))
          .find(({ state }) => state === 'unknown');
        if (everything) {
          const administrates = administratesIn(model, who);
          if (administrates) say.pass();
          else if (administrates === undefined)
            say.unknown(
              `whether ${nameOf(who)} administrates the lake is not known`,
            );
          else
            say.fail(
              everything,
              `${resource.name} grants everything to ${nameOf(
                who,
              )}, who does not administrate the lake.`,
              who.resource && { about: [who.resource.id] },
            );
        } else if (open) say.unknown(open);
        else if (unread?.state === 'unknown') say.unknown(unread.value);
        else say.pass();
      },
    ),
};

/** Who runs as a job or a function does not administrate, wherever the administrators are named. */
function administratesIn(
  model: DataModel,
  who: Principal,
): boolean | undefined {
  const known = isAdmin(adminsOf(model), who);
  if (known !== undefined || !who.resource) return known;
  return model.graph.edgesTo(who.resource, 'assumes').length
    ? false
    : undefined;
}
