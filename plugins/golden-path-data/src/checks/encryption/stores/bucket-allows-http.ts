import { policyStatements, splitBlock } from '../../../buckets';
import { mend } from '../../../edit';
import {
  itemsAt,
  textAt,
  valueAt,
  type Resource,
  type Value,
} from '../../../graph';
import type { DataModel } from '../../../model';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

export const bucketAllowsHttp: DataCheck = {
  id: 'bucket-allows-http',
  title: 'Bucket that answers without TLS',
  practice: 'encryption',
  severity: 'high',
  rationale:
    'S3 answers over plain HTTP unless a policy denies it: the data, and the signature that fetched it, then cross the network in the open.',
  remedy:
    'Deny every action where `aws:SecureTransport` is false, on the bucket and on its objects (`/*`): one of the two leaves the other open.',
  fixable: true,
  equivalents: [
    { tool: 'cdk-nag', id: 'AwsSolutions-S10', relation: 'looser' },
    {
      tool: 'aws-config',
      id: 'S3_BUCKET_SSL_REQUESTS_ONLY',
      relation: 'looser',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
  RawPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Raw
      PolicyDocument:
        Statement:
          - Effect: Deny
            Principal: '*'
            Action: s3:*
            Resource: [!GetAtt Raw.Arn, !Sub '\${Raw.Arn}/*']
            Condition: { Bool: { aws:SecureTransport: 'false' } }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

data "aws_iam_policy_document" "tls" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.raw.arn, "\${aws_s3_bucket.raw.arn}/*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }

    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}

resource "aws_s3_bucket_policy" "raw" {
  bucket = aws_s3_bucket.raw.id
  policy = data.aws_iam_policy_document.tls.json
}
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}

resource "aws_s3_bucket_policy" "raw" {
  bucket = aws_s3_bucket.raw.id
  policy = <<EOT
{
  "Statement": [{
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": ["\${aws_s3_bucket.raw.arn}", "\${aws_s3_bucket.raw.arn}/*"],
    "Condition": { "Bool": { "aws:SecureTransport": "false" } }
  }]
}
EOT
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
  RawPolicy:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Raw
      PolicyDocument:
        Statement:
          - Effect: Deny
            Principal: '*'
            Action: s3:*
            Resource: !Sub '\${Raw.Arn}/*'
            Condition: { Bool: { aws:SecureTransport: 'false' } }
`,
        },
        lines: [2],
      },
      {
        files: {
          'template.yaml': `Resources:
  Raw:
    Type: AWS::S3::Bucket
`,
        },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_s3_bucket" "raw" {
  bucket = "lake-raw"
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: model =>
    judge(
      model,
      ['AWS::S3::Bucket'],
      'No S3 bucket is declared.',
      (bucket, say) => {
        const { statements, open, policies } = policyStatements(model, bucket);
        const denied = statements.filter(deniesHttp).flatMap(scopesOf);
        const missing = ['bucket', 'objects'].filter(
          scope => !denied.includes(scope),
        );
        if (!missing.length) say.pass();
        else if (open) say.unknown(open);
        else
          say.fail(
            undefined,
            denied.length
              ? `${bucket.name} answers without TLS: the policy leaves its ${
                  missing[0] === 'bucket' ? 'listing' : 'objects'
                } out`
              : `${bucket.name} answers without TLS`,
            {
              about: policies.map(({ id }) => id),
              fix: () =>
                policies.length || valueAt(bucket, 'PolicyDocument')
                  ? undefined
                  : denyHttp(model, bucket),
            },
          );
      },
    ),
};

/** Whether a statement denies everybody everything that comes without TLS. */
function deniesHttp(statement: Value): boolean {
  const effect = textAt(statement, 'Effect');
  const bools = valueAt(statement, 'Condition.Bool');
  const entries = bools?.kind === 'map' ? [...bools.entries] : [];
  const onHttp = entries.some(
    ([key, value]) =>
      key.toLowerCase() === 'aws:securetransport' &&
      texts(value).some(one => one.toLowerCase() === 'false'),
  );
  const everybody = [
    valueAt(statement, 'Principal'),
    valueAt(statement, 'Principal.AWS'),
  ].some(who => texts(who).includes('*'));
  const everything = texts(valueAt(statement, 'Action')).some(action =>
    /^(\*|s3:\*)$/i.test(action),
  );
  return (
    effect.state === 'known' &&
    effect.value === 'Deny' &&
    onHttp &&
    everybody &&
    everything
  );
}

function texts(value: Value | undefined): string[] {
  return itemsAt(value).items.flatMap(item => {
    const text = textAt(item);
    return text.state === 'known' ? [text.value] : [];
  });
}

/** Of what a statement speaks. S3 refuses a policy that names another bucket, so that the end of an ARN tells enough. */
function scopesOf(statement: Value): string[] {
  return itemsAt(statement, 'Resource').items.flatMap(resource => {
    const last =
      resource.kind === 'template'
        ? resource.parts[resource.parts.length - 1]
        : resource;
    const end = typeof last === 'string' ? last : textEnd(last);
    if (!end.endsWith('*')) return ['bucket'];
    return end.endsWith('/*') ? ['objects'] : ['bucket', 'objects'];
  });
}

function textEnd(value: Value): string {
  return value.kind === 'scalar' ? String(value.value) : '';
}

function denyHttp(model: DataModel, bucket: Resource) {
  const arn = { 'Fn::GetAtt': [bucket.name, 'Arn'] };
  return mend(model, bucket, {
    safety: 'assisted',
    reason:
      'A client that still speaks plain HTTP is refused; and a bucket has one policy, which must not be written elsewhere too.',
    cloudformation: [
      {
        kind: 'add-resource',
        id: `${bucket.name}TlsOnly`,
        resource: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: {
            Bucket: { Ref: bucket.name },
            PolicyDocument: {
              Version: '2012-10-17',
              Statement: [
                {
                  Sid: 'OnlyOverTls',
                  Effect: 'Deny',
                  Principal: '*',
                  Action: 's3:*',
                  Resource: [arn, { 'Fn::Sub': `\${${bucket.name}.Arn}/*` }],
                  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
                },
              ],
            },
          },
        },
      },
    ],
    terraform: splitBlock(bucket, 'aws_s3_bucket_policy', tlsOnly(bucket)),
  });
}

function tlsOnly({ name }: Resource): string[] {
  const [address] = /aws_s3_bucket\.[\w-]+$/.exec(name) ?? [name];
  return [
    'policy = jsonencode({',
    '  Version = "2012-10-17"',
    '  Statement = [{',
    '    Sid       = "OnlyOverTls"',
    '    Effect    = "Deny"',
    '    Principal = "*"',
    '    Action    = "s3:*"',
    `    Resource  = [${address}.arn, "\${${address}.arn}/*"]`,
    '    Condition = { Bool = { "aws:SecureTransport" = "false" } }',
    '  }]',
    '})',
  ];
}
