import { itemsAt, valueAt, type Resource } from '../../../graph';
import type { DataCheck } from '../../DataCheck';
import { judge } from '../../judge';

/** What gives somebody a policy, and where it names the users. */
const GIVERS: Record<string, string[]> = {
  'AWS::IAM::User': ['Policies', 'ManagedPolicyArns'],
  'AWS::IAM::Policy': ['Users'],
  'AWS::IAM::ManagedPolicy': ['Users'],
  'AWS::IAM::UserPolicy': ['UserName'],
  aws_iam_policy_attachment: ['Users'],
  aws_iam_user_policy_attachment: ['Users'],
};

export const userPolicy: DataCheck = {
  id: 'user-policy',
  title: 'Policy given to a user',
  practice: 'least-privilege',
  severity: 'medium',
  rationale:
    'Rights given person by person are never taken back together; who may do what can be told of roles and groups, not of a hundred users.',
  remedy:
    'Attach the policy to a role that the person assumes, or to a group the user is in.',
  fixable: false,
  equivalents: [
    { tool: 'checkov', id: 'CKV_AWS_40', relation: 'stricter' },
    { tool: 'trivy', id: 'AVD-AWS-0143', relation: 'stricter' },
    {
      tool: 'cfn-guard',
      id: 'IAM_USER_NO_POLICIES_CHECK',
      relation: 'stricter',
    },
    {
      tool: 'aws-config',
      id: 'IAM_USER_NO_POLICIES_CHECK',
      relation: 'stricter',
    },
  ],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': `Resources:
  Analyst:
    Type: AWS::IAM::User
    Properties: { Groups: [analysts] }
`,
        },
      },
      {
        files: {
          'main.tf': `resource "aws_iam_policy_attachment" "read" {
  name       = "read"
  groups     = ["analysts"]
  policy_arn = "arn:aws:iam::111122223333:policy/read"
}
`,
        },
      },
    ],
    fail: [
      {
        files: {
          'template.yaml': `Resources:
  Read:
    Type: AWS::IAM::Policy
    Properties:
      PolicyName: read
      PolicyDocument: { Statement: [] }
      Users: [analyst]
`,
        },
        lines: [7],
      },
      {
        files: {
          'main.tf': `resource "aws_iam_user_policy_attachment" "read" {
  user       = "analyst"
  policy_arn = "arn:aws:iam::111122223333:policy/read"
}
`,
        },
        lines: [2],
      },
    ],
  },
  run: model =>
    judge(
      model,
      Object.keys(GIVERS),
      'No user has a policy.',
      (resource, say) => {
        const [given] = givenTo(resource);
        const open = GIVERS[resource.type]
          .map(path => itemsAt(resource, path).open)
          .find(one => one);
        if (given) say.fail(given, messageFor(resource));
        else if (open) say.unknown(open);
        else say.pass();
      },
    ),
};

function givenTo(resource: Resource) {
  return GIVERS[resource.type].flatMap(path => {
    const value = valueAt(resource, path);
    // A name that is not known is a user all the same.
    if (path === 'UserName' && value) return [value];
    if (resource.sourceType === 'aws_iam_user_policy_attachment' && value)
      return [value];
    return itemsAt(value).items;
  });
}

function messageFor({ name, type }: Resource): string {
  return type === 'AWS::IAM::User'
    ? `${name} is a user with a policy of its own`
    : `${name} gives a policy to a user`;
}
