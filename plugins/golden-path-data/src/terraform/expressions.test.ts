import { argumentX, readTf } from '../__testUtils__/readTf';
import { plainProperties } from '../__testUtils__/plain';
import { prepareTerraform } from './readTerraform';

beforeAll(() => prepareTerraform());

const NAMES = `
variable "open" {}
variable "flag" {}
variable "secret" {
  default   = "s3cret"
  sensitive = true
}
variable "rules" {
  type = map(object({
    days    = number
    enabled = optional(bool, true)
    note    = optional(string)
  }))
  default = { a = { days = "7" }, b = { days = 9, enabled = false } }
}
variable "env" {}
locals {
  sizes = { dev = 1, prod = 2 }
  same  = { dev = "x", prod = "x" }
  maybe = var.flag ? "a" : "b"
}
resource "test_thing" "one" { engine = "e" }
resource "test_thing" "two" { count = 2 }
resource "test_thing" "by" { for_each = toset(["p", "q"]) }
resource "test_thing" "some" { count = var.flag ? 1 : 0 }
resource "test_thing" "many" { for_each = var.open }
`;

const OPEN = '<unresolved-variable: the variable open>';

describe('what an expression means', () => {
  it.each<[string, unknown]>([
    // null
    ['merge({ a = 1 }, { a = null })', {}],
    ['[1, null, 2][2]', 2],
    ['null == null', true],
    ['try(null, 1)', undefined],
    ['coalesce(null, "", "c")', 'c'],
    // both branches
    ['local.maybe', { either: ['a', 'b'] }],
    ['"${local.maybe}-x"', { either: ['a-x', 'b-x'] }],
    ['upper(local.maybe)', { either: ['A', 'B'] }],
    ['local.maybe == "a" ? 1 : 2', { either: [1, 2] }],
    ['local.maybe == "c"', false],
    ['var.flag ? "a" : "a"', 'a'],
    ['var.flag ? 1 : var.open ? 2 : 3', { either: [1, 2, 3] }],
    ['local.sizes[var.env]', { either: [1, 2] }],
    ['local.same[var.env]', 'x'],
    ['lookup(local.sizes, var.env, 3)', { either: [1, 2, 3] }],
    ['[for x in ["a"] : x if var.flag]', ['<more>']],
    // what is decided by one side
    ['var.open && false', false],
    ['true || var.open', true],
    ['var.open && true', OPEN],
    ['test_thing.one.arn != null', true],
    ['test_thing.one.arn == ""', false],
    ['var.open == null', OPEN],
    // operators
    ['1 + 2 * 3', 7],
    ['-(2 - 5) % 2', 1],
    ['!true', false],
    ['2 > 1 == true', true],
    ['1 / 0', '<expression: the operator />'],
    ['true ? 1 : false ? 2 : 3', 1],
    ['false ? 1 : false ? 2 : 3', 3],
    ['[1, [2]] == [1, [2]]', true],
    ['{ a = 1 } == { a = 2 }', false],
    // what fails
    ['try(local.sizes.none, "f")', 'f'],
    ['try(var.open.x, "f")', OPEN],
    [
      'try(test_thing.some[0].arn, "f")',
      { either: ['→ #test_thing.some[0] arn', 'f'] },
    ],
    ['try([local.sizes.none], "f")', 'f'],
    ['try({ a = local.sizes.none }, "f")', 'f'],
    ['can(local.sizes.none)', false],
    ['can(local.sizes.dev)', true],
    ['can(var.open)', OPEN],
    ['local.sizes.none', '<expression: none, which is not there,>'],
    // resources
    ['test_thing.one.engine', 'e'],
    ['test_thing.one.id', '→ #test_thing.one id'],
    ['test_thing.one', '→ #test_thing.one id'],
    ['test_thing.two[1].arn', '→ #test_thing.two[1] arn'],
    ['test_thing.two.1.arn', '→ #test_thing.two[1] arn'],
    [
      'test_thing.two[*].arn',
      ['→ #test_thing.two[0] arn', '→ #test_thing.two[1] arn'],
    ],
    ['length(test_thing.two)', 2],
    ['test_thing.by["p"].arn', '→ #test_thing.by["p"] arn'],
    [
      'values(test_thing.by)[*].arn',
      ['→ #test_thing.by["p"] arn', '→ #test_thing.by["q"] arn'],
    ],
    [
      '{ for k, v in test_thing.by : k => v.arn }.q',
      '→ #test_thing.by["q"] arn',
    ],
    ['test_thing.some[0].arn', '→ #test_thing.some[0] arn'],
    [
      'one(test_thing.some[*].arn)',
      { either: ['→ #test_thing.some[0] arn', undefined] },
    ],
    ['test_thing.many["z"].arn', '→ #test_thing.many arn'],
    ['values(test_thing.many)[*].arn', ['→ #test_thing.many arn', '<more>']],
    [
      'test_thing.nobody.arn',
      '<unresolved-variable: test_thing.nobody, which is not declared,>',
    ],
    // variables
    ['var.secret', '<unresolved-variable: the sensitive variable secret>'],
    ['var.rules.a.days', 7],
    ['var.rules.a.enabled', true],
    ['var.rules.b.enabled', false],
    ['var.rules.a.note', undefined],
    ['[for k, r in var.rules : "${k}${r.days}"]', ['a7', 'b9']],
    // loops
    ['{ for k, v in { a = 1, b = 1 } : v => k... }', { 1: ['a', 'b'] }],
    ['[for i, v in ["a", "b"] : i]', [0, 1]],
    ['[for k, v in toset(["a"]) : k]', ['a']],
    ['[for v in [1, 2, 3] : v if v > 1]', [2, 3]],
    // texts
    ['"%{ if true }a%{ else }b%{ endif }c"', 'ac'],
    ['"%{ for x in ["a", "b"] }${x},%{ endfor }"', 'a,b,'],
    ['"%{ if var.open }a%{ endif }"', OPEN],
    ['"a ${~ "b" ~} c"', 'abc'],
    ['"$${a} %%{b} \\u0041\\n"', '${a} %{b} A\n'],
    ['<<EOT\n  a\n b\nEOT\n', '  a\n b\n'],
    ['<<-EOT\n  a ${1}\n    b\n  EOT\n', 'a 1\n  b\n'],
    ['"${null}"', undefined],
  ])('%s', (expression, expected) => {
    expect(argumentX(expression, NAMES)).toEqual(expected);
  });
});

