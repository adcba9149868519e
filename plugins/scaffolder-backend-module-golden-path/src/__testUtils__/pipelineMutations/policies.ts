import {
  add,
  all,
  allow,
  arnOf,
  join,
  named,
  ref,
  role,
  set,
  tagged,
  tags,
} from './edits';
import { secret } from './guests';
import { breaks } from './Mutation';
import type { Project } from './Project';

const BUCKET = 'AWS::S3::Bucket';
const POLICY = 'AWS::IAM::Policy';
const curate = named('CurateRole');

/** Lets the job that builds curated data do more. */
const may =
  (...statements: object[]) =>
  (project: Project) =>
    project
      .one(POLICY, curate)
      .Properties.PolicyDocument.Statement.push(...statements);

/** Lets others use what has a policy. */
const opened =
  (type: string, property: string, id: string, statement: object) =>
  (project: Project) =>
    project.one(type, named(id)).Properties[property].Statement.push(statement);

const trusted = (Principal: object, more: object = {}) =>
  add('Processing', {
    Visitor: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal, Action: 'sts:AssumeRole', ...more },
          ],
        },
      },
    },
  });

const managed = (policy: string) => (project: Project) => {
  project.one('AWS::IAM::Role', curate).Properties.ManagedPolicyArns = [
    `arn:aws:iam::aws:policy/${policy}`,
  ];
};

const user = (properties: object) =>
  add('Governance', {
    Analyst: { Type: 'AWS::IAM::User', Properties: { ...properties } },
  });

const LOGIN = {
  LoginProfile: {
    Password: '{{resolve:secretsmanager:analyst}}',
    PasswordResetRequired: true,
  },
};

/** Nobody may do more than the work needs. */
export const policies = [
  breaks('administrator-policy', managed('AdministratorAccess')),
  breaks('full-access-policy', managed('AmazonAthenaFullAccess')),
  breaks('iam-user', user({})),
  breaks(
    'access-key-declared',
    add('Governance', {
      LoaderKey: {
        Type: 'AWS::IAM::AccessKey',
        Properties: { UserName: 'loader' },
      },
    }),
  ),
  breaks('people-not-federated', user(LOGIN), {
    with: [['iam-user'], 'only a user has a password'],
  }),
  breaks(
    'password-not-reset',
    all(
      user(LOGIN),
      set('AWS::IAM::User', 'LoginProfile.PasswordResetRequired', false),
    ),
    {
      with: [
        ['iam-user', 'people-not-federated'],
        'only a user has a password, and signs in by it',
      ],
      left: 'people have to come in by another way first',
    },
  ),
  breaks(
    'user-policy',
    add('Governance', {
      Reading: {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyDocument: { Statement: [], Version: '2012-10-17' },
          PolicyName: 'reading',
          Users: ['analyst'],
        },
      },
    }),
  ),
  breaks('policy-allows-everything', may(allow('*', '*'))),
  breaks('policy-allows-whole-service', may(allow('events:*', '*'))),
  breaks('policy-names-no-resource', may(allow('dynamodb:PutItem', '*'))),
  breaks(
    'policy-allows-all-but',
    may({
      Effect: 'Allow',
      NotAction: 'iam:*',
      Resource: 'arn:aws:sqs:eu-west-1:111122223333:orders',
    }),
  ),
  breaks(
    'policy-reads-any-secret',
    may(allow('secretsmanager:GetSecretValue', '*')),
  ),
  breaks('policy-assumes-any-role', may(allow('sts:AssumeRole', '*'))),
  breaks('policy-passes-any-role', may(allow('iam:PassRole', '*'))),
  breaks('policy-escalates', may(allow('iam:AttachRolePolicy', '*'))),
  breaks('trust-anybody', trusted({ AWS: '*' })),
  breaks(
    'trust-whole-account',
    trusted({ AWS: 'arn:aws:iam::444455556666:root' }),
  ),
  breaks(
    'trust-unscoped-service',
    trusted({ Service: 'states.amazonaws.com' }),
  ),
  breaks(
    'oidc-unbound',
    trusted(
      {
        Federated:
          'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
      },
      {
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: {
            'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          },
        },
      },
    ),
  ),
  breaks(
    'bucket-open-policy',
    project => {
      const { Properties } = project.one(
        'AWS::S3::BucketPolicy',
        named('Curated'),
      );
      Properties.PolicyDocument.Statement.push({
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: join(arnOf(Properties.Bucket.Ref), '/*'),
      });
      const curated = tagged('data:tier', 'curated');
      const block = 'PublicAccessBlockConfiguration';
      set(BUCKET, `${block}.BlockPublicPolicy`, false, curated)(project);
      set(BUCKET, `${block}.RestrictPublicBuckets`, false, curated)(project);
    },
    {
      with: [
        ['bucket-public-access-open'],
        'where public access is blocked an open policy lets nobody in',
      ],
    },
  ),
  breaks(
    'key-open-policy',
    opened('AWS::KMS::Key', 'KeyPolicy', 'Key', {
      Effect: 'Allow',
      Principal: '*',
      Action: 'kms:Decrypt',
      Resource: '*',
    }),
  ),
  breaks(
    'resource-open-policy',
    add('Ingestion', {
      PasswordPolicy: {
        Type: 'AWS::SecretsManager::ResourcePolicy',
        Properties: {
          ResourcePolicy: {
            Statement: [
              {
                Effect: 'Allow',
                Principal: '*',
                Action: 'secretsmanager:GetSecretValue',
                Resource: '*',
              },
            ],
            Version: '2012-10-17',
          },
          SecretId: ref('Password'),
        },
      },
    }),
    { on: secret },
  ),
  breaks(
    'lake-bypassed',
    add('Consumption', {
      ReportRole: role(
        'lambda.amazonaws.com',
        allow(
          's3:GetObject',
          join('arn:aws:s3:::', ref('CuratedBucket'), '/*'),
        ),
      ),
      Report: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Code: { S3Bucket: 'code-of-order-events', S3Key: 'report.zip' },
          Handler: 'index.handler',
          Role: arnOf('ReportRole'),
          Runtime: 'nodejs22.x',
          Tags: tags({ 'data:layer': 'consumption' }),
          TracingConfig: { Mode: 'Active' },
        },
      },
    }),
  ),
];
