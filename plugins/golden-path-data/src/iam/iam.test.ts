import { modelOf } from '../__testUtils__/modelOf';
import type { Resource } from '../graph';
import {
  isBoundBy,
  isWhole,
  limitable,
  managedName,
  NAMES_CALLER,
  NARROWS_RESOURCES,
  policiesOf,
  principalsOf,
  reachOf,
  trustOf,
  written,
} from '.';
import { attachedTo } from './policiesOf';

function policy(statement: string, more = ''): Resource {
  const { graph } = modelOf({
    'template.yaml': `Parameters:
  Name: { Type: String }
  TableArn: { Type: String }
Conditions:
  Wide: !Equals [!Ref Name, wide]
${more}Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Statement:
          - ${statement}
`,
  });
  return graph.ofType('AWS::IAM::ManagedPolicy')[0];
}

const first = (statement: string) =>
  policiesOf(policy(statement)).statements[0];

describe('how far a statement reaches', () => {
  const reach = (rest: string, roles = false) => {
    const answer = reachOf(
      first(`{ Effect: Allow, Action: 's3:GetObject', ${rest} }`),
      { roles },
    );
    return typeof answer === 'string' ? answer : answer.what;
  };

  it.each([
    ["Resource: '*'", 'everything'],
    ["Resource: ['arn:aws:s3:::raw/*', '*']", 'everything'],
    ["Resource: 'arn:aws:s3:::*'", 'everything'],
    ["Resource: !Sub 'arn:${AWS::Partition}:s3:::*/*'", 'everything'],
    ["Resource: 'arn:aws:glue:*:*:*'", 'everything'],
    ["Resource: 'arn:aws:s3:::raw/*'", 'some'],
    ["Resource: 'arn:aws:glue:*:*:table/orders/*'", 'some'],
    ['Resource: !Ref Name', 'the parameter Name'],
    ['Resource: [!Ref Name]', 'the parameter Name'],
    ['Resource: !Ref TableArn', 'some'],
    ['Resource: !ImportValue lake', 'some'],
    ["Resource: !If [Wide, '*', 'arn:aws:s3:::raw/*']", 'the condition Wide'],
    ["NotResource: 'arn:aws:s3:::raw/*'", 'some'],
    [
      "Resource: '*', Condition: { StringEquals: { 'aws:ResourceTag/team': a } }",
      'some',
    ],
    [
      "Resource: '*', Condition: { StringNotEquals: { 'aws:ResourceTag/team': a } }",
      'everything',
    ],
    [
      "Resource: '*', Condition: { StringLike: { 'aws:ResourceTag/team': '*' } }",
      'everything',
    ],
    [
      "Resource: '*', Condition: { Bool: { 'aws:SecureTransport': true } }",
      'everything',
    ],
    [
      "Resource: '*', Condition: !If [Wide, !Ref AWS::NoValue, { Bool: { a: true } }]",
      'the condition Wide',
    ],
  ])('%s: %s', (rest, expected) => {
    expect(reach(rest)).toBe(expected);
  });

  it('counts every role of an account where that is asked', () => {
    const roles = "Resource: 'arn:aws:iam::111122223333:role/*'";
    expect(reach(roles)).toBe('some');
    expect(reach(roles, true)).toBe('everything');
    expect(reach("Resource: 'arn:aws:iam::*:role/lake-*'", true)).toBe('some');
  });
});

describe('statements behind a condition', () => {
  it('says nothing of `NotAction` that no branch has', () => {
    const statement = first(
      "!If [Wide, { Effect: Allow, Action: 's3:*', Resource: '*' }, { Effect: Allow, Action: 's3:Get*', Resource: '*' }]",
    );
    expect(statement).not.toHaveProperty('notActions');
    expect(statement).not.toHaveProperty('notResources');
    expect(statement).not.toHaveProperty('notPrincipals');
    expect(statement).not.toHaveProperty('condition');
    expect(statement.openActions?.what).toBe('the condition Wide');
  });

  it('has a doubt where one branch has it', () => {
    const statement = first(
      "{ Effect: Allow, NotAction: !If [Wide, 'iam:*', !Ref AWS::NoValue], Resource: '*' }",
    );
    expect(statement).not.toHaveProperty('notActions');
    expect(statement.openActions?.what).toBe('the condition Wide');
    expect(
      first("{ Effect: Allow, NotAction: !Ref Name, Resource: '*' }"),
    ).toHaveProperty('notActions', []);
  });
});

