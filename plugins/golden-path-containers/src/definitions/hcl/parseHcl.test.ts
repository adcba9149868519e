import { Evaluator } from './Evaluator';
import { doubtOf, textOf } from './HclValue';
import { parseHcl } from './parseHcl';

const run = (expression: string) => {
  const text = `a = ${expression}\n`;
  const [attribute] = parseHcl(text).body.attributes;
  const value = new Evaluator(text, new Map()).run(attribute.value, name =>
    name === 'X'
      ? { data: 'x', open: 'X may differ', written: '${X}' }
      : undefined,
  );
  return value;
};

describe('HCL', () => {
  it('reads blocks, labels and comments of all kinds', () => {
    const text =
      '# one\ntarget "a" { x = 1 }\n/* two\n*/ group b "c" {\n  y = [\n    1, // three\n    2,\n  ]\n\n  inner {\n    z = { k = "v", "l" : 2 }\n  }\n}\nglobal = true\n';
    const { body, problem } = parseHcl(text);
    expect(problem).toBeUndefined();
    expect(body.blocks.map(({ type, labels }) => [type, ...labels])).toEqual([
      ['target', 'a'],
      ['group', 'b', 'c'],
    ]);
    expect(body.blocks[1].body.blocks[0].type).toBe('inner');
    expect(body.attributes.map(({ name }) => name)).toEqual(['global']);
    const [{ start, end }] = body.blocks;
    expect(text.slice(start, end)).toBe('target "a" { x = 1 }');
  });

  it('goes on after what it cannot read', () => {
    const text =
      'target "a" {\n  x = ]\n}\ntarget "b" {\n  y = 1\n}\n= 3\ntarget "c" {\n';
    const { body, problem } = parseHcl(text);
    expect(body.blocks.map(({ labels }) => labels[0])).toEqual(['b']);
    expect(problem).toEqual({ message: 'A value is missing', offset: 19 });
  });

  it.each([
    ['<<EOT\nFROM a\nEOT', 'FROM a\n'],
    ['<<-EOT\n    a\n      b\n  EOT', 'a\n  b\n'],
    ['<<EOT\na ${X} $y %z $${no}\nEOT', 'a x $y %z ${no}\n'],
    ['"${X}-${ "in ${X}" }"', 'x-in x'],
    ['"a\\"b\\\\c\\u00e9 $$ %% $${X} %%{if}"', 'a"b\\cé $$ %% ${X} %{if}'],
    ['1 + 2 * 3 - 4 % 3', '6'],
    ['!false && (1 < 2 || 2 <= 1) ? "yes" : "no"', 'yes'],
    ['{ a = { "b" = ["c"] } }.a["b"][0]', 'c'],
    ['{ for k, v in { a = "1", b = "2" } : v => k if v != "1" }["2"]', 'b'],
    ['join("", [for i, v in ["a", "b"] : "${i}${v}"])', '0a1b'],
    ['concat(["a"],\n  ["b"],\n)[1]', 'b'],
    ['try(nothing, X)', 'x'],
    ['format("%s/%v%%", "a", 1)', 'a/1%'],
  ])('works out %s', (expression, expected) => {
    expect(textOf(run(expression).data)).toBe(expected);
  });

  it.each([
    ['nothing', 'The variable nothing is not defined'],
    ['timestamp()', 'timestamp() is known only to bake'],
    ['"a${nothing}"', 'The variable nothing is not defined'],
    ['[1][5]', '[1][5] is known only to bake'],
    ['["a"][*]', '["a"][*] is known only to bake'],
    ['upper(["a"])', 'upper(["a"]) is known only to bake'],
  ])('does not know %s', (expression, reason) => {
    expect(run(expression).unknown).toBe(reason);
  });

  it.each([
    'X',
    '"a-${X}"',
    'upper(X)',
    'X == "x"',
    'X == "x" ? "a" : "b"',
    '[X]',
  ])('remembers that %s may differ', expression =>
    expect(doubtOf(run(expression))).toBe('X may differ'),
  );

  it('writes what may differ as it is written', () => {
    expect(run('"a-${X}-${1 + 1}"').written).toBe('a-${X}-2');
    expect(run('"a-${upper(X)}"').written).toBe('a-${upper(X)}');
  });
});
