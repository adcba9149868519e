import { itemsAt } from '../../graph';
import { layerOf } from '../../layers';
import { grantOf, GRANTS } from '../../links';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { adminsOf, isAdmin } from './adminsOf';
import { judgeAccess } from './judgeAccess';
import { isUser, nameOf, principalOf, type Principal } from './principalOf';

/** People, and what they come in by. */
const PEOPLE =
  /:saml-provider\/|:role\/.*AWSReservedSSO_|^arn:[^:]*:(quicksight|identitystore):/i;
/** Accounts and organisations, which a share goes through. */
const ACCOUNTS = /^\d{12}$|^arn:[^:]*:organizations:/;

export const grantPassedOn: DataCheck = {
  id: 'grant-passed-on',
  title: 'Consumer that may grant further what it was granted',
  practice: 'lake-access',
  severity: 'high',
  rationale:
    'With the grant option a reader decides who reads next. Nobody who answers for the data sees it, and what was given stays when the reader has gone.',
  remedy:
    'Leave `PermissionsWithGrantOption` empty for consumers; those who answer for the data grant.',
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
      Principal: { DataLakePrincipalIdentifier: arn:aws:iam::111122223333:user/ana }
      Resource: { Table: { CatalogId: '111122223333', DatabaseName: shop, Name: orders } }
      Permissions: [SELECT]
      PermissionsWithGrantOption: []
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_lakeformation_permissions" "share" {
  principal                     = "444455556666"
  permissions                   = ["SELECT"]
  permissions_with_grant_option = ["SELECT"]
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
      DataLakePrincipal: { DataLakePrincipalIdentifier: 'arn:aws:quicksight:eu-west-1:111122223333:group/default/sales' }
      Resource: { TableResource: { DatabaseName: shop, Name: orders } }
      Permissions: [SELECT]
      PermissionsWithGrantOption: [SELECT]
`,
        },
        lines: [8],
      },
      {
        files: {
          'main.tf': `resource "aws_iam_role" "notebook" {
  name = "notebook"
}
resource "aws_sagemaker_notebook_instance" "notebook" {
  name          = "notebook"
  instance_type = "ml.t3.medium"
  role_arn      = aws_iam_role.notebook.arn
}
resource "aws_lakeformation_permissions" "notebook" {
  principal                     = aws_iam_role.notebook.arn
  permissions                   = ["SELECT"]
  permissions_with_grant_option = ["SELECT"]
  table {
    database_name = "shop"
    name          = "orders"
  }
}
`,
        },
        lines: [12],
      },
    ],
  },
  run: model =>
    judgeAccess(
      model,
      GRANTS,
      'No grant of Lake Formation is declared.',
      (resource, say) => {
        const { passedOn, principal } = grantOf(resource);
        const { items, open } = itemsAt(passedOn);
        const who = principalOf(model, principal);
        const [first] = items;
        const consumes = first && isConsumer(model, who);
        if (!first && open) say.unknown(open);
        else if (!first || consumes === false) say.pass();
        else if (isAdmin(adminsOf(model), who)) say.pass();
        else if (consumes === undefined)
          say.unknown(`whether ${nameOf(who)} only reads is not known`);
        else
          say.fail(
            passedOn,
            `${nameOf(who)} consumes data, and ${
              resource.name
            } lets it grant further what it may do.`,
            who.resource && { about: [who.resource.id] },
          );
      },
    ),
};

/** Whether somebody, or what runs as a role, consumes data; nothing where that cannot be told. */
function isConsumer(model: DataModel, who: Principal): boolean | undefined {
  const { resource, text = '' } = who;
  if (isUser(who) || PEOPLE.test(text)) return true;
  if (ACCOUNTS.test(text)) return false;
  if (!resource) return undefined;
  const layers = model.graph
    .edgesTo(resource, 'assumes')
    .flatMap(({ from }) => model.graph.get(from) ?? [])
    .map(runner => layerOf(model, runner));
  if (layers.includes('consumption')) return true;
  return layers.some(layer => layer !== undefined) ? false : undefined;
}
