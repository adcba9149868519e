import { checks } from './checks';
import { modelOf } from './__testUtils__/modelOf';
import { prepareTerraform } from './terraform';

beforeAll(() => prepareTerraform());

const COUNT = 20_000;
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

/** Files of the examples, by a name that a reader takes. */
const texts = [
  ...new Set(
    checks.flatMap(({ examples }) =>
      [...examples.pass, ...examples.fail].flatMap(({ files }) =>
        Object.entries(files).map(([path, text]) => `${path}\u0000${text}`),
      ),
    ),
  ),
].map(one => one.split('\u0000') as [string, string]);

/** Numbers that are the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function mutant(text: string, pick: (below: number) => number): string {
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

it(`reads ${COUNT} mutants of its examples without a throw`, () => {
  const pick = numbers(20_261_125);
  for (let i = 0; i < COUNT; i++) {
    const [path, text] = texts[pick(texts.length)];
    const changed = mutant(text, pick);
    const model = modelOf({ [path]: changed });
    // A verdict is what counts: every check sees what was read.
    expect(model.graph.resources.length).toBeLessThan(1000);
    for (const check of i % 20 ? [] : checks) check.run(model);
  }
}, 120_000);
