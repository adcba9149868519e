import { parse } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { agreeing, structureOf } from '../__testUtils__/hclStructure';
import { checks } from '../checks';
import { loadParser } from './hcl/parser';
import { readHcl } from './hcl/readBody';

beforeAll(() => loadParser());

/** Every file of Terraform that an example of a check has. */
const texts = [
  ...new Set(
    checks.flatMap(({ examples }) =>
      [...examples.pass, ...examples.fail].flatMap(({ files }) =>
        Object.entries(files)
          .filter(([path]) => path.endsWith('.tf'))
          .map(([, text]) => text),
      ),
    ),
  ),
];

it('has texts to compare', () => {
  expect(texts.length).toBeGreaterThan(100);
});

it.each(texts.map((text, i) => [i + 1, text]))(
  'sees in text %i what the parser of HashiCorp sees',
  async (_, text) => {
    const theirs = await parse('main.tf', String(text));
    const { body, broken } = readHcl('main.tf', String(text));
    const ours = structureOf(body);
    expect(broken).toEqual([]);
    expect(ours).toEqual(agreeing(theirs, ours));
  },
);

/** A text in quotes, with what has to be escaped in it, as an author would write it. */
const quoted = fc
  .string({ unit: 'binary' })
  .map(text => text.normalize('NFC').replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ''))
  .map(
    text =>
      `"${text
        .replace(/[\\"]/g, '\\$&')
        .replace(/[$%]\{/g, all => `${all[0]}${all}`)}"`,
  );
const escaped = fc
  .array(
    fc.constantFrom(
      '\\n',
      '\\t',
      '\\r',
      '\\\\',
      '\\"',
      '\\u00e9',
      '\\U0001F600',
      '$${',
      '%%{',
      '$',
      'a',
      ' ',
    ),
  )
  .map(parts => `"${parts.join('')}"`);
const heredoc = fc
  .tuple(
    fc.constantFrom('<<', '<<-'),
    fc.array(
      fc
        .tuple(
          fc.nat(4),
          fc.constantFrom('a', 'b c', '"q"', '\\n', '$${x}', '#'),
        )
        .map(([indent, text]) => `${' '.repeat(indent)}${text}`),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([open, lines]) => `${open}EOT\n${lines.join('\n')}\n   EOT`);
const scalar = fc.oneof(
  quoted,
  escaped,
  fc.integer({ min: 0, max: 1_000_000 }).map(String),
  fc.constantFrom('1.5', 'true', 'false', 'null', '-1'),
);
const word = fc
  .stringMatching(/^[a-z_][a-z0-9_-]{0,6}$/)
  .filter(name => !['null', 'true', 'false', 'for', 'dynamic'].includes(name));
const { value } = fc.letrec<{ value: string }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }).map(all => `[${all.join(', ')}]`),
    fc
      .uniqueArray(fc.tuple(word, tie('value')), {
        maxLength: 3,
        selector: ([name]) => name,
      })
      .map(
        all => `{\n${all.map(([name, one]) => `${name} = ${one}\n`).join('')}}`,
      ),
  ),
}));
const bodyOf = (depth: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.uniqueArray(fc.tuple(word, fc.oneof(value, heredoc)), {
        maxLength: 4,
        selector: ([name]) => name,
      }),
      fc.array(
        fc.tuple(
          word,
          fc.array(word, { maxLength: 2 }),
          depth > 0 ? bodyOf(depth - 1) : fc.constant(''),
        ),
        { maxLength: 2 },
      ),
    )
    .map(([attributes, blocks]) =>
      [
        ...attributes.map(([name, one]) => `a_${name} = ${one}\n`),
        ...blocks.map(
          ([type, labels, inner]) =>
            `b${labels.length}_${type} ${labels
              .map(label => `"${label}"`)
              .join(' ')} {\n${inner}}\n`,
        ),
      ].join(''),
    );

it('sees in generated text what the parser of HashiCorp sees', async () => {
  await fc.assert(
    fc.asyncProperty(bodyOf(2), async text => {
      // The grammar takes three signs in a row for broken, which is told as a gap.
      fc.pre(!/\$\$\$\{|%%%\{/.test(text));
      const theirs = await parse('main.tf', text);
      const read = readHcl('main.tf', text);
      const ours = structureOf(read.body);
      expect(read.broken).toEqual([]);
      expect(ours).toEqual(agreeing(theirs, ours));
    }),
    { numRuns: 500 },
  );
});
