import { assess, evidenceOf } from 'backstage-plugin-golden-path-common';
import { modelOf } from '../__testUtils__/modelOf';
import { dataScorecard } from '../scorecard';
import { prepareTerraform } from '../terraform';
import { pictureOf } from './pictureOf';
import { MOST_UNREAD } from './unreadParts';

beforeAll(() => prepareTerraform());

const call = (name: string, source: string) =>
  `module "${name}" {\n  source = "${source}"\n}\n`;
const unreadIn = (files: Record<string, string>) =>
  pictureOf(modelOf(files)).parts.filter(({ shape }) => shape === 'unread');
const told = (files: Record<string, string>) =>
  unreadIn(files).map(({ name, kind, column, uncertain }) => [
    name,
    kind,
    column,
    uncertain,
  ]);

it('draws modules that are not read, with what they may hold', () => {
  const text = [
    call('lake', 'git::https://git.example.com/lake.git'),
    call('keys', 'terraform-aws-modules/iam/aws'),
    call('tables', 'terraform-aws-modules/rds/aws'),
    call('own', './own'),
    call('pair', 'terraform-aws-modules/key-pair/aws'),
  ].join('');
  const own = 'resource "aws_s3_bucket" "raw" {}\n';
  expect(told({ 'main.tf': text, 'own/main.tf': own })).toEqual([
    [
      'lake',
      'module, not read',
      'unknown',
      'The module git::https://git.example.com/lake.git is not read. It may hold anything.',
    ],
    [
      'keys',
      'module, not read',
      'governance',
      'The module terraform-aws-modules/iam/aws is not read. It may hold resources of IAM.',
    ],
    [
      'tables',
      'module, not read',
      'storage',
      expect.stringMatching(/ It may hold resources of EC2, .*RDS/),
    ],
  ]);
});

it('draws files, macros and nested stacks, each once', () => {
  const template = `Transform: Ours
Resources:
  Inner:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: https://example.com/inner.yaml }
`;
  const files = {
    'a/template.yaml': template,
    'b/main.tf': 'resource "aws_s3_bucket" "a" {\n}}\n]]\nx = = 2\n',
    'cdk/cdk.json': '{ "app": "node bin/app.js" }',
  };
  expect(told(files).map(([name, kind]) => `${name}: ${kind}`)).toEqual([
    'Inner: nested stack, not read',
    'Ours: macro, not read',
    'main.tf: part of a file, not read',
    'cdk.json: CDK app, not read',
  ]);
});

it('draws no more than its cap, what may hold anything first', () => {
  const many = Array.from({ length: 20 }, (_, i) =>
    call(`m${i}`, i < 15 ? 'terraform-aws-modules/iam/aws' : `./m${i}`),
  );
  const { parts, omitted } = pictureOf(modelOf({ 'main.tf': many.join('') }));
  expect(parts).toHaveLength(MOST_UNREAD);
  expect(omitted).toBe(20 - MOST_UNREAD);
  expect(parts.slice(0, 5).map(({ column }) => column)).toEqual(
    Array.from({ length: 5 }, () => 'unknown'),
  );
});

it('says of a store what a check could not tell of it', () => {
  const text = `variable "days" {}
resource "aws_s3_bucket" "raw" {
  tags = { "data:tier" = "raw" }
}
resource "aws_s3_bucket_versioning" "raw" {
  bucket = aws_s3_bucket.raw.id
  versioning_configuration {
    status = var.days
  }
}
resource "aws_kms_key" "a" {
  enable_key_rotation = true
}
`;
  const { picture } = assess(dataScorecard, evidenceOf({ 'main.tf': text }), {
    picture: true,
  });
  const of = (name: string) =>
    picture!.parts.find(part => part.name === name)!.uncertain;
  expect(of('raw')).toContain('the variable days is not known');
});
