import { modelOf } from '../../__testUtils__/modelOf';
import { prepareTerraform } from '../../terraform';
import { consumerReadsRaw } from './consumer-reads-raw';
import { accessTerraform, functionIn } from './exampleAccess';

beforeAll(() => prepareTerraform());

/** As `accessTerraform` with nothing allowed, and a policy in place of its empty one. */
function withPolicy(policy: string, more = '') {
  const [text] = Object.values(accessTerraform(functionIn('consumption')));
  const role = 'resource "aws_iam_role_policy" "data" {';
  return {
    'main.tf': `${text
      .replace(/policy = jsonencode[^]*?\n {2}\}\)/, `policy = ${policy}`)
      .replace(role, `${more}${role}`)}`,
  };
}

const DOCUMENT = `data "aws_iam_policy_document" "data" {
  statement {
    sid = "Objects"
    actions = [
      "s3:PutObject",
      "s3:GetObject",
    ]
    resources = ["\${aws_s3_bucket.raw.arn}/*"]
  }
}

`;

function found(files: Record<string, string>) {
  const verdict = consumerReadsRaw.run(modelOf(files));
  const [finding] = verdict.outcome === 'failed' ? verdict.findings : [];
  const lines = files[finding.file].split('\n');
  const at = (line: number) => lines[line - 1].trim();
  return {
    file: finding.file,
    from: at(finding.line),
    to: at(finding.endLine ?? finding.line),
    because: finding.because?.map(({ line, file }) =>
      files[file].split('\n')[line - 1].trim(),
    ),
  };
}

const STEPS = [
  '"data:tier" = "raw"',
  'resource "aws_lambda_function" "actor" {',
];
const OF_DOCUMENT = {
  file: 'main.tf',
  from: 'statement {',
  to: '}',
  because: [...STEPS, '"s3:GetObject",'],
};

it('leads to the statement of a data source, and to the action in it', () => {
  const files = withPolicy('data.aws_iam_policy_document.data.json', DOCUMENT);
  expect(found(files)).toEqual(OF_DOCUMENT);
});

it('follows documents that build on others', () => {
  const outer = `data "aws_iam_policy_document" "all" {
  source_policy_documents = [data.aws_iam_policy_document.data.json]
}

`;
  const files = withPolicy(
    'data.aws_iam_policy_document.all.json',
    outer + DOCUMENT,
  );
  expect(found(files)).toEqual(OF_DOCUMENT);
});

it('leads to the statement in a text that is encoded', () => {
  const files = withPolicy(`jsonencode({
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:ListBucket", "s3:GetObject"]
        Resource = "\${aws_s3_bucket.raw.arn}/*"
      },
    ]
  })`);
  expect(found(files)).toMatchObject({ from: '{', to: '},' });
  expect(found(files).because?.[2]).toMatch(/^Action/);
});

it('leads to where a policy is used that no file of the project writes', () => {
  const files = withPolicy('file("policy.json")');
  const policy = {
    Statement: {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: '*',
    },
  };
  expect(found({ ...files, 'policy.json': JSON.stringify(policy) }).from).toBe(
    'policy = file("policy.json")',
  );
});
