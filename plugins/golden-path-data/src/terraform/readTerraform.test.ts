import { readFileSync } from 'node:fs';
import { evidenceOf } from 'backstage-plugin-golden-path-common';
import { plainProperties } from '../__testUtils__/plain';
import { ProjectFiles } from '../reading';
import { GRAMMAR_WASM } from './hcl/wasm/grammar.generated';
import { PARSER_WASM } from './hcl/wasm/parser.generated';
import { prepareTerraform, readTerraform } from './readTerraform';

beforeAll(() => prepareTerraform());

function read(files: Record<string, string>) {
  return readTerraform(new ProjectFiles(evidenceOf(files)));
}

/** The argument `x` of a resource that has no adapter. */
function argument(expression: string, more = ''): unknown {
  const { resources, gaps } = read({
    'main.tf': `${more}\nresource "test_thing" "a" {\n  x = ${expression}\n}\nresource "test_thing" "b" {}\n`,
  });
  expect(gaps).toEqual([]);
  const thing = resources.find(({ name }) => name === 'test_thing.a');
  return (plainProperties(thing) as { x?: unknown }).x;
}

const NAMES = `
variable "name" { default = "lake" }
variable "open" {}
variable "none" { default = null }
locals {
  tags   = { team = var.name }
  circle = local.circle
}
data "aws_ami" "x" {}
`;

describe('an expression', () => {
  it.each<[string, unknown]>([
    ['"a"', 'a'],
    ['1', 1],
    ['null', undefined],
    ['var.name', 'lake'],
    ['var.open', '<unresolved-variable: the variable open>'],
    ['var.none', undefined],
    ['var.none == null', true],
    ['"${var.name}-x"', 'lake-x'],
    ['"${var.name}"', 'lake'],
    ['[1, null, "b"]', [1, 'b']],
    ['merge(local.tags, { a = 1 })', { team: 'lake', a: 1 }],
    ['local.tags.team', 'lake'],
    ['local.tags["team"]', 'lake'],
    ['local.circle', '<expression: local.circle, which names itself,>'],
    ['data.aws_ami.x.id', '<data-source: the data source aws_ami.x>'],
    ['test_thing.b.arn', '→ #test_thing.b arn'],
    ['test_thing.b.name', '→ #test_thing.b id'],
    ['"${test_thing.b.arn}/*"', '{→ #test_thing.b arn}/*'],
    ['var.name == "lake" ? 1 : 2', 1],
    ['var.open ? 1 : 2', { either: [1, 2] }],
    ['[for z in ["a", "b"] : upper(z)]', ['A', 'B']],
    ['[for z in ["a", "b"] : z if z != "a"]', ['b']],
    ['{ for z in ["a", "b"] : z => "${z}!" }', { a: 'a!', b: 'b!' }],
    [
      'jsonencode({ Statement = [{ Effect = "Deny" }] })',
      { Statement: [{ Effect: 'Deny' }] },
    ],
    ['concat(["a"], ["b"])', ['a', 'b']],
    ['lookup({ a = 1 }, "b", 2)', 2],
    ['coalesce(null, "a")', 'a'],
    ['format("%s-%s", "a", var.name)', 'a-lake'],
    ['join(",", ["a", "b"])', 'a,b'],
    ['replace("a/b", "/", "-")', 'a-b'],
    ['length(["a"]) > 0 && !false', true],
    ['try(var.open, "a")', '<unresolved-variable: the variable open>'],
    ['contains([var.open], "a")', '<expression: the function contains>'],
    [
      'merge({ a = 1 }, var.open)',
      { a: '<unresolved-variable: the variable open>', '<more>': true },
    ],
    ['flatten([["a"], [["b"]]])', ['a', 'b']],
    ['compact(["a", ""])', ['a']],
    ['distinct(["a", "a"])', ['a']],
    ['sha256("a")', '<expression: the function sha256>'],
    ['module.nobody.x', '<external-module: the module nobody>'],
  ])('%s is evaluated', (expression, expected) => {
    expect(argument(expression, NAMES)).toEqual(expected);
  });
});

