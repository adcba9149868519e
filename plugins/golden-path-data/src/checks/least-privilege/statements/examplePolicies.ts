type Files = Record<string, string>;

/** A statement as both languages write it: `['Action', 's3:*']`, and a condition with one key. */
export interface ExampleStatement {
  action?: string;
  notAction?: string;
  resource: string;
  condition?: [operator: string, key: string, value: string];
}

/** A managed policy; its first statement stands in line 7. */
export function policyTemplate(...statements: ExampleStatement[]): Files {
  const lines = [
    'Resources:',
    '  Policy:',
    '    Type: AWS::IAM::ManagedPolicy',
    '    Properties:',
    '      PolicyDocument:',
    '        Statement:',
    ...statements.map(statement => `          - ${yamlOf(statement)}`),
    '',
  ];
  return { 'template.yaml': lines.join('\n') };
}

/** A managed policy in Terraform; its first statement stands in line 4. */
export function policyTerraform(...statements: ExampleStatement[]): Files {
  const lines = [
    'resource "aws_iam_policy" "policy" {',
    '  policy = jsonencode({',
    '    Statement = [',
    ...statements.map(statement => `      ${hclOf(statement)},`),
    '    ]',
    '  })',
    '}',
    '',
  ];
  return { 'main.tf': lines.join('\n') };
}

/** A policy of a role that is written as a data source, and referred to in line 10. */
export function documentTerraform({
  action,
  resource,
}: ExampleStatement): Files {
  return {
    'main.tf': `data "aws_iam_policy_document" "job" {
  statement {
    actions   = ["${action}"]
    resources = ["${resource}"]
  }
}

resource "aws_iam_role_policy" "job" {
  role   = "job"
  policy = data.aws_iam_policy_document.job.json
}
`,
  };
}

function yamlOf(statement: ExampleStatement): string {
  const { action, notAction, resource, condition } = statement;
  const [name, value] = notAction
    ? ['NotAction', notAction]
    : ['Action', action];
  const when = condition
    ? `, Condition: { ${condition[0]}: { '${condition[1]}': '${condition[2]}' } }`
    : '';
  return `{ Effect: Allow, ${name}: '${value}', Resource: '${resource}'${when} }`;
}

function hclOf(statement: ExampleStatement): string {
  const { action, notAction, resource, condition } = statement;
  const [name, value] = notAction
    ? ['NotAction', notAction]
    : ['Action', action];
  const when = condition
    ? `, Condition = { ${condition[0]} = { "${condition[1]}" = "${condition[2]}" } }`
    : '';
  return `{ Effect = "Allow", ${name} = "${value}", Resource = "${resource}"${when} }`;
}