describe('a function', () => {
  it.each<[string, unknown]>([
    ['concat(["a"], var.open)', ['a', '<more>']],
    ['concat(["a"], [null], ["b"])', ['a', 'b']],
    ['merge({ a = 1 }, { b = 2 }, null)', { a: 1, b: 2 }],
    ['merge([{ a = 1 }, { b = 2 }]...)', { a: 1, b: 2 }],
    ['merge(var.open, { b = 2 })', { b: 2, '<more>': true }],
    ['keys({ b = 1, a = 2 })', ['a', 'b']],
    ['values({ b = 1, a = 2 })', [2, 1]],
    ['contains(["a", var.open], "a")', true],
    ['contains(["a"], "b")', false],
    ['flatten([["a"], [["b"], []]])', ['a', 'b']],
    ['flatten([["a"], var.open])', ['a', '<more>']],
    ['compact(["a", "", null])', ['a']],
    ['compact(["a", var.open])', ['a', '<more>']],
    ['element(["a", "b"], 3)', 'b'],
    ['index(["a", "b"], "b")', 1],
    ['slice(["a", "b", "c"], 1, 3)', ['b', 'c']],
    ['reverse(["a", "b"])', ['b', 'a']],
    ['sort(["b", "a"])', ['a', 'b']],
    ['zipmap(["a", "b"], [1, 2])', { a: 1, b: 2 }],
    ['range(3)', [0, 1, 2]],
    ['range(3, 1)', [3, 2]],
    ['one([])', undefined],
    ['coalescelist([], ["a"])', ['a']],
    ['setunion(["a"], ["b", "a"])', ['a', 'b']],
    ['setsubtract(["a", "b"], ["a"])', ['b']],
    ['setintersection(["a", "b"], ["b"])', ['b']],
    [
      'setproduct(["a", "b"], [1])',
      [
        ['a', 1],
        ['b', 1],
      ],
    ],
    ['alltrue([true, var.open])', '<expression: the function alltrue>'],
    ['alltrue([false, var.open])', false],
    ['anytrue([true, var.open])', true],
    ['length("abc")', 3],
    ['format("%s-%03d-%%", "a", 7)', 'a-007-%'],
    ['format("%s/%s", test_thing.one.arn, "x")', '{→ #test_thing.one arn}/x'],
    ['format("%-5s", "a")', '<expression: the function format>'],
    ['formatlist("%s!", ["a", "b"])', ['a!', 'b!']],
    ['join("-", ["a", test_thing.one.arn])', 'a-{→ #test_thing.one arn}'],
    ['split("/", "a/b")', ['a', 'b']],
    ['title("a bc")', 'A Bc'],
    ['trim("xxaxx", "x")', 'a'],
    ['trimprefix("abc", "a")', 'bc'],
    ['trimsuffix("abc", "c")', 'ab'],
    ['substr("hello", 1, 3)', 'ell'],
    ['substr("hello", -2, -1)', 'lo'],
    ['startswith("abc", "a")', true],
    ['endswith("abc", "a")', false],
    ['replace("a.b", ".", "-")', 'a-b'],
    ['replace("a.b.c", "/[.]/", "-")', 'a-b-c'],
    ['replace("ab", "/(a)/", "$1$1")', '<expression: the function replace>'],
    [
      'replace("arn:aws:iam::1:role/x", "/:role.*/", ":root")',
      'arn:aws:iam::1:root',
    ],
    ['regexall("^express", "express.m7g.large")', ['express']],
    ['length(regexall(".*:sqs:.*", "arn:aws:kinesis:x")) > 0', false],
    ['regex("(\\\\d+)-(\\\\w+)", "a 12-b")', ['12', 'b']],
    ['regex("[0-9]+", "a12b")', '12'],
    ['try(regex("z", "a"), "none")', 'none'],
    ['can(regex("z", "a"))', false],
    ['regex("(?i)A", "a")', '<expression: the function regex>'],
    ['regex("(a+)+$", "aaaa")', '<expression: the function regex>'],
    ['regexall("[", "a")', '<expression: the function regexall>'],
    [
      'regexall("a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaa", "aaa")',
      '<expression: the function regexall>',
    ],
    ['regexall("a", var.open)', OPEN],
    [
      'replace(join("", [for i in range(2000) : "a"]), "/a/", "bbbbbbbbbb")',
      '<expression: the function replace>',
    ],
    // null as an argument
    ['try(length(null), 0)', 0],
    ['try(keys(null), ["none"])', ['none']],
    ['var.flag ? keys(null) : ["a"]', ['a']],
    ['merge(null, { a = 1 })', { a: 1 }],
    ['tostring(null)', undefined],
    ['lookup({}, "a", null)', undefined],
    ['lower("A-${test_thing.one.arn}")', 'a-{→ #test_thing.one arn}'],
    ['min(3, 1, 2)', 1],
    ['max([3, 1]...)', 3],
    ['sum([1, 2])', 3],
    ['floor(1.5)', 1],
    ['parseint("ff", 16)', 255],
    ['tonumber("5")', 5],
    ['tobool("true")', true],
    ['tostring(5)', '5'],
    ['jsondecode("{\\"a\\":[1]}").a', [1]],
    ['jsonencode({ a = test_thing.one.arn })', { a: '→ #test_thing.one arn' }],
    ['provider::x::y(1)', '<expression: the function provider::x::y>'],
    ['file("policy.json")', '<expression: the function file>'],
    ['file(var.open)', OPEN],
  ])('%s', (expression, expected) => {
    expect(argumentX(expression, NAMES)).toEqual(expected);
  });

  it('reads files of the project', () => {
    const { resources } = readTf({
      'infra/main.tf':
        'resource "test_thing" "a" {\n  x = file("${path.module}/a.txt")\n  y = templatefile("${path.module}/../b.tpl", { name = "n", all = ["p"] })\n}\n',
      'infra/a.txt': 'text',
      'b.tpl': 'Hi ${name}%{ for x in all } ${x}%{ endfor }\n',
    });
    expect(plainProperties(resources[0])).toEqual({
      x: 'text',
      y: 'Hi n p\n',
    });
  });

  it.each([
    ['name = "n"', 'Hi n!'],
    ['name = var.open', 'Hi {<unresolved-variable: the variable open>}!'],
  ])('renders templates that a data source holds: %s', (vars, x) => {
    const { resources } = readTf({
      'main.tf': `variable "open" {}\ndata "template_file" "t" {\n  template = file("a.tpl")\n  vars = {\n    ${vars}\n  }\n}\nresource "test_thing" "a" {\n  x = data.template_file.t.rendered\n}\n`,
      'a.tpl': 'Hi ${name}!',
    });
    expect(plainProperties(resources[0])).toEqual({ x });
  });

  it('leaves a template open whose text does not lie in the project', () => {
    const { resources } = readTf(
      'data "template_file" "t" {\n  template = file("a.tpl")\n}\nresource "test_thing" "a" {\n  x = data.template_file.t.rendered\n}\n',
    );
    expect(plainProperties(resources[0])).toEqual({
      x: '<expression: the function file>',
    });
  });
});
