import type { Random } from './random';

/** What breaks a reader: half of something, at the wrong place. */
const PIECES = [
  ...[
    '\n',
    '\r\n',
    '\\\n',
    '\\',
    '"',
    "'",
    '`',
    '$',
    '${',
    '}',
    '$(',
    ')',
    '(',
  ],
  ...['<<EOF\n', '<<-', '# ', '# escape=`\n', '[', ']', '["', '",', '&&', '|'],
  ...[
    '--from=',
    '--mount=type=cache,',
    'FROM ',
    'FROM a AS b\n',
    'RUN ',
    'ARG ',
  ],
  ...['ONBUILD ', 'ENV ', 'CMD ', 'SHELL ', 'COPY ', '\t', '\ufeff', '\ud800'],
  ...['if ', 'then ', 'fi', 'case x in ', 'esac', 'apt-get update', 'sh -c "'],
];
const MOST_CHANGES = 7;
const MOST_REPEATS = 40;
const LONGEST_PIECE = 200;

/** One of the texts with a few pieces put in, taken out or taken from another. */
export function mutantOf(texts: string[], random: Random): string {
  let text = random.pick(texts);
  for (let i = 0; i <= random.int(MOST_CHANGES); i++) {
    const at = random.int(text.length + 1);
    const gone = random.chance(0.3) ? random.int(LONGEST_PIECE) : 0;
    text = text.slice(0, at) + piece(texts, random) + text.slice(at + gone);
  }
  return text;
}

function piece(texts: string[], random: Random): string {
  if (random.chance(0.5)) return random.pick(PIECES);
  if (random.chance(0.5)) {
    return random.pick(PIECES).repeat(random.int(MOST_REPEATS));
  }
  const other = random.pick(texts);
  const from = random.int(other.length);
  return other.slice(from, from + random.int(LONGEST_PIECE));
}