describe('actions', () => {
  it('knows whole services that hold something', () => {
    expect(['*', '*:*', 's3:*', 'iam:*'].map(isWhole)).not.toContain(false);
    expect(
      ['s3:get*', 'cloudwatch:*', 'logs:*', 's3:getobject'].map(isWhole),
    ).not.toContain(true);
  });

  it('knows what could be limited, by patterns too', () => {
    const of = (actions: string) =>
      limitable(
        first(`{ Effect: Allow, Action: [${actions}], Resource: '*' }`),
      );
    expect(
      of("'s3:Put*', 'dynamodb:Query', 'kms:Decrypt', 'logs:*', 's3:*'"),
    ).toEqual(['s3:put*', 'dynamodb:query', 'kms:decrypt', 'logs:*']);
    expect(
      of(
        "'s3:ListAllMyBuckets', 'kms:CreateKey', 'glue:CreateCrawler', 'logs:PutLogEvents', 'ec2:Describe*', 'nobody:Knows'",
      ),
    ).toEqual([]);
  });

  it('says them as they are written', () => {
    const statement = first(
      "{ Effect: Allow, Action: ['s3:PutObject', 's3:GetObject', 'kms:Decrypt'], Resource: '*' }",
    );
    expect(written(statement, ['s3:getobject'])).toBe('s3:GetObject');
    expect(written(statement, statement.actions)).toBe(
      's3:PutObject, s3:GetObject and 1 more',
    );
  });
});

describe('who is meant', () => {
  const trust = (rest: string) => {
    const { graph } = modelOf({
      'template.yaml': `Conditions:
  Wide: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      ManagedPolicyArns:
        - !Sub arn:\${AWS::Partition}:iam::aws:policy/service-role/AWSGlueServiceRole
        - arn:aws:iam::111122223333:policy/AdministratorAccess
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Action: 'sts:AssumeRole', ${rest} }]
`,
    });
    return graph.ofType('AWS::IAM::Role')[0];
  };
  const principals = (rest: string) => {
    const { value } = trustOf(trust(rest)).statements[0];
    const { anybody, aws, services, federated, open } = principalsOf(value);
    return (
      [anybody, aws, services, federated].map(one => one.length).join() +
      (open ? `, ${open.what}` : '')
    );
  };

  it.each([
    ["Principal: '*'", '1,0,0,0'],
    ["Principal: { AWS: ['*', 'arn:aws:iam::111122223333:root'] }", '1,1,0,0'],
    [
      'Principal: { Service: [a.amazonaws.com, b.amazonaws.com], Federated: x }',
      '0,0,2,1',
    ],
    ["Principal: !If [Wide, '*', { Service: a.amazonaws.com }]", '1,0,1,0'],
    ['Principal: { AWS: !ImportValue a }', '0,0,0,0, the export a'],
  ])('%s: %s', (rest, expected) => {
    expect(principals(rest)).toBe(expected);
  });

  it('knows what names a caller and what does not', () => {
    const bound = (key: string) => {
      const [{ condition }] = trustOf(
        trust(`Principal: '*', Condition: { StringEquals: { '${key}': x } }`),
      ).statements;
      return isBoundBy(condition, NAMES_CALLER);
    };
    for (const key of [
      'aws:PrincipalOrgID',
      'aws:sourcearn',
      'kms:CallerAccount',
    ])
      expect(bound(key)).toBe(true);
    for (const key of ['aws:SourceIp', 'aws:CurrentTime', 's3:prefix'])
      expect(bound(key)).toBe(false);
    expect(NARROWS_RESOURCES.test('aws:sourceip')).toBe(false);
  });

  it('knows the policies of AWS by their ARN alone', () => {
    const { items } = attachedTo(trust("Principal: '*'"));
    expect(items.map(managedName)).toEqual(['AWSGlueServiceRole', undefined]);
  });
});
