import { modelOf } from '../__testUtils__/modelOf';
import { prepareTerraform } from '../terraform';

beforeAll(() => prepareTerraform());

const BEFORE = `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties: { RoleName: report }
  Report:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: report, Role: !GetAtt Role.Arn }
  Shop:
    Type: AWS::Glue::Database
    Properties: { DatabaseInput: { Name: shop } }
  Orders:
    Type: AWS::Glue::Table
    Properties: { DatabaseName: !Ref Shop, TableInput: { Name: orders } }
  Raw:
    Type: AWS::S3::Bucket
    Properties: { BucketName: shop-raw }
  Registered:
    Type: AWS::LakeFormation::Resource
    Properties: { ResourceArn: !GetAtt Raw.Arn, UseServiceLinkedRole: true }
`;
const TODAY = `${BEFORE}  Read:
    Type: AWS::LakeFormation::PrincipalPermissions
    Properties:
      Principal: { DataLakePrincipalIdentifier: !GetAtt Role.Arn }
      Resource: { Table: { DatabaseName: !Ref Shop, Name: !Ref Orders } }
      Permissions: [SELECT, INSERT, DESCRIBE]
  Place:
    Type: AWS::LakeFormation::PrincipalPermissions
    Properties:
      Principal: { DataLakePrincipalIdentifier: !GetAtt Role.Arn }
      Resource: { DataLocation: { ResourceArn: !GetAtt Raw.Arn } }
      Permissions: [DATA_LOCATION_ACCESS]
`;
const OLDER = `${BEFORE}  Read:
    Type: AWS::LakeFormation::Permissions
    Properties:
      DataLakePrincipal: { DataLakePrincipalIdentifier: !GetAtt Role.Arn }
      Resource: { TableResource: { DatabaseName: !Ref Shop, Name: !Ref Orders } }
      Permissions: [SELECT, INSERT, DESCRIBE]
  Place:
    Type: AWS::LakeFormation::Permissions
    Properties:
      DataLakePrincipal: { DataLakePrincipalIdentifier: !GetAtt Role.Arn }
      Resource: { DataLocationResource: { S3Resource: !GetAtt Raw.Arn } }
      Permissions: [DATA_LOCATION_ACCESS]
`;
const TERRAFORM = `resource "aws_iam_role" "role" {
  name = "report"
}

resource "aws_lambda_function" "report" {
  function_name = "report"
  role          = aws_iam_role.role.arn
}

resource "aws_glue_catalog_database" "shop" {
  name = "shop"
}

resource "aws_glue_catalog_table" "orders" {
  name          = "orders"
  database_name = aws_glue_catalog_database.shop.name
}

resource "aws_s3_bucket" "raw" {
  bucket = "shop-raw"
}

resource "aws_lakeformation_resource" "registered" {
  arn = aws_s3_bucket.raw.arn
}

resource "aws_lakeformation_permissions" "read" {
  principal   = aws_iam_role.role.arn
  permissions = ["SELECT", "INSERT", "DESCRIBE"]

  table {
    database_name = aws_glue_catalog_database.shop.name
    name          = aws_glue_catalog_table.orders.name
  }
}

resource "aws_lakeformation_permissions" "place" {
  principal   = aws_iam_role.role.arn
  permissions = ["DATA_LOCATION_ACCESS"]

  data_location {
    arn = aws_s3_bucket.raw.arn
  }
}
`;

function edgesIn(files: Record<string, string>): string[] {
  const { graph } = modelOf(files);
  const plain = (id: string) =>
    graph.get(id)!.name.replace(/^.*\./, '').toLowerCase();
  return graph.edges
    .map(({ from, to, kind }) => `${plain(from)} ${kind} ${plain(to)}`)
    .sort();
}

it.each([
  ['the type of today', { 'template.yaml': TODAY }],
  ['the older type', { 'template.yaml': OLDER }],
  ['Terraform', { 'main.tf': TERRAFORM }],
])('grants alike by %s', (_, files) => {
  expect(edgesIn(files as unknown as Record<string, string>)).toEqual([
    'orders catalogs shop',
    'place grants raw',
    'place grants role',
    'read grants orders',
    'read grants role',
    'read grants shop',
    'registered catalogs raw',
    'report assumes role',
    'report reads orders',
    'report writes orders',
  ]);
});

describe('a grant by LF-tags', () => {
  const lake = (asked: string, type = 'TABLE') => `${BEFORE}  Tier:
    Type: AWS::LakeFormation::Tag
    Properties: { TagKey: tier, TagValues: [raw, curated] }
  ShopIsCurated:
    Type: AWS::LakeFormation::TagAssociation
    Properties:
      Resource: { Database: { Name: !Ref Shop } }
      LFTags:
        - { TagKey: !Ref Tier, TagValues: [curated] }
        - { TagKey: domain, TagValues: [sales] }
  Columns:
    Type: AWS::LakeFormation::TagAssociation
    Properties:
      Resource: { TableWithColumns: { DatabaseName: !Ref Shop, Name: !Ref Orders, ColumnNames: [email] } }
      LFTags: [{ TagKey: tier, TagValues: [raw] }]
  Read:
    Type: AWS::LakeFormation::PrincipalPermissions
    Properties:
      Principal: { DataLakePrincipalIdentifier: !GetAtt Role.Arn }
      Resource:
        LFTagPolicy: { ResourceType: ${type}, Expression: [${asked}] }
      Permissions: [SELECT]
`;
  const reads = (template: string) =>
    edgesIn({ 'template.yaml': template }).filter(edge =>
      edge.includes(' reads '),
    );

  it.each([
    ['{ TagKey: tier, TagValues: [curated] }', ['report reads shop']],
    [
      '{ TagKey: !Ref Tier, TagValues: [gold, curated] }',
      ['report reads shop'],
    ],
    [
      '{ TagKey: tier, TagValues: [curated] }, { TagKey: domain, TagValues: [sales] }',
      ['report reads shop'],
    ],
    [
      '{ TagKey: tier, TagValues: [curated] }, { TagKey: domain, TagValues: [people] }',
      [],
    ],
    ['{ TagKey: tier, TagValues: [raw] }', []],
    ['{ TagKey: tier, TagValues: [!ImportValue tier] }', []],
  ])('on %s', (asked, expected) => {
    expect(reads(lake(asked))).toEqual(expected);
  });

  it('on databases gives no data', () => {
    expect(
      reads(lake('{ TagKey: tier, TagValues: [curated] }', 'DATABASE')),
    ).toEqual([]);
  });

  it('is the same in Terraform', () => {
    const { before } =
      /^(?<before>[^]*?)resource "aws_lakeformation_permissions"/.exec(
        TERRAFORM,
      )!.groups!;
    const edges = edgesIn({
      'main.tf': `${before}resource "aws_lakeformation_lf_tag" "tier" {
  key    = "tier"
  values = ["raw", "curated"]
}

resource "aws_lakeformation_resource_lf_tags" "shop" {
  database {
    name = aws_glue_catalog_database.shop.name
  }

  lf_tag {
    key   = aws_lakeformation_lf_tag.tier.key
    value = "curated"
  }
}

resource "aws_lakeformation_permissions" "read" {
  principal   = aws_iam_role.role.arn
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
    });
    expect(edges.filter(edge => edge.includes(' reads '))).toEqual([
      'report reads shop',
    ]);
  });
});
