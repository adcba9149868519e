import { modelOf } from '../__testUtils__/modelOf';
import { prepareTerraform } from '../terraform';
import { tierOf } from './tierOf';

beforeAll(() => prepareTerraform());

function verdict(text: string, name: string, files = {}) {
  const path = /^Resources:/m.test(text) ? 'template.yaml' : 'main.tf';
  const model = modelOf({ [path]: text, ...files });
  const resource = model.graph.resources.find(one => one.name === name)!;
  return tierOf(model, resource);
}

const bucket = (label: string, body = '') =>
  `resource "aws_s3_bucket" "${label}" {\n${body}}\n`;

it.each<[string, string, string | undefined, number]>([
  [
    'a tag',
    bucket('x', '  tags = { "data:tier" = "silver" }\n'),
    'transformed',
    1,
  ],
  ['a zone', bucket('x', '  tags = { Zone = "Curated" }\n'), 'curated', 1],
  [
    'no tier in a zone of AWS',
    bucket('x', '  tags = { zone = "eu-1a" }\n'),
    undefined,
    0,
  ],
  ['a name', bucket('x', '  bucket = "acme-landing"\n'), 'raw', 0.8],
  ['what the code calls it', bucket('gold'), 'curated', 0.6],
  ['both of these', bucket('raw', '  bucket = "acme-raw"\n'), 'raw', 0.92],
  ['no tier in source', bucket('source_bucket'), undefined, 0],
  [
    'no tier in an environment',
    bucket('x', '  bucket = "acme-staging"\n'),
    undefined,
    0,
  ],
  ['no tier in trusted', bucket('trusted'), undefined, 0],
])('takes the tier from %s', (_, text, tier, confidence) => {
  const name = `aws_s3_bucket.${/"(\w+)" \{/.exec(text)![1]}`;
  expect(verdict(text, name)).toMatchObject({ confidence, conflict: false });
  expect(verdict(text, name).tier).toBe(tier);
});

it('takes a word that means much else where its siblings bear tiers', () => {
  const text = bucket('raw') + bucket('stage') + bucket('analytics');
  expect(verdict(text, 'aws_s3_bucket.stage').tier).toBe('transformed');
  expect(verdict(text, 'aws_s3_bucket.analytics').tier).toBe('curated');
});

it('takes the name of the module around', () => {
  const text = 'module "raw_zone" {\n  source = "./zone"\n}\n';
  const files = { 'zone/main.tf': bucket('this') };
  expect(
    verdict(text, 'module.raw_zone.aws_s3_bucket.this', files),
  ).toMatchObject({ tier: 'raw', confidence: 0.6 });
});

it.each([
  ['logs', bucket('access_logs')],
  ['tfstate', bucket('x', '  bucket = "acme-tfstate"\n')],
  [
    'access logs',
    `${bucket(
      'raw_target',
    )}resource "aws_s3_bucket_logging" "l" {\n  bucket        = aws_s3_bucket.other.id\n  target_bucket = aws_s3_bucket.raw_target.id\n  target_prefix = "x/"\n}\n${bucket(
      'other',
    )}`,
  ],
])('knows a bucket of %s', (support, text) => {
  const name = `aws_s3_bucket.${/"(\w+)" \{/.exec(text)![1]}`;
  expect(verdict(text, name)).toMatchObject({ support, confidence: 0 });
  expect(verdict(text, name).tier).toBeUndefined();
});

it('lets a contract and the catalog file say it', () => {
  const text = bucket('x', '  bucket = "acme-orders"\n');
  const contract = `kind: DataContract
apiVersion: v3.1.0
id: orders
version: 1.0.0
status: active
servers:
  - { server: lake, type: s3, location: s3://acme-orders/daily/ }
customProperties:
  - { property: dataTier, value: curated }
`;
  expect(
    verdict(text, 'aws_s3_bucket.x', { 'contracts/orders.yaml': contract }),
  ).toMatchObject({ tier: 'curated', confidence: 1 });
  const entity = `kind: Resource
metadata:
  name: orders
  annotations:
    golden-path/data-tier: raw
    golden-path/data-store: s3://acme-orders
`;
  expect(
    verdict(text, 'aws_s3_bucket.x', { 'catalog-info.yaml': entity }),
  ).toMatchObject({ tier: 'raw', confidence: 1 });
  expect(
    verdict(text, 'aws_s3_bucket.x', {
      'catalog-info.yaml': entity,
      'contracts/orders.yaml': contract,
    }),
  ).toMatchObject({ conflict: true, confidence: 0 });
});

describe('a contract of a table', () => {
  const text = ['one', 'two']
    .map(
      name => `resource "aws_glue_catalog_database" "${name}" {
  name = "${name}_db"
}
resource "aws_glue_catalog_table" "${name}" {
  name          = "orders"
  database_name = aws_glue_catalog_database.${name}.name
}
`,
    )
    .join('');
  const contract = (server: string) => `kind: DataContract
apiVersion: v3.1.0
id: orders
version: 1.0.0
status: active
servers:
  - { server: lake, ${server} }
schema: [{ name: orders }]
customProperties:
  - { property: dataTier, value: curated }
`;
  const said = (server: string, table: string) =>
    verdict(text, `aws_glue_catalog_table.${table}`, {
      'contracts/orders.yaml': contract(server),
    });

  it.each(['type: glue, database: two_db', 'type: athena, schema: two_db'])(
    'is about the table in the database that it names (%s)',
    server => {
      expect(said(server, 'two')).toMatchObject({ tier: 'curated' });
      expect(said(server, 'one').conflict).not.toBe(true);
      expect(said(server, 'one').tier).not.toBe('curated');
    },
  );

  it('says nothing where it names neither of two', () => {
    const of = (table: string) => said('type: glue', table).tier;
    expect([of('one'), of('two')]).not.toContain('curated');
  });
});

it('takes the position where nothing else tells', () => {
  const text = `Resources:
  Store:
    Type: AWS::S3::Bucket
  Deliver:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration: { BucketARN: !GetAtt Store.Arn }
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyDocument:
            Statement: [{ Effect: Allow, Action: 's3:GetObject', Resource: !Sub '\${Store.Arn}/*' }]
  Job:
    Type: AWS::Glue::Job
    Properties: { Role: !GetAtt Role.Arn }
`;
  expect(verdict(text, 'Store')).toMatchObject({
    tier: 'raw',
    confidence: 0.5,
  });
});
