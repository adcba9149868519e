import { assess, evidenceOf } from 'backstage-plugin-golden-path-common';
import { dataScorecard } from '../../scorecard';
import { exampleRecord } from '../records/exampleRecord';
import { lakeAccessChecks } from '.';

beforeAll(() => dataScorecard.prepare?.());

function outcomesOf(files: Record<string, string>) {
  const scorecard = { ...dataScorecard, checks: lakeAccessChecks };
  const { checks } = assess(scorecard, evidenceOf(files));
  return Object.fromEntries(checks.map(one => [one.id, one]));
}

const FAILING = Object.assign(
  {},
  ...lakeAccessChecks.map(({ id, examples }) =>
    Object.fromEntries(
      Object.entries(examples.fail[0].files).map(([path, text]) => [
        `${id}/${path}`,
        text,
      ]),
    ),
  ),
) as Record<string, string>;
const BUCKET = `  Raw:
    Type: AWS::S3::Bucket
    Properties: { BucketName: shop-raw }
`;
const CRAWLER = `  Crawl:
    Type: AWS::Glue::Crawler
    Properties:
      Role: crawl
      DatabaseName: raw
      Targets: { S3Targets: [{ Path: !Sub 's3://\${Raw}/orders' }] }
`;
const template = (...parts: string[]) => ({
  'template.yaml': `Resources:\n${parts.join('')}`,
});

describe('where access is not asked', () => {
  it('leaves a project without a lake alone', () => {
    const outcomes = outcomesOf({
      'main.tf': 'resource "aws_sqs_queue" "jobs" {\n}\n',
    });
    for (const { outcome } of Object.values(outcomes))
      expect(outcome).toBe('not-applicable');
  });

  it('stays open where a module may declare the lake', () => {
    const outcomes = outcomesOf({
      'main.tf': 'module "lake" {\n  source = "example.org/lake/aws"\n}\n',
    });
    for (const { outcome } of Object.values(outcomes))
      expect(outcome).toBe('no-evidence');
  });

  it('takes an accepted record at its word, and no other', () => {
    const record = (status: string, decision: string) => ({
      ...FAILING,
      'docs/decisions/lake-access.md': exampleRecord('P8', {
        decision,
        status,
      }),
    });
    const all = (outcome: string) => lakeAccessChecks.map(() => outcome);
    const outcomes = (files: Record<string, string>) =>
      Object.values(outcomesOf(files)).map(one => one.outcome);
    expect(outcomes(record('accepted', 'not-applicable'))).toEqual(
      all('not-applicable'),
    );
    expect(outcomes(record('proposed', 'not-applicable'))).toEqual(
      all('failed'),
    );
    expect(outcomes(record('accepted', 'adopted'))).toEqual(all('failed'));
  });
});

