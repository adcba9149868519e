const PIECES = [
  ...['{', '}', '[', ']', '"', "'", '${', '%{', '\n', ' ', '\t', '#', ':', '-'],
  ...[
    '!If',
    '!Ref ',
    '&a ',
    '*a',
    '<<: ',
    '=',
    '<<EOT\n',
    'null',
    '0',
    '\u0000',
  ],
];

/** Numbers that are the same in every run (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** A text with up to three mistakes in it. */
export function mutant(text: string, pick: (below: number) => number): string {
  let now = text;
  for (let i = 0; i <= pick(3); i++) {
    const at = pick(now.length + 1);
    const [kind, length] = [pick(4), pick(30)];
    if (kind === 0) now = now.slice(0, at);
    else if (kind === 1) now = now.slice(0, at) + now.slice(at + length);
    else if (kind === 2)
      now = now.slice(0, at) + now.slice(at, at + length) + now.slice(at);
    else now = now.slice(0, at) + PIECES[pick(PIECES.length)] + now.slice(at);
  }
  return now;
}
