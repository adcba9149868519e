import { valueAt, type Place, type Resource, type Value } from '../../graph';
import { grantsIn, targetsIn } from '../../links';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';

/** What may copy a table. */
const COPIERS = ['AWS::Lambda::Function', 'AWS::Glue::Job'];

const templateWith = (actions: string) => `Resources:
  Orders: { Type: AWS::DynamoDB::Table }
  Raw: { Type: AWS::S3::Bucket }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Action: sts:AssumeRole, Principal: { Service: lambda.amazonaws.com } }] }
      Policies:
        - PolicyName: data
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: [${actions}], Resource: !GetAtt Orders.Arn }
              - { Effect: Allow, Action: s3:PutObject, Resource: !Sub '\${Raw.Arn}/*' }
  Copy:
    Type: AWS::Lambda::Function
    Properties: { Role: !GetAtt Role.Arn, Code: { S3Bucket: code, S3Key: c.zip } }
`;

const moduleWith = (action: string) => `resource "aws_dynamodb_table" "orders" {
  name     = "orders"
  hash_key = "id"
}
resource "aws_s3_bucket" "raw" {
  bucket = "raw"
}
resource "aws_iam_role" "copy" {
  assume_role_policy = "{}"
}
resource "aws_iam_role_policy" "data" {
  role = aws_iam_role.copy.id
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Action = ["${action}"], Resource = aws_dynamodb_table.orders.arn },
      { Effect = "Allow", Action = ["s3:PutObject"], Resource = "\${aws_s3_bucket.raw.arn}/*" },
    ]
  })
}
resource "aws_lambda_function" "copy" {
  function_name = "copy"
  role          = aws_iam_role.copy.arn
}
`;

export const tableScanned: DataCheck = {
  id: 'table-scanned',
  title: 'A DynamoDB table is scanned for analytics',
  practice: 'query-engine',
  severity: 'medium',
  rationale:
    'A scan reads and pays every item and takes the throughput that the application needs; an export to S3 does not touch the table.',
  remedy:
    'Export the table to S3 (`ExportTableToPointInTime`, with point-in-time recovery on) or read its stream, and take `dynamodb:Scan` from the role.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { 'template.yaml': templateWith('dynamodb:GetItem') } },
      { files: { 'main.tf': moduleWith('dynamodb:Query') } },
    ],
    fail: [
      {
        files: {
          'template.yaml': templateWith('dynamodb:GetItem, dynamodb:Scan'),
        },
        lines: [12],
      },
      { files: { 'main.tf': moduleWith('dynamodb:Scan') }, lines: [15] },
    ],
  },
  run: model =>
    judge(
      model,
      COPIERS,
      'Nothing that may copy a table is declared.',
      (copier, say) => {
        const bucket = writtenBy(model, copier);
        const readsTable = model.graph
          .edgesFrom(copier, 'reads')
          .some(({ to }) => isOf(model, to, 'AWS::DynamoDB::Table'));
        if (!bucket || !readsTable) return;
        const [scan] = scansOf(model, copier);
        if (scan)
          say.fail(
            scan,
            `${copier.name} may scan a table and write what it finds to ${bucket.name}.`,
            { about: [bucket.id] },
          );
        else say.pass();
      },
    ),
};

function isOf({ graph }: DataModel, id: string, type: string): boolean {
  return graph.get(id)?.type === type;
}

function writtenBy(model: DataModel, copier: Resource): Resource | undefined {
  const edge = model.graph
    .edgesFrom(copier, 'writes')
    .find(({ to }) => isOf(model, to, 'AWS::S3::Bucket'));
  return edge && model.graph.get(edge.to);
}

/** Where its role allows it to scan a table of the project: in so many words, since a wildcard belongs to another practice. */
function scansOf(model: DataModel, copier: Resource): Place[] {
  const role = model.graph.target(
    valueAt(copier, 'Role') ?? valueAt(copier, 'RoleArn'),
  );
  const grants = role ? grantsIn(model).get(role.id)?.grants ?? [] : [];
  const tables = (value: Value) =>
    targetsIn(model).of(value, ['AWS::DynamoDB::Table']);
  return grants
    .filter(
      ({ deny, actions, resources = [] }) =>
        !deny &&
        actions.includes('dynamodb:scan') &&
        resources.some(value => tables(value).length > 0),
    )
    .map(({ at }) => at);
}
