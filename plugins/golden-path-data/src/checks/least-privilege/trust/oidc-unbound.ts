import { textAt, type Value } from '../../../graph';
import { askedBy, type Statement } from '../../../iam';
import type { DataCheck } from '../../DataCheck';
import type { Say } from '../../Say';
import { judgeTrust } from './judgeTrust';

const GITHUB = 'oidc-provider/token.actions.githubusercontent.com';

export const oidcUnbound: DataCheck = {
  id: 'oidc-unbound',
  title: 'Role for a token provider that does not say for whose token',
  practice: 'least-privilege',
  severity: 'critical',
  rationale:
    'GitHub, GitLab or a cluster vouches for everybody who uses it. Without a condition on the subject, a pipeline of any stranger, or any pod, may assume the role.',
  remedy:
    'Ask for the subject in a condition: `token.actions.githubusercontent.com:sub` as `repo:organisation/repository:…`, or the service account of the pod; and for the audience.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: oidcTemplate(
          "Condition: { StringLike: { 'token.actions.githubusercontent.com:sub': 'repo:orders/lake:*' } }",
        ),
      },
      {
        files: oidcTerraform(
          'Condition = { StringEquals = { "token.actions.githubusercontent.com:sub" = "repo:orders/lake:ref:refs/heads/main" } }',
        ),
      },
    ],
    fail: [
      {
        files: oidcTemplate(
          "Condition: { StringEquals: { 'token.actions.githubusercontent.com:aud': sts.amazonaws.com } }",
        ),
        lines: [8],
      },
      {
        files: oidcTerraform(
          'Condition = { StringLike = { "token.actions.githubusercontent.com:sub" = "repo:*" } }',
        ),
        lines: [4],
      },
    ],
  },
  run: model =>
    judgeTrust(model, (statement, say, role) => {
      const isToken = statement.actions.some(action =>
        action.startsWith('sts:assumerolewithw'),
      );
      if (isToken && isFederated(statement)) lookAt(statement, say, role.name);
    }),
};

function isFederated({ value }: Statement): boolean {
  return (
    value.kind === 'map' &&
    value.entries.get('Principal')?.kind === 'map' &&
    !!principal(value, 'Federated')
  );
}

function principal(value: Value, kind: string): Value | undefined {
  const all = value.kind === 'map' ? value.entries.get('Principal') : undefined;
  return all?.kind === 'map' ? all.entries.get(kind) : undefined;
}

function lookAt({ condition, value }: Statement, say: Say, role: string): void {
  const { tests, open } = askedBy(condition);
  const asked = tests.filter(
    ({ operator, key }) => !/not|^null$/.test(operator) && isSubject(key),
  );
  const texts = asked.flatMap(({ values }) => values.map(one => textAt(one)));
  const isLoose = texts.some(
    one => one.state === 'known' && fitsStrangers(one.value),
  );
  const at = principal(value, 'Federated') ?? value;
  if (asked.length && !isLoose) say.pass();
  else if (isLoose)
    say.fail(at, `${role} may be assumed with a token of any subject`);
  else if (open) say.unknown(open);
  else say.fail(at, `${role} does not say whose token it may be assumed with`);
}

/** The claims that say who somebody is. Providers of apps, where everybody is a user, name the app instead. */
function isSubject(key: string): boolean {
  return (
    /:(sub|repository|repository_owner|repository_id|job_workflow_ref|project_path|namespace_path|oaud|amr|app_id)$/.test(
      key,
    ) ||
    /^(cognito-identity\.amazonaws\.com|accounts\.google\.com|www\.amazon\.com):aud$/.test(
      key,
    )
  );
}

/** `*`, `repo:*` and `repo:org*` fit repositories of others too. */
function fitsStrangers(subject: string): boolean {
  return /^\*|^repo:[^/]*[*?]|^project_path:\*|^system:(\*|serviceaccount:\*)/.test(
    subject,
  );
}

function oidcTemplate(condition: string): Record<string, string> {
  return {
    'template.yaml': `Resources:
  Pipeline:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          - Effect: Allow
            Principal: { Federated: 'arn:aws:iam::111122223333:${GITHUB}' }
            Action: sts:AssumeRoleWithWebIdentity
            ${condition}
`,
  };
}

function oidcTerraform(condition: string): Record<string, string> {
  return {
    'main.tf': `resource "aws_iam_role" "pipeline" {
  assume_role_policy = jsonencode({
    Statement = [
      { Effect = "Allow", Principal = { Federated = "arn:aws:iam::111122223333:${GITHUB}" },
        Action = "sts:AssumeRoleWithWebIdentity", ${condition} },
    ]
  })
}
`,
  };
}
