import { plainProperties } from '../__testUtils__/plain';
import { readTf } from '../__testUtils__/readTf';
import { prepareTerraform } from './readTerraform';

beforeAll(() => prepareTerraform());

function plainOf(files: Record<string, string> | string) {
  return readTf(files).resources.map(plainProperties);
}

describe('count and for_each', () => {
  it('make what may not exist where a condition is open', () => {
    const { resources } = readTf(
      'variable "on" {}\nresource "test_thing" "a" {\n  count = var.on ? 1 : 0\n}\nresource "test_thing" "b" {\n  count = var.on ? 2 : 1\n}\nresource "test_thing" "c" {\n  for_each = var.on ? { k = 1 } : {}\n  x = each.value\n}\n',
    );
    expect(
      resources.map(({ name, conditional, many }) => [
        name,
        conditional?.what,
        many,
      ]),
    ).toEqual([
      ['test_thing.a[0]', 'the variable on', undefined],
      ['test_thing.b[0]', undefined, undefined],
      ['test_thing.b[1]', 'the variable on', undefined],
      ['test_thing.c["k"]', 'the variable on', undefined],
    ]);
    expect(plainProperties(resources[3])).toEqual({ x: 1 });
  });

  it('hold for a whole module too', () => {
    const { resources, gaps } = readTf({
      'main.tf':
        'variable "on" {}\nmodule "m" {\n  source = "./m"\n  for_each = toset(["a", "b"])\n  name = each.key\n}\nmodule "none" {\n  source = "./m"\n  count = 0\n  name = ""\n}\nmodule "maybe" {\n  source = "./m"\n  count = var.on ? 1 : 0\n  name = "z"\n}\nresource "test_thing" "t" {\n  x = module.m["b"].name\n  y = [for m in module.m : m.arn]\n  z = module.maybe[0].arn\n}\n',
      'm/main.tf':
        'variable "name" {}\nresource "test_thing" "t" {\n  x = var.name\n}\noutput "name" {\n  value = var.name\n}\noutput "arn" {\n  value = test_thing.t.arn\n}\n',
    });
    expect(gaps).toEqual([]);
    expect(
      resources.map(one => [
        one.name,
        plainProperties(one),
        one.conditional?.what,
      ]),
    ).toEqual([
      ['module.m["a"].test_thing.t', { x: 'a' }, undefined],
      ['module.m["b"].test_thing.t', { x: 'b' }, undefined],
      ['module.maybe[0].test_thing.t', { x: 'z' }, 'the variable on'],
      [
        'test_thing.t',
        {
          x: 'b',
          y: [
            '→ #module.m["a"].test_thing.t arn',
            '→ #module.m["b"].test_thing.t arn',
          ],
          z: '→ #module.maybe[0].test_thing.t arn',
        },
        undefined,
      ],
    ]);
  });
});

describe('dynamic blocks', () => {
  it('have their iterator, and both options of a condition', () => {
    const dynamic = (over: string, more = '') =>
      plainOf(
        `variable "on" {}\nvariable "all" {}\nresource "test_thing" "a" {\n  dynamic "rule" {\n    for_each = ${over}\n    ${more}\n    content {\n      id = ${
          more ? 'it' : 'rule'
        }.value\n    }\n  }\n}\n`,
      )[0];
    expect(dynamic('{ a = 1, b = 2 }')).toEqual({
      rule: [{ id: 1 }, { id: 2 }],
    });
    expect(dynamic('[1]', 'iterator = it')).toEqual({ rule: [{ id: 1 }] });
    expect(dynamic('var.on ? [1] : []')).toEqual({
      rule: { either: [[{ id: 1 }], undefined] },
    });
    expect(dynamic('null')).toEqual({ rule: [] });
    expect(dynamic('var.all')).toEqual({ rule: ['<more>'] });
    expect(dynamic('concat([1], var.all)')).toEqual({
      rule: [{ id: 1 }, '<more>'],
    });
  });
});

describe('tags of the provider', () => {
  const tagged = (more: string, own: string) =>
    plainOf(
      `provider "aws" {\n  default_tags {\n    tags = { team = "a", env = "b" }\n  }\n}\nprovider "aws" {\n  alias = "plain"\n}\nvariable "tags" {}\nresource "aws_s3_bucket" "a" {\n  ${more}\n  ${own}\n}\n`,
    )[0];

  it('are those of what it makes', () => {
    expect(tagged('', '')).toEqual({ Tags: { team: 'a', env: 'b' } });
    expect(tagged('', 'tags = { env = "c" }')).toEqual({
      Tags: { team: 'a', env: 'c' },
    });
    expect(tagged('', 'tags = var.tags')).toMatchObject({
      Tags: { '<more>': true },
    });
    expect(tagged('provider = aws.plain', '')).toEqual({});
  });

  it('reach into modules', () => {
    expect(
      plainOf({
        'main.tf':
          'provider "aws" {\n  default_tags {\n    tags = { team = "a" }\n  }\n}\nmodule "m" {\n  source = "./m"\n}\n',
        'm/main.tf': 'resource "aws_s3_bucket" "a" {}\n',
      }),
    ).toEqual([{ Tags: { team: 'a' } }]);
  });
});

