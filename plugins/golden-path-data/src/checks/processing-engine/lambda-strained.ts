import { numberAt, valueAt } from '../../graph';
import { judge } from '../judge';

const STORES = ['AWS::S3::Bucket', 'AWS::S3Tables::TableBucket'];
import type { DataCheck } from '../DataCheck';

/**
 * Seconds. The quotas of Lambda name 900 at most, and its API 1,800 (botocore 1.44.8): what is long for the one alone is left open.
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html, read on 2026-11-30
 */
const LONG = 1_200;
const LONG_BEFORE = 600;
/** All that there is, in MB. */
const MOST_MEMORY = 10_240;

export const lambdaStrained: DataCheck = {
  id: 'lambda-strained',
  title: 'A Lambda function that transforms data is near its limits',
  practice: 'processing-engine',
  severity: 'medium',
  rationale:
    'A function is ended at its limit of time whatever it has done; close to it, or with all the memory there is, the next larger file breaks the pipeline.',
  remedy:
    'Split the work by file or partition with a distributed map, or move it to Athena, Glue or Fargate, and keep the timeout below ten minutes.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw: { Type: AWS::S3::Bucket }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Action: sts:AssumeRole, Principal: { Service: lambda.amazonaws.com } }] }
      Policies:
        - PolicyName: data
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: [s3:GetObject, s3:PutObject], Resource: !Sub '\${Raw.Arn}/*' }
  Transform:
    Type: AWS::Lambda::Function
    Properties:
      Role: !GetAtt Role.Arn
      Code: { S3Bucket: code, S3Key: t.zip }
      Timeout: 120
      MemorySize: 1024
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "raw"
}
resource "aws_iam_role" "role" {
  assume_role_policy = "{}"
}
resource "aws_iam_role_policy" "data" {
  role = aws_iam_role.role.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = ["\${aws_s3_bucket.raw.arn}/*"] }]
  })
}
resource "aws_lambda_function" "transform" {
  function_name = "transform"
  role          = aws_iam_role.role.arn
  timeout       = 60
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Raw: { Type: AWS::S3::Bucket }
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Action: sts:AssumeRole, Principal: { Service: lambda.amazonaws.com } }] }
      Policies:
        - PolicyName: data
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: [s3:GetObject, s3:PutObject], Resource: !Sub '\${Raw.Arn}/*' }
  Transform:
    Type: AWS::Lambda::Function
    Properties:
      Role: !GetAtt Role.Arn
      Code: { S3Bucket: code, S3Key: t.zip }
      Timeout: 1800
`,
        },
        lines: [17],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "raw"
}
resource "aws_iam_role" "role" {
  assume_role_policy = "{}"
}
resource "aws_iam_role_policy" "data" {
  role = aws_iam_role.role.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = ["\${aws_s3_bucket.raw.arn}/*"] }]
  })
}
resource "aws_lambda_function" "transform" {
  function_name = "transform"
  role          = aws_iam_role.role.arn
  timeout       = 60
  memory_size   = 10240
}
`,
        },
        lines: [17],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::Lambda::Function'],
      'No Lambda function is declared.',
      (fn, say) => {
        const onData = model.graph
          .edgesFrom(fn, 'reads', 'writes')
          .some(({ to }) => STORES.includes(model.graph.get(to)?.type ?? ''));
        if (!onData) return;
        // Instances that you choose have other limits.
        if (valueAt(fn, 'CapacityProviderConfig')) return;
        const timeout = numberAt(fn, 'Timeout');
        if (
          timeout.state === 'known' &&
          timeout.value >= LONG_BEFORE &&
          timeout.value < LONG
        )
          say.unknown(
            `whether ${timeout.value} seconds are close to the limit is not known, since AWS names 900 and 1,800`,
          );
        else
          say.require(timeout, {
            is: seconds => seconds < LONG,
            absent: 'right',
            message: seconds =>
              `${fn.name} may take ${seconds} of the 1,800 seconds a function has.`,
          });
        say.require(numberAt(fn, 'MemorySize'), {
          is: size => size < MOST_MEMORY,
          absent: 'right',
          message: `${fn.name} already has all the memory a function can have.`,
        });
      },
    ),
};
