import { calledModule } from '../../../__testUtils__/calledModule';
import { prepareTerraform } from '../../readTerraform';

beforeAll(() => prepareTerraform());

const deployed = (what: string, name: string) =>
  `{<deploy-time: the data source aws_${what}.${name}>}`;
const arn = (rest: string) =>
  `arn:${deployed('partition', 'current')}:iam::${deployed(
    'caller_identity',
    'current',
  )}:${rest}`;
const MFA = {
  Bool: { 'aws:MultiFactorAuthPresent': ['true'] },
  NumericLessThan: { 'aws:MultiFactorAuthAge': [86400] },
};

interface Role {
  AssumeRolePolicyDocument: { Statement: unknown[] };
  ManagedPolicyArns?: unknown[];
}

function roleOf(module: string, version: string, args: string): Role {
  const { byType, gaps } = calledModule(
    `iam//modules/${module}`,
    version,
    args,
  );
  expect(gaps).toEqual([]);
  expect(byType['AWS::IAM::Role']).toHaveLength(1);
  return byType['AWS::IAM::Role'][0] as Role;
}

/** Facts of the modules within terraform-aws-modules/iam. */
describe('whom a role trusts', () => {
  it.each<[string, string, string, unknown[]]>([
    [
      'iam-assumable-role',
      '~> 5.0',
      'create_role = true\nrole_name = "r"\ntrusted_role_arns = ["arn:a"]',
      [
        {
          Effect: 'Allow',
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Principal: { AWS: ['arn:a'], Service: [] },
          Condition: MFA,
        },
      ],
    ],
    [
      'iam-assumable-role',
      '5.60.0',
      'create_role = true\nrole_name = "r"\nrole_requires_mfa = false\ntrusted_role_services = ["glue.amazonaws.com"]\nrole_sts_externalid = "x"',
      [
        {
          Effect: 'Allow',
          Action: ['sts:AssumeRole', 'sts:TagSession'],
          Principal: { AWS: [], Service: ['glue.amazonaws.com'] },
          Condition: { StringEquals: { 'sts:ExternalId': ['x'] } },
        },
      ],
    ],
    [
      'iam-assumable-role',
      '5.60.0',
      'create_role = true\nrole_name = "r"\ncreate_custom_role_trust_policy = true\ncustom_role_trust_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = "*" }] })',
      [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: '*' }],
    ],
    [
      'iam-assumable-role-with-oidc',
      '~> 5.0',
      'create_role = true\nrole_name = "r"\nprovider_url = "https://o.example"\noidc_fully_qualified_subjects = ["s"]',
      [
        {
          Effect: 'Allow',
          Action: ['sts:AssumeRoleWithWebIdentity'],
          Principal: { Federated: [arn('oidc-provider/o.example')] },
          Condition: { StringEquals: { 'o.example:sub': ['s'] } },
        },
      ],
    ],
    [
      'iam-role-for-service-accounts-eks',
      '~> 5.0',
      'oidc_providers = { main = { provider_arn = "arn:aws:iam::1:oidc-provider/o", namespace_service_accounts = ["n:s"] } }',
      [
        {
          Effect: 'Allow',
          Action: ['sts:AssumeRoleWithWebIdentity'],
          Principal: { Federated: ['arn:aws:iam::1:oidc-provider/o'] },
          Condition: {
            StringEquals: {
              'o:sub': ['system:serviceaccount:n:s'],
              'o:aud': ['sts.amazonaws.com'],
            },
          },
        },
      ],
    ],
    [
      'iam-role-for-service-accounts',
      '6.2.1',
      'oidc_providers = { main = { provider_arn = "arn:aws:iam::1:oidc-provider/o", namespace_service_accounts = ["n:s"] } }\ntrust_condition_test = "StringLike"',
      [
        expect.objectContaining({
          Condition: {
            StringLike: {
              'o:sub': ['system:serviceaccount:n:s'],
              'o:aud': ['sts.amazonaws.com'],
            },
          },
        }),
      ],
    ],
    [
      'iam-role',
      '~> 6.0',
      'name = "r"\ntrust_policy_permissions = { Glue = { actions = ["sts:AssumeRole"], principals = [{ type = "Service", identifiers = ["glue.amazonaws.com"] }] } }',
      [
        {
          Effect: 'Allow',
          Action: ['sts:AssumeRole'],
          Principal: { Service: ['glue.amazonaws.com'] },
        },
      ],
    ],
    [
      'iam-role',
      '6.0.0',
      'name = "r"\nenable_github_oidc = true\noidc_wildcard_subjects = ["org/app:*"]',
      [
        {
          Effect: 'Allow',
          Action: ['sts:TagSession', 'sts:AssumeRoleWithWebIdentity'],
          Principal: {
            Federated: [
              arn('oidc-provider/token.actions.githubusercontent.com'),
            ],
          },
          Condition: {
            'ForAllValues:StringEquals': {
              'token.actions.githubusercontent.com:aud': ['sts.amazonaws.com'],
            },
            StringLike: {
              'token.actions.githubusercontent.com:sub': ['repo:org/app:*'],
            },
          },
        },
      ],
    ],
    [
      'iam-role',
      '6.0.0',
      'name = "r"\nenable_oidc = true\noidc_account_id = "1"\noidc_provider_urls = ["https://o"]\noidc_audiences = ["a"]',
      [
        {
          Effect: 'Allow',
          Action: ['sts:TagSession', 'sts:AssumeRoleWithWebIdentity'],
          Principal: {
            Federated: [
              `arn:${deployed('partition', 'current')}:iam::1:oidc-provider/o`,
            ],
          },
          Condition: { StringEquals: { 'o:aud': ['a'] } },
        },
      ],
    ],
    [
      'iam-role',
      '6.0.0',
      'name = "r"\nenable_saml = true\nsaml_provider_ids = ["arn:p"]',
      [
        {
          Effect: 'Allow',
          Action: ['sts:TagSession', 'sts:AssumeRoleWithSAML'],
          Principal: { Federated: ['arn:p'] },
          Condition: {
            StringEquals: {
              'SAML:aud': ['https://signin.aws.amazon.com/saml'],
            },
          },
        },
      ],
    ],
  ])('%s %s %s', (module, version, args, expected) => {
    const role = roleOf(module, version, args);
    expect(role.AssumeRolePolicyDocument.Statement).toEqual(expected);
  });
});

