import { checks } from '../checks';
import { CHECKS_WITH_CFN_NAG } from '../knowledge/cfnNagRules';
import { assessed, findingsOf, linesOf } from '../__testUtils__/suppressed';
import { prepareTerraform } from '../terraform';

beforeAll(() => prepareTerraform());

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
    [
      'key-not-rotated',
      template(
        '    Metadata: { cfn_nag: { rules_to_suppress: [{ id: F19, reason: imported }] } }\n',
      ),
      [],
      [2],
    ],
  ])('%s of %j', (id, text, counting, waived) => {
    expect(linesOf({ 'template.yaml': text }, id)).toEqual([counting, waived]);
  });

  it('knows rules of cfn_nag only for checks that there are', () => {
    const ids = checks.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(CHECKS_WITH_CFN_NAG));
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
