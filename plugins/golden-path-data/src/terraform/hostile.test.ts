import { readTf } from '../__testUtils__/readTf';
import { prepareTerraform } from './readTerraform';

beforeAll(() => prepareTerraform());

/** Names of which each is made of the one before, so that the last is very large. */
function growing(make: (before: string) => string, first = '[1]'): string {
  const lines = Array.from(
    { length: 60 },
    (_, i) => `  a${i + 1} = ${make(`local.a${i}`)}`,
  );
  return `variable "open" {}\nlocals {\n  a0 = ${first}\n${lines.join(
    '\n',
  )}\n}\n`;
}

const USE = 'resource "test_thing" "a" {\n  x = local.a60\n}\n';

describe('a hostile project', () => {
  it.each<[string, string | Record<string, string>]>([
    ['a text that doubles', growing(a => `"\${${a}}\${${a}}"`, '"x"') + USE],
    ['a list that doubles', growing(a => `[${a}, ${a}]`) + USE],
    [
      'a list that is joined to itself',
      growing(a => `concat(${a}, ${a})`) + USE,
    ],
    ['a list that is flattened', growing(a => `flatten([[${a}], ${a}])`) + USE],
    [
      'lists that are compared',
      growing(a => `[${a}, ${a}]`) +
        USE.replace('local.a60', 'local.a60 == [local.a59, local.a59]'),
    ],
    [
      'conditions that double',
      growing(a => `var.open ? [${a}, 1] : [${a}, 2]`) + USE,
    ],
    [
      'loops in loops',
      'locals {\n  r = range(10000)\n}\nresource "test_thing" "a" {\n  x = [for a in local.r : [for b in local.r : [for c in local.r : c]]]\n}\n',
    ],
    [
      'all pairs',
      'resource "test_thing" "a" {\n  x = setproduct(range(10000), range(10000))\n}\n',
    ],
    ['a huge count', 'resource "test_thing" "a" {\n  count = 1000000000\n}\n'],
    [
      'a huge width',
      'resource "test_thing" "a" {\n  x = format("%999999999s", "a")\n}\n',
    ],
    [
      'a long chain of conditions',
      `resource "test_thing" "a" {\n  x = ${'var.x ? 1 : '.repeat(3000)}2\n}\n`,
    ],
    [
      'a long chain of operators',
      `resource "test_thing" "a" {\n  x = ${'var.x && '.repeat(3000)}true\n}\n`,
    ],
    [
      '20,000 parentheses',
      `resource "test_thing" "a" {\n  x = ${'('.repeat(20_000)}1${')'.repeat(
        20_000,
      )}\n}\n`,
    ],
    [
      'a template that fills in itself',
      {
        'a.tf':
          'resource "test_thing" "a" {\n  x = templatefile("a.tpl", {})\n}\n',
        'a.tpl': '${templatefile("a.tpl", {})}',
      },
    ],
    [
      'an output that needs itself',
      {
        'a.tf':
          'module "m" {\n  source = "./m"\n  a = module.m.b\n}\nresource "test_thing" "a" {\n  x = module.m.b\n}\n',
        'm/a.tf': 'variable "a" {}\noutput "b" {\n  value = var.a\n}\n',
      },
    ],
    [
      'a count that needs itself',
      'resource "test_thing" "a" {\n  count = length(test_thing.a)\n}\n',
    ],
    [
      'names of JavaScript',
      'locals {\n  __proto__ = 1\n  constructor = 2\n}\nresource "test_thing" "a" {\n  __proto__ = local.constructor\n  x = { __proto__ = toString("x") }\n}\n',
    ],
  ])('with %s is read', (_, files) => {
    expect(readTf(files).resources).toHaveLength(1);
  });

  it.each<[string, string | Record<string, string>]>([
    [
      '20,000 blocks',
      `resource "test_thing" "a" ${'{ b '.repeat(20_000)}{}${'}'.repeat(
        20_000,
      )}\n`,
    ],
    [
      '200,000 brackets',
      `resource "test_thing" "a" {\n  x = ${'['.repeat(200_000)}`,
    ],
    ['headers without an end', 'resource "a" "b" {\n'.repeat(5_000)],
    [
      'interpolations in interpolations',
      `resource "a" "b" {\n  x = ${'"${'.repeat(5_000)}`,
    ],
    ['JSON that nests', { 'a.tf.json': '['.repeat(100_000) }],
    ['a zero', 'resource "test_thing" "a" {\n  x = "\u0000"\n}\n\u0000'],
  ])('with %s is told to be unread', (_, files) => {
    expect(readTf(files).gaps.map(({ why }) => why)).toContain('parse-error');
  });

  it('with modules that call each other without end is cut', () => {
    const { resources, gaps } = readTf(
      Object.fromEntries(
        Array.from({ length: 9 }, (_, i) => [
          `m${i}/a.tf`,
          `${Array.from(
            { length: 10 },
            (_n, k) => `module "x${k}" {\n  source = "../m${i + 1}"\n}\n`,
          ).join('')}resource "test_thing" "a" {}\n`,
        ]),
      ),
    );
    expect(resources.length).toBeLessThan(5_000);
    expect(gaps[0].why).toBe('external-module');
  });

  it('with 5,000 resources is read whole', () => {
    const { resources, gaps } = readTf(
      Object.fromEntries(
        Array.from({ length: 50 }, (_, i) => [
          `f${i}.tf`,
          Array.from(
            { length: 100 },
            (_n, k) =>
              `resource "aws_s3_bucket" "b${i}_${k}" {\n  bucket = "b"\n}\nresource "aws_s3_bucket_versioning" "b${i}_${k}" {\n  bucket = aws_s3_bucket.b${i}_${k}.id\n  versioning_configuration {\n    status = "Enabled"\n  }\n}\n`,
          ).join(''),
        ]),
      ),
    );
    expect(gaps).toEqual([]);
    expect(resources).toHaveLength(5_000);
    expect(
      resources.every(({ properties }) =>
        properties.entries.has('VersioningConfiguration'),
      ),
    ).toBe(true);
  });

  it('with other line ends, a mark at its start and emoji is read alike', () => {
    const text =
      'resource "test_thing" "a" {\n  x = "😀"\n  y = <<EOT\nhi\nEOT\n}\n';
    const [plain] = readTf(text).resources;
    const [other] = readTf(`\uFEFF${text.replace(/\n/g, '\r\n')}`).resources;
    expect(other.properties.entries.get('x')).toMatchObject({ value: '😀' });
    expect(other.at.line).toBe(plain.at.line);
  });
});
