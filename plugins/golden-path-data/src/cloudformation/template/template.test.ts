import fc from 'fast-check';
import { Lines } from './Lines';
import { JsonReader } from './JsonReader';
import type { Node } from './Node';
import { parseTemplate } from './parseTemplate';

/** A node as it reads in a test. */
function plain(node: Node | undefined): unknown {
  if (node?.kind === 'scalar') return node.value;
  if (node?.kind === 'list') return node.items.map(plain);
  return (
    node &&
    Object.fromEntries(
      [...node.entries].map(([key, { value }]) => [key, plain(value)]),
    )
  );
}

/** All nodes with keys, as the texts that their places mark. */
function marked(node: Node, text: string): string[] {
  const own = text.slice(node.at.start, node.at.end);
  if (node.kind === 'scalar') return [own];
  if (node.kind === 'list')
    return [own, ...node.items.flatMap(item => marked(item, text))];
  return [
    own,
    ...[...node.entries.values()].flatMap(({ key, value }) => [
      text.slice(key.start, key.end),
      ...marked(value, text),
    ]),
  ];
}

describe('JSON', () => {
  it('means what JSON.parse says', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(undefined, 2, '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, undefined, indent);
          const node = new JsonReader(new Lines('a.json', text)).read();
          const normal = JSON.parse(text, (_, one) =>
            typeof one === 'number' ? String(one) : one,
          );
          const read = JSON.parse(JSON.stringify(plain(node)), (_, one) =>
            typeof one === 'number' ? String(one) : one,
          );
          expect(read).toEqual(normal);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('has the places that YAML gives it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string(),
          fc.oneof(
            fc.string(),
            fc.integer(),
            fc.array(fc.dictionary(fc.string(), fc.boolean(), { maxKeys: 3 })),
          ),
          { maxKeys: 4 },
        ),
        value => {
          const text = JSON.stringify(value, undefined, 1);
          const node = parseTemplate('a.json', text).root!;
          for (const part of marked(node, text))
            expect(() => JSON.parse(part)).not.toThrow();
        },
      ),
    );
  });

  it.each(['{', '{"a":1,}', '{"a" 1}', '[1 2]', '"a', '{"a":1}}', '', '01'])(
    'gives up on %j',
    text => {
      expect(new JsonReader(new Lines('a', text)).read()).toBeUndefined();
    },
  );

  it('with a comma too much is read as YAML', () => {
    const { root, problems } = parseTemplate(
      'a.json',
      '{"a": [1, 2,], "b": 1,}',
    );
    expect(plain(root)).toEqual({ a: [1, 2], b: 1 });
    expect(problems).toEqual([]);
  });
});

describe('places', () => {
  const text = `# first
Resources:
  A: # a comment
    Type: "AWS::S3::Bucket" # another
    Properties:
      Name: !Sub '\${X}-a'
      List:
        - one
        - two   # a third

      Block: |
        line
        line

  B: {Type: x, Y: [1, 2]}
`;
  const of = (source: string) =>
    marked(parseTemplate('a', source).root!, source);

  it('are exactly what is written', () => {
    const parts = of(text);
    expect(parts).toEqual(
      expect.arrayContaining([
        '"AWS::S3::Bucket"',
        "!Sub '${X}-a'",
        '- one\n        - two',
        'two',
        '|\n        line\n        line',
        '{Type: x, Y: [1, 2]}',
        '[1, 2]',
      ]),
    );
  });

  it('do not depend on line ends or a byte order mark', () => {
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(of(windows).map(part => part.replaceAll('\r\n', '\n'))).toEqual(
      of(text),
    );
  });

  it('tell lines', () => {
    const { root } = parseTemplate('a', text);
    expect(root!.at).toMatchObject({ file: 'a', line: 2, endLine: 15 });
  });
});

describe('a broken template', () => {
  const good = (id: string) =>
    `  ${id}:\n    Type: AWS::S3::Bucket\n    Properties:\n      Name: x\n`;
  const around = (broken: string) =>
    `Resources:\n${good('A')}${broken}${good(
      'B',
    )}Outputs:\n  O: { Value: 1 }\n`;

  it.each<[string, string]>([
    ['a quote that nobody closes', '      X: "a\n'],
    ['a bracket that nobody closes', '      X: [a, b\n'],
    ['a tab', '\tX: a\n'],
    ['a mapping in a value', '      X: a: b: c\n'],
    ['a line that belongs nowhere', '      X: a\n     Y: b\n'],
  ])('with %s is read around it', (_, line) => {
    const broken = `  Key:\n    Type: AWS::KMS::Key\n    Properties:\n${line}`;
    const { root, problems } = parseTemplate('t.yaml', around(broken));
    expect(plain(root)).toEqual({
      Resources: {
        A: { Type: 'AWS::S3::Bucket', Properties: { Name: 'x' } },
        B: { Type: 'AWS::S3::Bucket', Properties: { Name: 'x' } },
      },
      Outputs: { O: { Value: 1 } },
    });
    expect(problems).toMatchObject([
      { why: 'parse-error', declares: ['AWS::KMS::Key'], at: { line: 6 } },
    ]);
  });

  it('that declares one name twice says so', () => {
    const { problems } = parseTemplate(
      't.yaml',
      `Resources:\n${good('A')}${good('A')}`,
    );
    expect(problems).toMatchObject([{ why: 'parse-error', at: { line: 2 } }]);
    expect(problems[0]!.declares).toBeUndefined();
  });

  it('never throws, and never takes long', () => {
    const pieces = fc.constantFrom(
      ...[
        'Resources:\n',
        '  A:\n',
        '    Type: AWS::S3::Bucket\n',
        '\t',
        '"',
        "'",
      ],
      ...[
        '[',
        '{',
        '}',
        ']',
        '&a ',
        '*a',
        '<<: *a\n',
        '- ',
        '!Sub ',
        '| \n',
        '? ',
      ],
      ...[
        ': ',
        '\n',
        '  ',
        '%YAML 1.1\n',
        '---\n',
        '...\n',
        '\uFEFF',
        '\r\n',
        '#',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), parts => {
        const read = () => parseTemplate('t.yaml', parts.join(''));
        expect(read).not.toThrow();
      }),
      { numRuns: 3_000, interruptAfterTimeLimit: 20_000 },
    );
  });
});