describe('a policy document', () => {
  const policy = (body: string) =>
    plainOf(
      `variable "v" {}\ndata "aws_iam_policy_document" "base" {\n  statement {\n    sid = "A"\n    actions = ["s3:*"]\n  }\n}\ndata "aws_iam_policy_document" "p" {\n${body}\n}\nresource "test_thing" "a" {\n  x = data.aws_iam_policy_document.p.json\n}\n`,
    )[0] as { x: { Statement: unknown[] } };

  it('builds on others', () => {
    const base = '[data.aws_iam_policy_document.base.json]';
    expect(
      policy(
        `  source_policy_documents = ${base}\n  statement {\n    sid = "B"\n    actions = ["x"]\n  }`,
      ).x.Statement,
    ).toEqual([
      { Sid: 'A', Effect: 'Allow', Action: ['s3:*'] },
      { Sid: 'B', Effect: 'Allow', Action: ['x'] },
    ]);
    expect(
      policy(
        `  override_policy_documents = ${base}\n  statement {\n    sid = "A"\n    actions = ["x"]\n  }`,
      ).x.Statement,
    ).toEqual([{ Sid: 'A', Effect: 'Allow', Action: ['s3:*'] }]);
    expect(policy('  source_policy_documents = [var.v]').x.Statement).toEqual([
      '<more>',
    ]);
  });

  it('loses no condition and no principal that is not known', () => {
    expect(
      policy(
        '  statement {\n    condition {\n      test = var.v\n      variable = "a"\n      values = ["b"]\n    }\n    principals {\n      type = var.v\n      identifiers = ["*"]\n    }\n  }',
      ).x.Statement,
    ).toEqual([
      {
        Effect: 'Allow',
        Condition: { '<more>': true },
        Principal: { '<more>': true },
      },
    ]);
    expect(
      policy(
        '  statement {\n    principals {\n      type = "*"\n      identifiers = ["*"]\n    }\n  }',
      ).x.Statement,
    ).toEqual([{ Effect: 'Allow', Principal: '*' }]);
  });
});

describe('what lies over something else', () => {
  it('overrides arguments and nested blocks', () => {
    expect(
      plainOf({
        'main.tf':
          'resource "test_thing" "a" {\n  x = 1\n  y = 1\n  rule {\n    id = 1\n  }\n}\n',
        'main_override.tf':
          'resource "test_thing" "a" {\n  x = 2\n  rule {\n    id = 2\n  }\n}\n',
      }),
    ).toEqual([{ y: 1, x: 2, rule: [{ id: 2 }] }]);
  });

  it('completes the bucket of another part of it', () => {
    expect(
      plainOf(
        'resource "aws_s3_bucket" "a" {}\nresource "aws_s3_bucket_policy" "a" {\n  bucket = aws_s3_bucket.a.id\n  policy = "{}"\n}\nresource "aws_s3_bucket_versioning" "a" {\n  bucket = aws_s3_bucket_policy.a.id\n  versioning_configuration {\n    status = "Enabled"\n  }\n}\n',
      )[0],
    ).toEqual({ VersioningConfiguration: { Status: 'Enabled' } });
  });

  it('completes the one that its loop means', () => {
    const on = { VersioningConfiguration: { Status: 'Enabled' } };
    const buckets = (over: string) =>
      plainOf(
        `variable "all" {}\nresource "aws_s3_bucket" "a" {\n  for_each = ${over}\n}\nresource "aws_s3_bucket_versioning" "a" {\n  for_each = aws_s3_bucket.a\n  bucket = each.value.id\n  versioning_configuration {\n    status = "Enabled"\n  }\n}\n`,
      );
    expect(buckets('toset(["p", "q"])')).toEqual([on, on]);
    expect(buckets('var.all')).toEqual([on]);
  });
});

describe('places', () => {
  it('are within the resource, wherever a value comes from', () => {
    const main =
      'variable "rules" {\n  default = [{ id = "a" }]\n}\nresource "test_thing" "a" {\n  x = var.rules\n  y = [\n    "b",\n    true ? "c" : "d",\n  ]\n}\n';
    const [{ properties, at, span }] = readTf(main).resources;
    const text = (place = at) => main.slice(place.start, place.end);
    const x = properties.entries.get('x');
    const y = properties.entries.get('y');
    const inX = x?.kind === 'list' ? x.items : [];
    const inY = y?.kind === 'list' ? y.items : [];
    expect(text()).toBe('resource "test_thing" "a" {');
    expect(text(span)).toMatch(/^resource[^]*\}$/);
    expect([x, ...inX].map(value => text(value?.at))).toEqual([
      'var.rules',
      'var.rules',
    ]);
    expect(inY.map(value => [text(value.at), value.at.line])).toEqual([
      ['"b"', 7],
      ['true ? "c" : "d"', 8],
    ]);
  });
});

describe('the JSON syntax', () => {
  it('means what the native one means', () => {
    const native = readTf(
      'variable "n" {\n  default = "raw"\n}\nlocals {\n  tags = { a = "b" }\n}\nresource "aws_s3_bucket" "raw" {\n  for_each = toset(["p"])\n  bucket = "${var.n}-${each.key}"\n  tags = local.tags\n}\nresource "aws_s3_bucket_versioning" "raw" {\n  bucket = aws_s3_bucket.raw["p"].id\n  versioning_configuration {\n    status = "Enabled"\n  }\n}\n',
    );
    const json = readTf({
      'main.tf.json': JSON.stringify({
        '//': { metadata: {} },
        variable: { n: { default: 'raw' } },
        locals: { tags: { a: 'b' } },
        resource: {
          aws_s3_bucket: {
            raw: {
              for_each: '${toset(["p"])}',
              bucket: '${var.n}-${each.key}',
              tags: '${local.tags}',
            },
          },
          aws_s3_bucket_versioning: {
            raw: {
              bucket: '${aws_s3_bucket.raw["p"].id}',
              versioning_configuration: [{ status: 'Enabled' }],
            },
          },
        },
      }),
    });
    expect(json.gaps).toEqual([]);
    expect(json.resources.map(plainProperties)).toEqual(
      native.resources.map(plainProperties),
    );
    expect(json.resources.map(({ id }) => id)).toEqual(
      native.resources.map(({ id }) => id),
    );
  });
});