describe('resources', () => {
  it('are as many as count and for_each say', () => {
    const { resources } = read({
      'main.tf':
        'resource "test_thing" "a" {\n  count = 2\n  x = count.index\n}\nresource "test_thing" "b" {\n  for_each = toset(["p", "q"])\n  x = each.key\n}\nresource "test_thing" "c" {\n  count = 0\n}\nvariable "n" {}\nresource "test_thing" "d" {\n  count = var.n\n}\n',
    });
    expect(
      resources.map(one => [one.name, plainProperties(one), !!one.many]),
    ).toEqual([
      ['test_thing.a[0]', { x: 0 }, false],
      ['test_thing.a[1]', { x: 1 }, false],
      ['test_thing.b["p"]', { x: 'p' }, false],
      ['test_thing.b["q"]', { x: 'q' }, false],
      ['test_thing.d', {}, true],
    ]);
  });

  it('have nested blocks, dynamic ones too', () => {
    const { resources } = read({
      'main.tf':
        'variable "n" {}\nresource "test_thing" "a" {\n  rule {\n    id = 1\n  }\n  dynamic "rule" {\n    for_each = [2, 3]\n    content {\n      id = rule.value\n    }\n  }\n  dynamic "other" {\n    for_each = var.n\n    content {}\n  }\n}\n',
    });
    expect(plainProperties(resources[0])).toEqual({
      rule: [{ id: 1 }, { id: 2 }, { id: 3 }],
      other: ['<more>'],
    });
  });

  it('are completed by other blocks, or left open where it is not known by which', () => {
    const versioned = (bucket: string) =>
      read({
        'main.tf': `variable "b" {}\nresource "aws_s3_bucket" "raw" {\n  bucket = "raw"\n}\nresource "aws_s3_bucket_versioning" "raw" {\n  bucket = ${bucket}\n  versioning_configuration {\n    status = "Enabled"\n  }\n}\n`,
      }).resources.map(plainProperties);
    const on = { VersioningConfiguration: { Status: 'Enabled' } };
    expect(versioned('aws_s3_bucket.raw.id')).toMatchObject([on]);
    expect(versioned('"raw"')).toMatchObject([on]);
    expect(versioned('"other"')).toEqual([{ BucketName: 'raw' }]);
    expect(versioned('var.b')).toMatchObject([
      {
        VersioningConfiguration: expect.stringMatching(
          /^<.*aws_s3_bucket_versioning.raw is about>$/,
        ),
      },
    ]);
  });

  it('are completed with doubt where it is not known whether the other block is there', () => {
    const versioned = (bucket: string, versioning: string, id = '[0]') =>
      read({
        'main.tf': `variable "a" {}\nvariable "b" {}\nresource "aws_s3_bucket" "raw" {\n  ${bucket}\n}\nresource "aws_s3_bucket_versioning" "raw" {\n  ${versioning}\n  bucket = aws_s3_bucket.raw${id}.id\n  versioning_configuration {\n    status = "Enabled"\n  }\n}\n`,
      }).resources.map(plainProperties);
    const on = { Status: 'Enabled' };
    expect(versioned('count = var.a', 'count = var.a')).toEqual([
      { VersioningConfiguration: on },
    ]);
    expect(versioned('', 'count = var.b', '')).toEqual([
      { VersioningConfiguration: { either: [undefined, on] } },
    ]);
    expect(versioned('count = var.a', 'count = var.b')).toEqual([
      { VersioningConfiguration: { either: [undefined, on] } },
    ]);
  });

  it('take variables from the files that Terraform loads by itself', () => {
    const { resources } = read({
      'main.tf':
        'variable "a" { default = 1 }\nvariable "b" { default = 1 }\nvariable "c" {}\nresource "test_thing" "a" {\n  a = var.a\n  b = var.b\n  c = var.c\n}\n',
      'terraform.tfvars': 'a = 2\nb = 2\n',
      'z.auto.tfvars': 'b = 3\n',
      'environments/prod.tfvars': 'c = 4\n',
    });
    expect(plainProperties(resources[0])).toEqual({
      a: 2,
      b: 3,
      c: '<unresolved-variable: the variable c>',
    });
  });

  it('come from local modules, with their arguments and outputs', () => {
    const { resources, gaps } = read({
      'live/main.tf':
        'module "raw_zone" {\n  source = "../modules/zone"\n  name   = "raw"\n}\nresource "test_thing" "a" {\n  x = module.raw_zone.arn\n}\n',
      'modules/zone/main.tf':
        'variable "name" {}\nresource "test_thing" "zone" {\n  x = var.name\n}\noutput "arn" {\n  value = test_thing.zone.arn\n}\n',
    });
    expect(gaps).toEqual([]);
    expect(resources.map(({ id, within }) => [id, within])).toEqual([
      ['live#module.raw_zone.test_thing.zone', ['raw_zone']],
      ['live#test_thing.a', []],
    ]);
    expect(resources.map(plainProperties)).toEqual([
      { x: 'raw' },
      { x: '→ live#module.raw_zone.test_thing.zone arn' },
    ]);
  });

  it('write policies as documents of data', () => {
    expect(
      argument(
        'data.aws_iam_policy_document.p.json',
        'data "aws_iam_policy_document" "p" {\n  statement {\n    actions = ["s3:GetObject"]\n    resources = ["*"]\n    principals {\n      type = "AWS"\n      identifiers = ["*"]\n    }\n    condition {\n      test = "Bool"\n      variable = "aws:SecureTransport"\n      values = ["false"]\n    }\n  }\n}',
      ),
    ).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['s3:GetObject'],
          Resource: ['*'],
          Principal: { AWS: ['*'] },
          Condition: { Bool: { 'aws:SecureTransport': ['false'] } },
        },
      ],
    });
  });
});

