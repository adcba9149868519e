import { assessed, findingsOf, linesOf } from '../__testUtils__/suppressed';
import { prepareTerraform } from '../terraform';

beforeAll(() => prepareTerraform());

const LOGS = 'resource "aws_cloudwatch_log_group" "a" {';
const KEY = 'resource "aws_kms_key" "a" {';

describe('in Terraform', () => {
  it.each<[string, string, number[], number[]]>([
    // checkov: between the header of the block and its end.
    [
      'log-group-kept-forever',
      `${LOGS}\n  #checkov:skip=CKV_AWS_66:audited\n}\n`,
      [],
      [1],
    ],
    [
      'log-group-kept-forever',
      `${LOGS}\n  name = "a" // bridgecrew:skip=CKV_AWS_66\n}\n`,
      [],
      [1],
    ],
    [
      'log-group-kept-forever',
      `# checkov:skip=CKV_AWS_66:above\n${LOGS}\n}\n`,
      [2],
      [],
    ],
    [
      'log-group-kept-forever',
      `${LOGS} # checkov:skip=CKV_AWS_66:beside\n}\n`,
      [1],
      [],
    ],
    [
      'log-group-kept-forever',
      `${LOGS}\n  # checkov:skip=CKV_AWS_67:another\n}\n`,
      [1],
      [],
    ],
    [
      'log-group-kept-forever',
      `${LOGS}\n  # checkov:skip=CKV_AWS_66:one\n}\n${LOGS.replace(
        '"a"',
        '"b"',
      )}\n}\n`,
      [4],
      [1],
    ],
    // trivy and tfsec: the line, or the line above, of the argument or of a block around it.
    [
      'key-not-rotated',
      `${KEY}\n  enable_key_rotation = false # trivy:ignore:AVD-AWS-0065\n}\n`,
      [],
      [2],
    ],
    [
      'key-not-rotated',
      `${KEY}\n  # tfsec:ignore:aws-kms-auto-rotate-keys as agreed\n  enable_key_rotation = false\n}\n`,
      [],
      [3],
    ],
    [
      'key-not-rotated',
      `#trivy:ignore:AWS-0065\n${KEY}\n  enable_key_rotation = false\n}\n`,
      [],
      [3],
    ],
    [
      'key-not-rotated',
      `${KEY} #trivy:ignore:auto-rotate-keys\n  enable_key_rotation = false\n}\n`,
      [],
      [2],
    ],
    ['key-not-rotated', `#trivy:ignore:AWS-0065\n\n${KEY}\n}\n`, [3], []],
    [
      'key-not-rotated',
      `#trivy:ignore:AWS-0065\n#trivy:ignore:AWS-0001\n${KEY}\n}\n`,
      [],
      [3],
    ],
    [
      'key-not-rotated',
      `#trivy:ignore:AWS-0001 #trivy:ignore:aws-kms-*\n${KEY}\n}\n`,
      [],
      [2],
    ],
    ['key-not-rotated', `#trivy:ignore:*\n${KEY}\n}\n`, [], [2]],
    ['key-not-rotated', `#trivy:ignore:AWS-0001\n${KEY}\n}\n`, [2], []],
    ['key-not-rotated', `#trivy:exp:2027-01-01\n${KEY}\n}\n`, [2], []],
    ['key-not-rotated', `# see trivy:ignore:AWS-0065\n${KEY}\n}\n`, [], [2]],
    ['key-not-rotated', `# "trivy:ignore:AWS-0065"\n${KEY}\n}\n`, [2], []],
    ['key-not-rotated', `#trivy:ignore:AWS-0065:ws:prod\n${KEY}\n}\n`, [2], []],
    ['key-not-rotated', `#trivy:ignore:AWS-0065:ws:def*\n${KEY}\n}\n`, [], [2]],
    [
      'key-not-rotated',
      `#trivy:ignore:AWS-0065[description=old]\n${KEY}\n  description = "old"\n}\n`,
      [],
      [2],
    ],
    [
      'key-not-rotated',
      `#trivy:ignore:AWS-0065[description=old]\n${KEY}\n  description = "new"\n}\n`,
      [2],
      [],
    ],
    // The own form: what begins on the line below or on its own.
    [
      'key-not-rotated',
      `# golden-path ignore=key-not-rotated reason="x"\n${KEY}\n  enable_key_rotation = false\n}\n`,
      [],
      [3],
    ],
    [
      'key-not-rotated',
      `${KEY}\n  enable_key_rotation = false // golden-path ignore=key-not-rotated reason="x"\n}\n`,
      [],
      [2],
    ],
    [
      'key-not-rotated',
      `${KEY}\n  # golden-path ignore=key-not-rotated reason="x"\n  description = "a"\n  enable_key_rotation = false\n}\n`,
      [4],
      [],
    ],
    [
      'key-not-rotated',
      `/* golden-path global ignore=key-not-rotated reason="x" */\n\n${KEY}\n}\n`,
      [],
      [3],
    ],
    [
      'key-not-rotated',
      `# golden-path ignore=key-not-rotated\n${KEY}\n}\n`,
      [2],
      [],
    ],
  ])('%s of %j', (id, text, counting, waived) => {
    expect(linesOf({ 'main.tf': text }, id)).toEqual([counting, waived]);
  });

  it('covers what a further block says of the resource with checkov and the own form', () => {
    const bucket = (comment: string) =>
      `${comment}resource "aws_s3_bucket" "raw" {\n  #  in it\n  tags = { "data:tier" = "raw" }\n}\n\nresource "aws_s3_bucket_versioning" "raw" {\n  bucket = aws_s3_bucket.raw.id\n  versioning_configuration {\n    status = "Suspended"\n  }\n}\n`;
    const own = '# golden-path ignore=data-unversioned reason="x"\n';
    const at = (text: string) =>
      linesOf({ 'main.tf': text }, 'data-unversioned');
    expect(at(bucket(''))).toEqual([[9], []]);
    expect(at(bucket(own))).toEqual([[], [10]]);
    expect(
      at(bucket('').replace('#  in it', '# checkov:skip=CKV_AWS_21')),
    ).toEqual([[], [9]]);
    // trivy looks at the blocks around the line alone.
    expect(at(bucket('# trivy:ignore:AVD-AWS-0090\n'))).toEqual([[10], []]);
  });

  it('covers what a module declares by its call, and no other call', () => {
    const files = (comment: string, inside = '') => ({
      'main.tf': `${comment}module "one" {\n${inside}  source = "./key"\n}\n\nmodule "two" {\n  source = "./key"\n}\n`,
      'key/main.tf': 'module "inner" {\n  source = "../inner"\n}\n',
      'inner/main.tf': `${KEY}\n}\n`,
    });
    const waived = (project: Record<string, string>) =>
      findingsOf(assessed(project), 'key-not-rotated').map(
        ({ message, waived: by }) => [message.split(' ')[0], by?.tool],
      );
    const one = 'module.one.module.inner.aws_kms_key.a';
    const two = 'module.two.module.inner.aws_kms_key.a';
    for (const [project, tool] of [
      [files('# trivy:ignore:AVD-AWS-0065\n'), 'trivy'],
      [files('', '  # checkov:skip=CKV_AWS_7:old\n'), 'checkov'],
      [
        files('# golden-path ignore=key-not-rotated reason="x"\n'),
        'golden-path',
      ],
    ] as const)
      expect(waived(project)).toEqual([
        [one, tool],
        [two, undefined],
      ]);
  });
});

it.each([
  [
    'on its statement',
    '  # golden-path ignore=policy-allows-everything reason="x"\n',
    '',
  ],
  [
    'on the policy that uses it',
    '',
    '# golden-path ignore=policy-allows-everything reason="x"\n',
  ],
  ['on neither', '', ''],
])('covers a statement of a document, %s', (where, inner, outer) => {
  const text = `data "aws_iam_policy_document" "a" {
${inner}  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}
${outer}resource "aws_iam_policy" "a" {
  policy = data.aws_iam_policy_document.a.json
}
`;
  const [counting, waived] = linesOf(
    { 'main.tf': text },
    'policy-allows-everything',
  );
  expect([counting.length, waived.length]).toEqual(
    where === 'on neither' ? [1, 0] : [0, 1],
  );
});
