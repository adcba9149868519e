import { verdictOf } from 'backstage-plugin-golden-path-common';
import {
  documentsOf,
  wordAt,
  type ContractColumn,
  type DataContract,
} from '../../documents';
import { itemsAt, textAt, valueAt, type Value } from '../../graph';
import { grantOf, GRANTS, targetsIn } from '../../links';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { exampleContract } from '../records/exampleFiles';
import { OfDocument } from '../records/OfDocument';
import { withoutLake } from './judgeAccess';

/** Classes of columns that not every reader of a table may see. */
const RESTRICTED = /\b(restricted|sensitive|personal|pii|phi|pci|secret)\b/i;
const FILTER = 'AWS::LakeFormation::DataCellsFilter';
const TAGS = 'AWS::LakeFormation::TagAssociation';
const TABLE = ['AWS::Glue::Table'];

const restricted = exampleContract(`schema:
  - name: orders
    properties:
      - { name: id }
      - { name: email, classification: restricted }
`);
const table = `resource "aws_glue_catalog_table" "orders" {
  name          = "orders"
  database_name = "shop"
}
`;

export const personalColumnsUnfiltered: DataCheck = {
  id: 'personal-columns-unfiltered',
  title: 'Restricted column that every reader of its table sees',
  practice: 'lake-access',
  severity: 'high',
  rationale:
    'The contract says that a column is not for everybody. Without a filter or a tag of its own, whoever may read the table reads it too.',
  remedy:
    'Leave the column out by `AWS::LakeFormation::DataCellsFilter` or by the columns of a grant, or give it an LF-tag of its own.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          ...restricted,
          'template.yaml': `Resources:
  Orders:
    Type: AWS::Glue::Table
    Properties: { DatabaseName: shop, TableInput: { Name: orders } }
  WithoutEmail:
    Type: AWS::LakeFormation::DataCellsFilter
    Properties:
      { Name: public, DatabaseName: shop, TableName: !Ref Orders, ColumnNames: [id], RowFilter: { AllRowsWildcard: {} } }
`,
        },
      },
      {
        files: {
          ...restricted,
          'main.tf': `${table}resource "aws_lakeformation_resource_lf_tags" "email" {
  lf_tag {
    key   = "sensitivity"
    value = "restricted"
  }
  table_with_columns {
    database_name = "shop"
    name          = aws_glue_catalog_table.orders.name
    column_names  = ["email"]
  }
}
`,
        },
      },
    ],
    fail: [
      { files: { ...restricted, 'main.tf': table }, lines: [11] },
      {
        files: {
          ...restricted,
          'template.yaml': `Resources:
  Orders:
    Type: AWS::Glue::Table
    Properties: { DatabaseName: shop, TableInput: { Name: orders } }
  All:
    Type: AWS::LakeFormation::PrincipalPermissions
    Properties:
      Principal: { DataLakePrincipalIdentifier: arn:aws:iam::111122223333:role/analyst }
      Resource: { TableWithColumns: { DatabaseName: shop, Name: orders, ColumnNames: [id, email] } }
      Permissions: [SELECT]
`,
        },
        lines: [11],
      },
    ],
  },
  run: model => {
    const elsewhere = withoutLake(model);
    if (elsewhere) return elsewhere;
    const { contracts, unread } = documentsOf(model);
    const say = new OfDocument();
    for (const contract of contracts)
      for (const column of contract.columns)
        if (RESTRICTED.test(column.classification ?? ''))
          judgeColumn(model, contract, column, say);
    return verdictOf(
      [say],
      'No data contract marks a column as restricted.',
      unread[0],
    );
  },
};

function judgeColumn(
  model: DataModel,
  contract: DataContract,
  column: ContractColumn,
  say: OfDocument,
): void {
  const { graph } = model;
  const names = namesOf(contract, column.table);
  const known = names.flatMap(
    name => targetsIn(model).named(name, TABLE) ?? [],
  );
  const isIt = (value: Value | undefined) => {
    const id = targetsIn(model).first(value, TABLE);
    const text = textAt(value);
    return id === undefined
      ? text.state === 'known' && names.includes(text.value)
      : known.includes(id);
  };
  const filters = [
    ...graph
      .ofType(FILTER)
      .filter(one => isIt(valueAt(one, 'TableName')))
      .map(one => one.properties),
    ...graph
      .ofType(...GRANTS)
      .flatMap(one => grantOf(one).columns ?? [])
      .filter(columns => isIt(valueAt(columns, 'Name'))),
  ];
  const tags = graph
    .ofType(TAGS)
    .flatMap(one => valueAt(one, 'Resource.TableWithColumns') ?? [])
    .filter(columns => isIt(valueAt(columns, 'Name')));
  const isKept =
    filters.some(filter => leavesOut(filter, column.name)) ||
    tags.some(tag => has(tag, 'ColumnNames', column.name));
  const [gap] = graph.gapsFor([FILTER, TAGS, ...GRANTS]);
  if (isKept) say.pass();
  else if (!known.length && !filters.length)
    say.undecided(`The table ${column.table} is not described here`);
  else if (gap) say.undecided(gap.what);
  else
    say.fail(
      column.at,
      `The contract restricts ${column.name} of ${column.table}, and no filter or tag of Lake Formation sets it apart.`,
      known,
    );
}

/** Whether a filter, or the columns of a grant, show less than all rows, or not this column. */
function leavesOut(filter: Value, column: string): boolean {
  if (valueAt(filter, 'RowFilter.FilterExpression') !== undefined) return true;
  const named = itemsAt(filter, 'ColumnNames');
  if (named.items.length && !named.open)
    return !has(filter, 'ColumnNames', column);
  return has(filter, 'ColumnWildcard.ExcludedColumnNames', column);
}

function has(from: Value, path: string, name: string): boolean {
  return itemsAt(from, path).items.some(item => {
    const text = textAt(item);
    return (
      text.state === 'known' && text.value.toLowerCase() === name.toLowerCase()
    );
  });
}

/** What a table of a contract is called: its name, and the last part of its physical name. */
function namesOf({ value }: DataContract, name: string): string[] {
  const object = itemsAt(value, 'schema').items.find(
    one => wordAt(one, 'name') === name,
  );
  const physical = object && wordAt(object, 'physicalName');
  const last = physical?.split('.').pop();
  return [...new Set([name, ...(last ? [last] : [])])];
}
