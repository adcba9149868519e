import { DockerfileParser } from 'dockerfile-ast';
import fc from 'fast-check';
import { readDockerfile } from './readDockerfile';

/**
 * `dockerfile-ast` as a peer. Where it is known to differ from BuildKit the generator steps aside: it keeps comment lines inside
 * continuations in an argument's text, does not end a line at an escaped escape, and loses blanks in JSON strings.
 */
function theirs(text: string) {
  return DockerfileParser.parse(text)
    .getInstructions()
    .map(instruction => {
      const { start, end } = instruction.getRange();
      return [
        instruction.getKeyword().toLowerCase(),
        start.line + 1,
        end.line + 1,
      ];
    });
}

function ours(text: string) {
  return readDockerfile(text).instructions.map(({ name, line, endLine }) => [
    name,
    line,
    endLine,
  ]);
}

function flagsAndWords(text: string) {
  const peer = DockerfileParser.parse(text).getInstructions();
  return readDockerfile(text).instructions.map((instruction, i) => {
    const own = [
      ...instruction.flags,
      ...(instruction.exec ? [] : instruction.args),
    ];
    const written = own.map(({ start, end }) => text.slice(start, end));
    const document = peer[i]
      .getArguments()
      .map(argument => argument.getValue());
    return { name: instruction.name, written, document };
  });
}

const word = fc.constantFrom(
  'a',
  'b1',
  '/x',
  '$V',
  '${V:-w}',
  '"q r"',
  "'s'",
  'k=v',
  '-f',
  'ünï',
  '🐳',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 });
const gap = fc.constantFrom(
  ' ',
  '  ',
  '\t',
  ' \\\n ',
  ' \\\n\t',
  ' \\\n\n ',
  ' \\ \n  ',
);
const flag = fc.constantFrom(
  '--from=a',
  '--chown=1:1',
  '--mount=type=cache,target=/c',
  '--link',
);
const joined = (parts: string[], gaps: string[]) =>
  parts
    .map((part, i) => (i ? `${gaps[i % gaps.length]}${part}` : part))
    .join('');
const keyword = fc.constantFrom(
  'RUN',
  'run',
  'COPY',
  'Env',
  'ARG',
  'CMD',
  'LABEL',
  'EXPOSE',
  'WORKDIR',
  'USER',
  'ENTRYPOINT',
);

const plain = fc
  .tuple(keyword, words, fc.array(gap, { minLength: 1, maxLength: 3 }))
  .map(([name, parts, gaps]) => joined([name, ...parts], gaps));
const flagged = fc
  .tuple(
    fc.constantFrom('RUN', 'COPY', 'ADD'),
    fc.array(flag, { maxLength: 2 }),
    words,
  )
  .map(([name, flags, parts]) => [name, ...flags, ...parts].join(' '));
const json = fc
  .tuple(
    fc.constantFrom('CMD', 'ENTRYPOINT', 'RUN'),
    fc.array(fc.constantFrom('a', 'b', '/c'), { maxLength: 3 }),
  )
  .map(([name, parts]) => `${name} ${JSON.stringify(parts)}`);
const heredoc = fc
  .tuple(
    fc.constantFrom('RUN', 'COPY'),
    fc.array(fc.constantFrom('x', 'FROM y', '# z', ''), { maxLength: 3 }),
  )
  .map(([name, content]) => `${name} <<EOF /t\n${content.join('\n')}\nEOF`);
const other = fc.constantFrom(
  '# a comment',
  '',
  '   ',
  'FROM a AS b',
  'FROM --platform=$P a',
  '  # indented',
);
const file = fc
  .tuple(
    fc.array(fc.oneof(plain, flagged, json, heredoc, other), {
      minLength: 1,
      maxLength: 12,
    }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([lines, newline]) =>
    `FROM scratch\n${lines.join('\n')}\n`.replace(/\n/g, newline),
  );

describe('readDockerfile beside dockerfile-ast', () => {
  it('finds the same instructions on the same lines', () => {
    fc.assert(
      fc.property(file, text => {
        expect(ours(text)).toEqual(theirs(text));
      }),
      { numRuns: 1_500 },
    );
  });

  it('finds the same flags and words', () => {
    const simple = fc
      .array(fc.oneof(flagged, other), { minLength: 1, maxLength: 6 })
      .map(lines => `FROM scratch\n${lines.join('\n')}\n`);
    fc.assert(
      fc.property(simple, text => {
        const instructions = flagsAndWords(text).filter(
          ({ name }) => name !== 'from',
        );
        for (const { written, document } of instructions) {
          // The peer holds quoted words together where BuildKit splits them, and leaves flags out of the arguments.
          const split = document.join(' ').split(/\s+/).filter(Boolean);
          const bare = written
            .filter(part => !part.startsWith('--'))
            .join(' ')
            .split(/\s+/);
          expect(bare).toEqual(split);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '# escape=`\nFROM a\nRUN b `\n  c\n',
    'FROM a\nRUN b \\\n  # comment \\\n  c\n',
    'FROM a\nRUN <<A <<B\nx\nA\ny\nB\nRUN z\n',
    'FROM a\nRUN <<-E\n\tx\n\tE\nRUN z\n',
    'FROM a\nONBUILD RUN b \\\n c\n',
    'FROM a\n\n\n\tRUN b',
  ])('agrees on %j', text => {
    expect(ours(text)).toEqual(theirs(text));
  });

  it.each([
    ['an escaped escape ends a line', 'FROM a\nRUN b \\\\\nRUN c\n', 3, 2],
    [
      'a quoted terminator may hold blanks',
      'FROM a\nRUN <<"E F"\nx\nE F\nRUN z',
      3,
      5,
    ],
  ])(
    'differs where the peer differs from BuildKit: %s',
    (_, text, own, peer) => {
      expect(ours(text)).toHaveLength(own);
      expect(theirs(text)).toHaveLength(peer);
    },
  );
});