describe('what cannot be read', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a module of a registry',
      { 'a.tf': 'module "x" {\n  source = "a/b/aws"\n}\n' },
      /the module a\/b\/aws/,
    ],
    [
      'modules in a circle',
      {
        'a/a.tf': 'module "b" {\n  source = "../b"\n}\n',
        'b/b.tf': 'module "a" {\n  source = "../a"\n}\n',
        'main.tf': 'module "a" {\n  source = "./a"\n}\n',
      },
      /is not read/,
    ],
    [
      'a broken block',
      { 'a.tf': 'resource "test_thing" "a" {\n  x = = 1\n}\n' },
      /parsed/,
    ],
    [
      'folders that only call each other',
      {
        'a/a.tf': 'module "b" {\n  source = "../b"\n}\n',
        'b/b.tf': 'module "a" {\n  source = "../a"\n}\n',
      },
      /the module \.\.\/a is not read/,
    ],
    ['Terragrunt', { 'live/terragrunt.hcl': '' }, /Terragrunt/],
    [
      'a name that is taken',
      {
        'a.tf':
          'resource "test_thing" "a" {}\nresource "test_thing" "a" {\n  x = 1\n}\n',
      },
      /^test_thing.a is declared a second time$/,
    ],
    ['broken JSON', { 'a.tf.json': '{' }, /cannot be parsed/],
    ['a long file', { 'a.tf': '#'.repeat(1_000_001) }, /too long/],
  ])('%s is told', (_, files, what) => {
    expect(
      read(files)
        .gaps.map(gap => gap.what)
        .join(),
    ).toMatch(what);
  });

  it('leaves the rest of a file with a broken block', () => {
    const { resources } = read({
      'a.tf':
        'resource "test_thing" "a" {\n  x = = 1\n}\nresource "test_thing" "b" {}\n',
    });
    expect(resources.map(({ name }) => name)).toEqual(['test_thing.b']);
  });

  it('reads a block alike whether or not another one is broken', () => {
    const block =
      'resource "test_thing" "b" {\n  x = ["a", "\\"$${1}${2}", ""]\n}\n';
    const valuesOf = (text: string) =>
      read({ 'a.tf': text }).resources.map(plainProperties);
    const whole = valuesOf(block);
    expect(whole).toEqual([{ x: ['a', '"${1}2', ''] }]);
    expect(
      valuesOf(`${block}resource "test_thing" "a" {\n  x = = 1\n}\n`),
    ).toEqual(whole);
  });

  it('leaves the rest of a truncated file', () => {
    const { resources, gaps } = read({
      'a.tf':
        'resource "test_thing" "b" {}\nresource "test_thing" "a" {\n  x = [1,\n',
    });
    expect(resources.map(({ name }) => name)).toEqual(['test_thing.b']);
    expect(gaps.map(({ at }) => at.line)).toContain(2);
  });

  it('may nest 20,000 deep', () => {
    const { resources } = read({
      'a.tf': `resource "test_thing" "a" {\n  x = ${'['.repeat(
        20_000,
      )}${']'.repeat(20_000)}\n}\n`,
    });
    expect(resources.length).toBeLessThanOrEqual(1);
  });
});

it('carries the parser and the grammar as their packages do', () => {
  const encoded = (file: string) => readFileSync(file).toString('base64');
  expect(PARSER_WASM).toBe(
    encoded(require.resolve('web-tree-sitter/web-tree-sitter.wasm')),
  );
  expect(GRAMMAR_WASM).toBe(
    encoded(
      require.resolve(
        '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm',
      ),
    ),
  );
});
