import { textAt, valueAt, type Value } from '../../graph';
import { grantOf, GRANTS, targetsIn, type LakeGrant } from '../../links';
import { canonicalText } from '../../links/canonicalText';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { folded } from '../judge';
import { Say } from '../Say';
import { withoutLake } from './judgeAccess';

/** More tables than these are better granted by tag. */
const MOST = 5;

export const grantsTableByTable: DataCheck = {
  id: 'grants-table-by-table',
  title: 'Grants on table after table',
  practice: 'lake-access',
  severity: 'medium',
  rationale:
    'Each new table needs its grants again, for each reader, and the one that is forgotten is found by the reader. A tag is said once, where the table is made.',
  remedy:
    'Give databases and tables LF-tags such as `tier`, `domain` and `sensitivity`, and grant by `LFTagPolicy`; up to five tables may be named.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { 'template.yaml': templateOf(['a', 'b', 'c', 'd', 'e']) } },
      {
        files: {
          'main.tf': `resource "aws_lakeformation_permissions" "analyst" {
  principal   = "arn:aws:iam::111122223333:role/analyst"
  permissions = ["SELECT"]
  lf_tag_policy {
    resource_type = "TABLE"
    expression {
      key    = "tier"
      values = ["curated"]
    }
  }
}
`,
        },
      },
    ],
    fail: [
      {
        files: { 'template.yaml': templateOf(['a', 'b', 'c', 'd', 'e', 'f']) },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_lakeformation_permissions" "analyst" {
  for_each    = toset(["orders", "clients", "stock", "prices", "visits", "returns"])
  principal   = "arn:aws:iam::111122223333:role/analyst"
  permissions = ["SELECT"]
  table {
    database_name = "shop"
    name          = each.key
  }
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    withoutLake(model) ??
    folded(
      model,
      GRANTS,
      'No grant is on tables or on LF-tags.',
      opinions(model),
    ),
};

function opinions(model: DataModel): Say[] {
  const all = model.graph.ofType(...GRANTS).map(grantOf);
  const grants = all.filter(grant => tableIn(grant));
  const [first] = [...grants, ...all.filter(({ tagged }) => tagged)];
  if (!first) return [];
  const say = new Say(first.resource);
  const names = grants.map(grant => nameIn(model, grant));
  const tables = new Set(names.filter(name => name !== undefined));
  const unsure = grants.find((_, i) => names[i] === undefined);
  if (tables.size > MOST)
    say.fail(
      undefined,
      `Grants name ${tables.size} tables one by one: a tag would take in all of them, and the next one too.`,
      { about: grants.map(({ resource }) => resource.id) },
    );
  else if (unsure)
    say.unknown(`which tables ${unsure.resource.name} names is not known`);
  else say.pass();
  return [say];
}

/** The one table that a grant is on; nothing where it takes all of a database. */
function tableIn({ table, columns }: LakeGrant): Value | undefined {
  return [table, columns].find(one => valueAt(one, 'Name') !== undefined);
}

function nameIn(model: DataModel, grant: LakeGrant): string | undefined {
  const table = tableIn(grant);
  const name = valueAt(table, 'Name');
  const id = targetsIn(model).first(name, ['AWS::Glue::Table']);
  const isTold = textAt(name).state === 'known' || name?.kind === 'template';
  if (id === undefined && !isTold) return undefined;
  const database = valueAt(table, 'DatabaseName');
  return id ?? `${canonicalText(database) ?? ''}.${canonicalText(name)}`;
}

/** A template of grants, which begin in line 2. */
function templateOf(tables: string[]): string {
  const grants = tables.map(
    name => `  Grant${name.toUpperCase()}:
    Type: AWS::LakeFormation::PrincipalPermissions
    Properties:
      Principal: { DataLakePrincipalIdentifier: arn:aws:iam::111122223333:role/analyst }
      Resource: { Table: { CatalogId: '111122223333', DatabaseName: shop, Name: ${name} } }
      Permissions: [SELECT]
      PermissionsWithGrantOption: []
`,
  );
  return `Resources:\n${grants.join('')}`;
}