describe('what is registered', () => {
  const outcome = (...parts: string[]) =>
    outcomesOf(template(...parts))['location-not-registered'].outcome;
  const registration = (arn: string, more = '') => `  Registered:
    Type: AWS::LakeFormation::Resource
${more}    Properties: { ResourceArn: ${arn}, UseServiceLinkedRole: true }
`;

  it.each([
    ['!GetAtt Raw.Arn', 'passed'],
    ['arn:aws:s3:::shop-raw', 'passed'],
    ['!Sub "arn:${AWS::Partition}:s3:::${Raw}/"', 'passed'],
    ['!Sub "${Raw.Arn}/orders"', 'passed'],
    ['!Sub "${Raw.Arn}/ord"', 'failed'],
    ['arn:aws:s3:::shop-curated', 'failed'],
    ['!ImportValue somewhere', 'no-evidence'],
  ])('%s: %s', (arn, expected) => {
    expect(outcome(BUCKET, CRAWLER, registration(arn))).toBe(expected);
  });

  it('is open where a crawler may crawl anything', () => {
    const crawler = CRAWLER.replace(/Path: .*'/, 'Path: !ImportValue path');
    expect(outcome(BUCKET, crawler)).toBe('no-evidence');
    expect(outcome(BUCKET, crawler, registration('!GetAtt Raw.Arn'))).toBe(
      'passed',
    );
  });

  it('is open where a condition decides on it', () => {
    const files = template(
      BUCKET,
      CRAWLER,
      registration('!GetAtt Raw.Arn', '    Condition: Governed\n'),
    );
    const text = `Parameters:
  Stage: { Type: String }
Conditions:
  Governed: !Equals [!Ref Stage, prod]
${files['template.yaml']}`;
    const { 'location-not-registered': check } = outcomesOf({
      'template.yaml': text,
    });
    expect(check.outcome).toBe('no-evidence');
  });

  it('lets crawlers of hybrid access be', () => {
    const check = (hybrid: boolean) =>
      outcomesOf(
        template(
          BUCKET,
          CRAWLER,
          `  Registered:
    Type: AWS::LakeFormation::Resource
    Properties: { ResourceArn: !GetAtt Raw.Arn, HybridAccessEnabled: ${hybrid} }
`,
        ),
      )['lake-credentials-unused'].outcome;
    expect([check(true), check(false)]).toEqual(['not-applicable', 'failed']);
  });
});

describe('who is granted what', () => {
  const grant = (principal: string) => `  Grant:
    Type: AWS::LakeFormation::PrincipalPermissions
    Properties:
      Principal: { DataLakePrincipalIdentifier: ${principal} }
      Resource: { Table: { DatabaseName: shop, Name: orders } }
      Permissions: [ALL]
      PermissionsWithGrantOption: [SELECT]
`;
  const settings = (admin: string) => `  Settings:
    Type: AWS::LakeFormation::DataLakeSettings
    Properties:
      Admins: [{ DataLakePrincipalIdentifier: ${admin} }]
`;
  const role = `  Role:
    Type: AWS::IAM::Role
    Properties: { RoleName: lake }
`;
  const job = `  Job:
    Type: AWS::Glue::Job
    Properties: { Role: !GetAtt Role.Arn, Command: { Name: glueetl } }
`;
  const arn = (name: string) =>
    `!Sub 'arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/${name}'`;

  it.each([
    ['an admin', [settings(arn('a')), grant(arn('a'))], 'passed', 'passed'],
    ['another', [settings(arn('b')), grant(arn('a'))], 'failed', 'no-evidence'],
    ['somebody', [grant(arn('a'))], 'no-evidence', 'no-evidence'],
    [
      'one of a name that is not known',
      [settings('!ImportValue admin'), grant(arn('a'))],
      'no-evidence',
      'no-evidence',
    ],
    ['a job', [role, job, grant('!GetAtt Role.Arn')], 'failed', 'passed'],
    [
      'a person of Identity Center',
      [settings(arn('b')), grant('arn:aws:identitystore:::user/1a')],
      'failed',
      'failed',
    ],
    [
      'another account',
      [settings(arn('b')), grant("'444455556666'")],
      'failed',
      'passed',
    ],
  ])('%s', (_, parts, everything, further) => {
    const outcomes = outcomesOf(template(...parts));
    expect([
      outcomes['grant-of-everything'].outcome,
      outcomes['grant-passed-on'].outcome,
    ]).toEqual([everything, further]);
  });
});

it('cannot tell whether a name is that of an admin whom a parameter names', () => {
  const grant = (name: string) => `  Grant:
    Type: AWS::LakeFormation::PrincipalPermissions
    Properties:
      Principal: { DataLakePrincipalIdentifier: !Sub 'arn:aws:iam::\${AWS::AccountId}:role/${name}' }
      Resource: { Database: { Name: shop } }
      Permissions: [ALL]
`;
  const outcome = (name: string) =>
    outcomesOf({
      'template.yaml': `Parameters:
  Admin: { Type: String }
Resources:
  Settings:
    Type: AWS::LakeFormation::DataLakeSettings
    Properties:
      Admins: [{ DataLakePrincipalIdentifier: !Sub 'arn:aws:iam::\${AWS::AccountId}:role/\${Admin}' }]
${grant(name)}`,
    })['grant-of-everything'].outcome;
  expect(outcome('a')).toBe('no-evidence');
  expect(outcome('${Admin}')).toBe('passed');
});

it('cannot tell how many tables a grant that exists several times names', () => {
  const { outcome } = outcomesOf({
    'main.tf': `variable "tables" {
  type = set(string)
}

resource "aws_lakeformation_permissions" "all" {
  for_each    = var.tables
  principal   = "arn:aws:iam::111122223333:role/analyst"
  permissions = ["SELECT"]
  table {
    database_name = "shop"
    name          = each.key
  }
}
`,
  })['grants-table-by-table'];
  expect(outcome).toBe('no-evidence');
});

it('lacks evidence where CloudFormation leaves the defaults of the account', () => {
  const { outcome, reason } = outcomesOf(
    template(`  Settings:
    Type: AWS::LakeFormation::DataLakeSettings
    Properties: { CreateDatabaseDefaultPermissions: [] }
`),
  )['default-permissions-kept'];
  expect(outcome).toBe('no-evidence');
  expect(reason).toContain('CreateTableDefaultPermissions');
});
