import {
  assess,
  evidenceOf,
  type Assessment,
} from 'backstage-plugin-golden-path-common';
import { dataScorecard } from '../scorecard';

beforeAll(() => dataScorecard.prepare?.());

type Files = Record<string, string>;

const assessed = (files: Files, today?: string) =>
  assess(dataScorecard, evidenceOf(files), { today });
const findingsOf = ({ checks }: Assessment, id: string) =>
  checks.find(check => check.id === id)!.findings;
/** Lines of the findings of a check: those that count, and those that are waived. */
function linesOf(files: Files, id: string, today?: string) {
  const findings = findingsOf(assessed(files, today), id);
  return [
    findings.filter(({ waived }) => !waived).map(({ line }) => line),
    findings.filter(({ waived }) => waived).map(({ line }) => line),
  ];
}

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
    const waived = (project: Files) =>
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

const template = (metadata: string, property = '') =>
  `Resources:\n  Key:\n    Type: AWS::KMS::Key\n${metadata}    Properties:\n      Description: a\n${property}`;

describe('in a template', () => {
  it.each<[string, string, number[], number[]]>([
    [
      'key-not-rotated',
      template('    # checkov:skip=CKV_AWS_7:imported\n'),
      [],
      [2],
    ],
    [
      'key-not-rotated',
      template(
        '    Metadata:\n      checkov:\n        skip: [{ id: CKV_AWS_7, comment: imported }]\n',
      ),
      [],
      [2],
    ],
    [
      'key-not-rotated',
      template('').replace('  Key:', '  # trivy:ignore:AVD-AWS-0065\n  Key:'),
      [],
      [3],
    ],
    [
      'key-not-rotated',
      template(
        '',
        '      # trivy:ignore:AVD-AWS-0065\n      EnableKeyRotation: false\n',
      ),
      [],
      [7],
    ],
    [
      'key-not-rotated',
      template('').replace(
        '  Key:',
        '  # trivy:ignore:AWS-0065:ws:prod\n  Key:',
      ),
      [],
      [3],
    ],
    [
      'key-not-rotated',
      template(
        '    Metadata: { cdk_nag: { rules_to_suppress: [{ id: AwsSolutions-KMS5, reason: imported }] } }\n',
      ),
      [],
      [2],
    ],
    [
      'key-not-rotated',
      `Metadata: { cdk_nag: { rules_to_suppress: [{ id: AwsSolutions-KMS5, reason: imported }] } }\n${template(
        '',
      )}`,
      [],
      [3],
    ],
    [
      'key-not-rotated',
      template(
        '    Metadata: { cdk_nag: { rules_to_suppress: [{ id: AwsSolutions-KMS6, reason: imported }] } }\n',
      ),
      [2],
      [],
    ],
    [
      'key-not-rotated',
      template(
        '    Metadata: { golden-path: { ignore: key-not-rotated, reason: imported } }\n',
      ),
      [],
      [2],
    ],
    [
      'key-not-rotated',
      `Metadata: { golden-path: [{ ignore: [key-not-rotated], reason: all are }] }\n${template(
        '',
      )}`,
      [],
      [3],
    ],
    [
      'key-not-rotated',
      template('    Metadata: { golden-path: { ignore: key-not-rotated } }\n'),
      [2],
      [],
    ],
    [
      'log-group-kept-forever',
      'Resources:\n  Logs:\n    Type: AWS::Logs::LogGroup\n    Metadata: { guard: { SuppressedRules: [CW_LOGGROUP_RETENTION_PERIOD_CHECK] } }\n',
      [],
      [2],
    ],
    [
      'log-group-kept-forever',
      'Resources:\n  Logs:\n    Type: AWS::Logs::LogGroup\n    Metadata: { cfn_nag: { rules_to_suppress: [{ id: W86, reason: x }] } }\n',
      [],
      [2],
    ],
  ])('%s of %j', (id, text, counting, waived) => {
    expect(linesOf({ 'template.yaml': text }, id)).toEqual([counting, waived]);
  });

  it('counts for a resource of a nested stack', () => {
    const files = {
      'template.yaml':
        'Resources:\n  Keys:\n    Type: AWS::CloudFormation::Stack\n    Properties: { TemplateURL: keys.yaml }\n',
      'keys.yaml': template(
        '    Metadata: { cdk_nag: { rules_to_suppress: [{ id: AwsSolutions-KMS5, reason: imported }] } }\n',
      ),
    };
    expect(linesOf(files, 'key-not-rotated')).toEqual([[], [2]]);
  });

  it('takes the finding that cdk-nag was told of, and no other', () => {
    const policy = (applies: string) =>
      JSON.stringify(
        {
          Resources: {
            Role: {
              Type: 'AWS::IAM::Role',
              Metadata: {
                cdk_nag: {
                  rules_to_suppress: JSON.parse(applies),
                },
              },
              Properties: {
                ManagedPolicyArns: [
                  {
                    'Fn::Join': [
                      '',
                      [
                        'arn:',
                        { Ref: 'AWS::Partition' },
                        ':iam::aws:policy/AdministratorAccess',
                      ],
                    ],
                  },
                ],
              },
            },
          },
        },
        null,
        2,
      );
    const waived = (applies: string) =>
      linesOf({ 'template.json': policy(applies) }, 'administrator-policy').map(
        lines => lines.length,
      );
    const about = (name: string) =>
      `"Policy::arn:<AWS::Partition>:iam::aws:policy/${name}"`;
    const rule = (rest: string, id = 'AwsSolutions-IAM4') =>
      `[{ "id": "${id}", "reason": "a sandbox of ours"${rest} }]`;
    expect(waived(rule(''))).toEqual([0, 1]);
    expect(
      waived(rule(`, "applies_to": [${about('AdministratorAccess')}]`)),
    ).toEqual([0, 1]);
    expect(
      waived(rule(`, "applies_to": [${about('ReadOnlyAccess')}]`)),
    ).toEqual([1, 0]);
    // As version 3 writes it.
    const id = about('AdministratorAccess').slice(1, -1);
    expect(waived(rule('', `AwsSolutions-IAM4[${id}]`))).toEqual([0, 1]);
    expect(waived(rule(', "applies_to": [{ "regex": "/(a+)+$/" }]'))).toEqual([
      1, 0,
    ]);
  });

  it('reads the reason that cdk-nag encoded', () => {
    const reason = btoa(
      String.fromCharCode(...new TextEncoder().encode('imported — as agreed')),
    );
    const text = template(
      `    Metadata: { cdk_nag: { rules_to_suppress: [{ id: AwsSolutions-KMS5, reason: "${reason}", is_reason_encoded: true }] } }\n`,
    );
    const [finding] = findingsOf(
      assessed({ 'template.yaml': text }),
      'key-not-rotated',
    );
    expect(finding.waived).toEqual({
      tool: 'cdk-nag',
      file: 'template.yaml',
      line: 4,
      reason: 'imported — as agreed',
    });
  });
});

