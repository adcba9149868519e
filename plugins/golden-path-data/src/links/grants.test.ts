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
