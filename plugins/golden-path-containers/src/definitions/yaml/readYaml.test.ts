import { readYaml } from './readYaml';
import {
  at,
  lineIn,
  linesOf,
  offsetIn,
  textAt,
  textsOf,
  type TextNode,
} from './Tree';

const tree = (text: string) => readYaml(text).documents[0];

describe('YAML', () => {
  it('has the lines of everything', () => {
    const root = tree('a:\n  - x\n  - "y"\nb: {c: 1}\n');
    expect(
      textsOf(at(root, 'a')).map(({ text, line }) => [text, line]),
    ).toEqual([
      ['x', 2],
      ['y', 3],
    ]);
    expect(textAt(root, 'b', 'c')).toMatchObject({ text: '1', line: 4 });
  });

  it('keeps scalars as they are written', () => {
    const root = tree('a: 1.10\nb: yes\nc: ~\nd:\ne: "null"\nf: 0x1F\n');
    expect(textAt(root, 'a')?.text).toBe('1.10');
    expect(textAt(root, 'b')?.text).toBe('yes');
    expect(textAt(root, 'c')).toBeUndefined();
    expect(textAt(root, 'd')).toBeUndefined();
    expect(textAt(root, 'e')?.text).toBe('null');
    expect(textAt(root, 'f')?.text).toBe('0x1F');
  });

  it.each([
    ['a: |\n    one\n    two\n', 'two'],
    ['x: 1\na: |-\n  one\n    two\n', '  two'],
    ['a: plain two\n', 'two'],
    ["a: 'quoted two'\n", 'two'],
    ['- {a: "quoted two"}\n', 'two'],
  ])('finds a part of a text in the file: %j', (text, wanted) => {
    const root = tree(text);
    const node = (textAt(root, 'a') ??
      textAt((root as any).items?.[0], 'a')) as TextNode;
    const offset = node.text.indexOf(wanted);
    const found = offsetIn(node, offset)!;
    expect(text.slice(found, found + wanted.length)).toBe(wanted);
    expect(lineIn(node, offset)).toBe(text.slice(0, found).split('\n').length);
  });

  it('does not guess an offset where the texts run otherwise', () => {
    const folded = textAt(tree('a: >\n  one\n  two\n'), 'a')!;
    expect(offsetIn(folded, 4)).toBeUndefined();
    const escaped = textAt(tree('a: "one\\ttwo"\n'), 'a')!;
    expect(offsetIn(escaped, 4)).toBeUndefined();
    const gap = textAt(tree('a: |\n  one\n\n  two\n'), 'a')!;
    expect(offsetIn(gap, 5)).toBeUndefined();
    expect(lineIn(gap, 5)).toBe(4);
  });

  it('gives each line of a text its own', () => {
    const node = textAt(tree('a: |\n  A=1\n\n  B=2\n'), 'a')!;
    expect(linesOf(node).map(({ text, line }) => `${line}:${text}`)).toEqual([
      '2:A=1',
      '4:B=2',
    ]);
  });

  it('lets an alias stand for what it names, and merges', () => {
    const root = tree(
      'a: &a {x: 1, y: 2}\nb: *a\nc:\n  y: 3\n  <<: *a\nd:\n  <<: [{z: 4}, *a]\n',
    );
    expect(at(root, 'b')).toBe(at(root, 'a'));
    expect(textAt(root, 'c', 'x')?.text).toBe('1');
    expect(textAt(root, 'c', 'y')?.text).toBe('3');
    expect(textAt(root, 'd', 'z')?.text).toBe('4');
  });

  it('reads several documents, and JSON', () => {
    expect(readYaml('a: 1\n---\nb: 2\n').documents).toHaveLength(2);
    expect(textAt(tree('{"a": {"b": "c"}}'), 'a', 'b')?.text).toBe('c');
  });

  it('keeps tags', () => {
    expect(textAt(tree('a: !Sub "${X}"\n'), 'a')).toMatchObject({
      text: '${X}',
      tag: '!Sub',
    });
  });

  it.each([
    ['a: [1\n', 'Line'],
    ['a: b: c\n', 'Line 1'],
    ['{{ if .Values.x }}\na: 1\n', 'Line'],
    ['['.repeat(5_000), 'It nests too deeply.'],
    [`${'- '.repeat(500)}a`, 'It nests too deeply.'],
    ['{a: '.repeat(200) + '}'.repeat(200), 'It nests too deeply.'],
  ])('says what it could not read: %.20j', (text, problem) => {
    const { documents, problem: said } = readYaml(text);
    expect(said).toContain(problem);
    expect(documents).toEqual([]);
  });

  it('cuts what holds itself', () => {
    expect(at(tree('a: &a\n  b: *a\n'), 'a', 'b')).toMatchObject({
      empty: true,
    });
  });

  it('gives up on merge keys without end', () => {
    const keys = Array.from({ length: 2_000 }, (_, i) => `k${i}: 1`).join(', ');
    const maps = Array.from(
      { length: 200 },
      (_, i) => `m${i}: {<<: *a, x${i}: 1}`,
    );
    expect(readYaml(`a: &a {${keys}}\n${maps.join('\n')}\n`).problem).toBe(
      'It holds more than 100,000 values.',
    );
  });
});
