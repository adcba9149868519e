import { assess } from 'backstage-plugin-golden-path-common';
import { containerScorecard } from './scorecard';

const MUTANTS = 20_000;
/** What takes longer hangs: a quadratic reader takes minutes. Speed is measured under bench/. */
const HANGING = 60_000;

const seeds = containerScorecard.checks.flatMap(({ examples }) =>
  [...examples.pass, ...examples.fail].flatMap(({ files }) =>
    Object.values(files),
  ),
);
const pieces = [
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
  '{',
  '<<EOF\n',
  '<<-',
  '# ',
  '# escape=`\n',
  '[',
  ']',
  '["',
  '",',
  '&&',
  '||',
  '|',
  ';',
  '--',
  '--from=',
  '--mount=type=cache,',
  'FROM ',
  'FROM a AS b\n',
  'RUN ',
  'ONBUILD ',
  'ARG ',
  'ENV ',
  'CMD ',
  'HEALTHCHECK CMD ',
  'SHELL ',
  'COPY ',
  ' ',
  '\t',
  '\ufeff',
  '\u0085',
  '\u2028',
  '\ud800',
  '🐳',
  'if ',
  'then ',
  'fi',
  'case x in ',
  'esac',
  'apt-get update',
  'apk add ',
  'sh -c "',
  '@',
  ':',
  '/',
  '=',
  '%',
  '#',
  '*',
];

/** A small generator with a fixed start, so that a failure can be seen again (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function mutant(next: (below: number) => number): string {
  let text = seeds[next(seeds.length)];
  for (let i = 0; i <= next(6); i++) {
    const at = next(text.length + 1);
    const length = next(3) ? 0 : next(12);
    const other = seeds[next(seeds.length)];
    const from = next(other.length + 1);
    const piece = [
      pieces[next(pieces.length)],
      pieces[next(pieces.length)].repeat(next(40)),
      other.slice(from, from + next(30)),
      '',
    ][next(4)];
    text = text.slice(0, at) + piece + text.slice(at + length);
  }
  return text;
}

it(`assesses ${MUTANTS} mutants without a throw or a hang`, () => {
  const next = generator(20261123);
  for (let i = 0; i < MUTANTS; i++) {
    const text = mutant(next);
    const started = performance.now();
    const { checks } = assess(containerScorecard, {
      files: [{ path: 'Dockerfile', text }],
    });
    const taken = performance.now() - started;
    const lines = text.split('\n').length;
    const problems = {
      broken: checks.filter(({ outcome }) => outcome === 'error'),
      hanging: taken > HANGING,
      astray: checks
        .flatMap(({ findings }) => findings)
        .filter(
          ({ line, endLine }) => line < 1 || endLine < line || endLine > lines,
        ),
    };
    expect({ text, ...problems }).toEqual({
      text,
      broken: [],
      hanging: false,
      astray: [],
    });
  }
}, 120_000);