describe('what a role may do', () => {
  it.each<[string, string, string, unknown]>([
    ['iam-assumable-role', '5.0.0', '', undefined],
    [
      'iam-assumable-role',
      '5.0.0',
      'attach_admin_policy = true\ncustom_role_policy_arns = ["arn:1", "arn:2"]',
      ['arn:1', 'arn:2', 'arn:aws:iam::aws:policy/AdministratorAccess'],
    ],
    [
      'iam-assumable-role-with-oidc',
      '5.0.0',
      'provider_url = "o"\nrole_policy_arns = ["arn:1"]',
      ['arn:1'],
    ],
  ])('%s %s %s', (module, version, args, expected) => {
    const role = roleOf(
      module,
      version,
      `create_role = true\nrole_name = "r"\n${args}`,
    );
    expect(role.ManagedPolicyArns).toEqual(expected);
  });

  it('says policies of version 6 by name, and those within the role', () => {
    const { byType } = calledModule(
      'iam//modules/iam-role',
      '6.0.0',
      'name = "r"\npolicies = { a = "arn:1" }\ncreate_inline_policy = true\ninline_policy_permissions = { Read = { actions = ["s3:GetObject"], resources = ["arn:b/*"] } }',
    );
    expect(byType['AWS::IAM::Role']).toEqual([
      expect.objectContaining({ ManagedPolicyArns: ['arn:1'] }),
    ]);
    expect(byType['AWS::IAM::RolePolicy']).toEqual([
      expect.objectContaining({
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: ['s3:GetObject'],
              Resource: ['arn:b/*'],
            },
          ],
        },
      }),
    ]);
  });

  it('leaves open what well-known controllers are allowed', () => {
    const { byType, gaps } = calledModule(
      'iam//modules/iam-role-for-service-accounts-eks',
      '5.30.0',
      'attach_ebs_csi_policy = true',
    );
    expect(byType['AWS::IAM::Role']).toEqual([
      expect.objectContaining({ '<more>': true }),
    ]);
    expect(gaps).toMatchObject([{ declares: ['AWS::IAM::*'] }]);
  });
});

describe('a policy of its own', () => {
  it.each([
    ['5.60.0', 'create_policy'],
    ['~> 6.0', 'create'],
  ])('in %s there is one unless %s is false', (version, create) => {
    const policiesOf = (args: string) =>
      calledModule('iam//modules/iam-policy', version, args).byType[
        'AWS::IAM::ManagedPolicy'
      ];
    expect(policiesOf('name = "p"')).toEqual([
      { ManagedPolicyName: 'p', PolicyDocument: '', Tags: {} },
    ]);
    expect(policiesOf(`name = "p"\n${create} = false`)).toBeUndefined();
  });
});

describe('a user', () => {
  it.each([
    ['5.0.0', '', true],
    ['6.0.0', '', true],
    ['5.0.0', 'create_iam_access_key = false', false],
    ['6.0.0', 'create_access_key = false', false],
    ['6.0.0', 'create = false', false],
  ])('of %s with %j has an access key: %s', (version, args, expected) => {
    const { byType, gaps } = calledModule(
      'iam//modules/iam-user',
      version,
      `name = "u"\n${args}`,
    );
    expect(gaps).toEqual([]);
    const types = Object.keys(byType);
    expect(types.some(type => /access_?key/i.test(type))).toBe(expected);
  });
});

describe('a provider of identities', () => {
  it('is there unless it is told otherwise', () => {
    const { gaps, byType } = calledModule(
      'iam//modules/iam-oidc-provider',
      '6.0.0',
    );
    expect(gaps).toEqual([]);
    expect(Object.values(byType)).toHaveLength(1);
  });
});
