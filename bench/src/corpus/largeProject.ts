const TIERS = ['raw', 'transformed', 'curated'];

const template = (i: number) => `  Bucket${i}:
    Type: AWS::S3::Bucket
    Properties: { BucketName: shop-${TIERS[i % 3]}-${i} }
  Role${i}:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: glue.amazonaws.com }, Action: 'sts:AssumeRole' }] }
      Policies:
        - PolicyName: data
          PolicyDocument:
            Statement: [{ Effect: Allow, Action: ['s3:GetObject', 's3:PutObject'], Resource: !Sub '\${Bucket${i}.Arn}/*' }]
  Job${i}:
    Type: AWS::Glue::Job
    Properties: { Role: !GetAtt Role${i}.Arn, Command: { Name: glueetl, ScriptLocation: 's3://code/job.py' } }
  Table${i}:
    Type: AWS::Glue::Table
    Properties: { CatalogId: '1', DatabaseName: lake, TableInput: { Name: t${i}, StorageDescriptor: { Location: !Sub 's3://\${Bucket${i}}/x' } } }
  Function${i}:
    Type: AWS::Lambda::Function
    Properties: { Runtime: python3.12, Role: !GetAtt Role${i}.Arn, Handler: app.run, Code: { ZipFile: '' } }
`;

const configuration = (i: number) => `resource "aws_s3_bucket" "b${i}" {
  bucket = "shop-${TIERS[i % 3]}-${i}"
}
resource "aws_iam_role" "r${i}" {
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "glue.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}
resource "aws_iam_role_policy" "p${i}" {
  role   = aws_iam_role.r${i}.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:GetObject", "s3:PutObject"], Resource = "\${aws_s3_bucket.b${i}.arn}/*" }] })
}
resource "aws_glue_job" "j${i}" {
  name     = "j${i}"
  role_arn = aws_iam_role.r${i}.arn
  command {
    script_location = "s3://code/job.py"
  }
}
resource "aws_lambda_function" "f${i}" {
  function_name = "f${i}"
  role          = aws_iam_role.r${i}.arn
  runtime       = "python3.12"
  handler       = "app.run"
}
`;

/** A project of so many resources: a fifth of them stores, each with what reads, catalogs and writes it. */
export function largeProject(
  language: 'cloudformation' | 'terraform',
  resources: number,
): Record<string, string> {
  const count = Math.floor(resources / 5);
  const write = language === 'terraform' ? configuration : template;
  const files = new Map<string, string>();
  for (let i = 0; i < count; i++) {
    const file =
      language === 'terraform'
        ? `part${i % 50}.tf`
        : `part${i % 10}/template.yaml`;
    const head = language === 'terraform' ? '' : 'Resources:\n';
    files.set(file, (files.get(file) ?? head) + write(i));
  }
  return Object.fromEntries(files);
}
