/** What a role allows: an action and the tier of the bucket. */
type Allows = [action: string, tier: string];

interface Actor {
  cloudformation: string[];
  terraform: string[];
}

/** A job, which processes. */
export const JOB: Actor = {
  cloudformation: [
    '    Type: AWS::Glue::Job',
    '    Properties:',
    '      Role: !GetAtt Role.Arn',
    '      Command: { Name: glueetl, ScriptLocation: s3://code/job.py }',
  ],
  terraform: [
    'resource "aws_glue_job" "actor" {',
    '  name     = "actor"',
    '  role_arn = aws_iam_role.role.arn',
    '',
    '  command {',
    '    script_location = "s3://code/job.py"',
    '  }',
    '}',
  ],
};

/** A function that its tag puts in a layer. */
export function functionIn(layer: string): Actor {
  return {
    cloudformation: [
      '    Type: AWS::Lambda::Function',
      '    Properties:',
      '      Role: !GetAtt Role.Arn',
      '      Runtime: nodejs22.x',
      '      Handler: index.handler',
      "      Code: { ZipFile: 'exports.handler = async () => {}' }",
      `      Tags: [{ Key: 'data:layer', Value: ${layer} }]`,
    ],
    terraform: [
      'resource "aws_lambda_function" "actor" {',
      '  function_name = "actor"',
      '  role          = aws_iam_role.role.arn',
      '  runtime       = "nodejs22.x"',
      '  handler       = "index.handler"',
      '  filename      = "actor.zip"',
      '',
      '  tags = {',
      `    "data:layer" = "${layer}"`,
      '  }',
      '}',
    ],
  };
}

/** A lake of three buckets, and something whose role allows some actions on them; the first statement stands in line 20. */
export function accessTemplate(
  actor: Actor,
  ...allows: Allows[]
): Record<string, string> {
  const buckets = ['Raw', 'Transformed', 'Curated'].flatMap(name => [
    `  ${name}:`,
    '    Type: AWS::S3::Bucket',
    '    Properties:',
    `      Tags: [{ Key: 'data:tier', Value: ${name.toLowerCase()} }]`,
  ]);
  const lines = [
    'Resources:',
    ...buckets,
    '  Role:',
    '    Type: AWS::IAM::Role',
    '    Properties:',
    '      Policies:',
    '        - PolicyName: data',
    '          PolicyDocument:',
    '            Statement:',
    ...allows.map(
      ([action, tier]) =>
        `              - { Effect: Allow, Action: '${action}', Resource: !Sub '\${${capital(
          tier,
        )}.Arn}/*' }`,
    ),
    '  Actor:',
    ...actor.cloudformation,
    '',
  ];
  return { 'template.yaml': lines.join('\n') };
}

/** As `accessTemplate`, in Terraform; the first statement stands in line 28. */
export function accessTerraform(
  actor: Actor,
  ...allows: Allows[]
): Record<string, string> {
  const buckets = ['raw', 'transformed', 'curated'].flatMap(name => [
    `resource "aws_s3_bucket" "${name}" {`,
    '  tags = {',
    `    "data:tier" = "${name}"`,
    '  }',
    '}',
    '',
  ]);
  const lines = [
    ...buckets,
    'resource "aws_iam_role" "role" {',
    '  name = "role"',
    '}',
    '',
    'resource "aws_iam_role_policy" "data" {',
    '  role = aws_iam_role.role.id',
    '  policy = jsonencode({',
    '    Statement = [',
    ...allows.map(
      ([action, tier]) =>
        `      { Effect = "Allow", Action = "${action}", Resource = "\${aws_s3_bucket.${tier}.arn}/*" },`,
    ),
    '    ]',
    '  })',
    '}',
    '',
    ...actor.terraform,
    '',
  ];
  return { 'main.tf': lines.join('\n') };
}

function capital(tier: string): string {
  return tier[0].toUpperCase() + tier.slice(1);
}
