import { mend } from '../../edit';
import { itemsAt, valueAt, type Resource, type Value } from '../../graph';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import type { Say } from '../Say';
import { judgeAccess } from './judgeAccess';
import { isEverybodyOfIam, principalOf } from './principalOf';

const SETTINGS = 'AWS::LakeFormation::DataLakeSettings';
const DATABASE = 'AWS::Glue::Database';
const DEFAULTS = [
  ['CreateDatabaseDefaultPermissions', 'databases'],
  ['CreateTableDefaultPermissions', 'tables'],
];

const NOT_SET =
  'The settings of Lake Formation hold for the whole account, and none are declared here: an accepted record on `lake-access` can say who keeps them.';

export const defaultPermissionsKept: DataCheck = {
  id: 'default-permissions-kept',
  title: 'New tables that begin open to all that IAM allows',
  practice: 'lake-access',
  severity: 'high',
  rationale:
    'As AWS sets an account up, every new database and table is given to IAM_ALLOWED_PRINCIPALS: Lake Formation then decides nothing about it, and a grant is words.',
  remedy:
    'Set `CreateDatabaseDefaultPermissions: []` and `CreateTableDefaultPermissions: []`, or leave both blocks out in Terraform; a Glue database keeps no default of its own.',
  fixable: true,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Settings:
    Type: AWS::LakeFormation::DataLakeSettings
    Properties:
      CreateDatabaseDefaultPermissions: []
      CreateTableDefaultPermissions: []
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_lakeformation_data_lake_settings" "lake" {
  admins = ["arn:aws:iam::111122223333:role/lake-admin"]
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
      CreateDatabaseDefaultPermissions: []
      CreateTableDefaultPermissions:
        - Permissions: [ALL]
          Principal: { DataLakePrincipalIdentifier: IAM_ALLOWED_PRINCIPALS }
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_lakeformation_data_lake_settings" "lake" {
  create_database_default_permissions {
    permissions = ["ALL"]
    principal   = "IAM_ALLOWED_PRINCIPALS"
  }
}

resource "aws_glue_catalog_database" "raw" {
  name = "shop_raw"

  create_table_default_permission {
    permissions = ["SELECT"]

    principal {
      data_lake_principal_identifier = "IAM_ALLOWED_PRINCIPALS"
    }
  }
}
`,
        },
        lines: [2, 11],
      },
    ],
  },
  run: model => {
    const verdict = judgeAccess(
      model,
      [SETTINGS, DATABASE],
      NOT_SET,
      (resource, say) =>
        resource.type === SETTINGS
          ? ofSettings(model, resource, say)
          : ofDatabase(model, resource, say),
    );
    const isElsewhere =
      verdict.outcome === 'not-applicable' && verdict.reason === NOT_SET;
    return isElsewhere ? { ...verdict, outcome: 'no-evidence' } : verdict;
  },
};

function ofSettings(model: DataModel, settings: Resource, say: Say): void {
  for (const [name, what] of DEFAULTS) {
    const { items, open } = itemsAt(settings, name);
    const [first] = items;
    if (first)
      say.fail(
        first,
        `${settings.name} gives new ${what} away before anybody grants them.`,
        { fix: () => withoutDefaults(model, settings, items) },
      );
    else if (open) say.unknown(open);
    else if (valueAt(settings, name)) say.pass();
    else say.unknown(`${name} is not set, and what the account has stays`);
  }
}

/** What a database says for its own tables; where it says nothing the settings hold. */
function ofDatabase(model: DataModel, database: Resource, say: Say): void {
  const path = 'DatabaseInput.CreateTableDefaultPermissions';
  const open = itemsAt(database, path).items.filter(one =>
    isEverybodyOfIam(
      principalOf(model, valueAt(one, 'Principal.DataLakePrincipalIdentifier')),
    ),
  );
  for (const one of open)
    say.fail(
      one,
      `${database.name} gives its new tables to all that IAM allows.`,
      { fix: () => withoutDefaults(model, database, [one]) },
    );
}

function withoutDefaults(
  model: DataModel,
  resource: Resource,
  permissions: Value[],
) {
  return mend(model, resource, {
    safety: 'assisted',
    reason:
      'Who reads new tables by rights of IAM alone needs a grant from then on; tables that exist keep what they have.',
    terraform: permissions.map(value => ({ kind: 'remove', value })),
  });
}