describe('in time', () => {
  it('ends on the day before the one that trivy is given', () => {
    const files = {
      'main.tf': `#trivy:ignore:AVD-AWS-0065:exp:2027-02-01\n${KEY}\n}\n`,
    };
    expect(linesOf(files, 'key-not-rotated', '2027-01-31')).toEqual([[], [2]]);
    expect(linesOf(files, 'key-not-rotated', '2027-02-01')).toEqual([[2], []]);
    expect(assessed(files, '2027-01-01').validUntil).toBe('2027-01-31');
  });

  it('ends after the last day of the own form', () => {
    const files = {
      'main.tf': `# golden-path ignore=key-not-rotated reason="x" until=2027-01-31\n${KEY}\n}\n`,
    };
    expect(linesOf(files, 'key-not-rotated', '2027-01-31')).toEqual([[], [2]]);
    expect(linesOf(files, 'key-not-rotated', '2027-02-01')).toEqual([[2], []]);
  });
});

describe('in documents', () => {
  it.each([
    ['  # golden-path ignore=owner-unnamed reason="a demo"\n', [], [5]],
    ['  # golden-path ignore=owner-unnamed\n', [5], []],
    ['', [4], []],
  ])('by the comment %j', (comment, counting, waived) => {
    const files = {
      'catalog-info.yaml': `kind: Component\nmetadata: { name: lake, annotations: { golden-path/data-model: streaming } }\nspec:\n${comment}  owner: guests\n`,
      'main.tf': 'resource "aws_glue_job" "a" {\n  name = "a"\n}\n',
    };
    expect(linesOf(files, 'owner-unnamed')).toEqual([counting, waived]);
  });
});
