import { assess, evidenceOf } from 'backstage-plugin-golden-path-common';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { corpus } from './corpus/corpus';
import { createRandom } from './corpus/random';
import { mutantOf } from './corpus/mutant';
import { measure, quantile } from './measure';
import { machine, table } from './report';

const MUTANTS = 20_000;
/** What is slow once may have met a garbage collection; the file itself is slow if it is so again. */
const TRIES = 3;

/** What the engine's time goes into, and how it takes files that are broken. */
async function main() {
  const count = Number(process.argv[2] ?? 2_000);
  const rounds = Number(process.argv[3] ?? 7);
  const texts = corpus(count);
  console.log(`${machine()}; ${containerScorecard.checks.length} checks\n`);
  await parts(texts, rounds);
  mutants(texts);
}

async function parts(texts: string[], rounds: number) {
  const read = (text: string) =>
    containerScorecard.read(evidenceOf({ Dockerfile: text }), {});
  const shell = (text: string) => {
    for (const build of read(text).builds)
      for (const stage of build.stages) void stage.scripts;
  };
  const all = (text: string) =>
    assess(containerScorecard, evidenceOf({ Dockerfile: text }));
  const [reading, parsing, whole] = await measure(
    [
      { name: 'reading', run: () => texts.forEach(read) },
      { name: 'reading and shell', run: () => texts.forEach(shell) },
      { name: 'all', run: () => texts.forEach(all) },
    ],
    rounds,
  );
  const share = (time: number) => [
    (time / texts.length).toFixed(3),
    `${Math.round((100 * time) / whole)} %`,
  ];
  console.log(
    table([
      ['', 'ms a file', 'share'],
      ['reading Dockerfiles, stages', ...share(reading)],
      ['parsing the shell in RUN', ...share(parsing - reading)],
      ['checks, findings, score', ...share(whole - parsing)],
      ['all', ...share(whole)],
    ]),
  );
}

function mutants(texts: string[]) {
  const random = createRandom(20261125);
  const times: number[] = [];
  let slowest = { text: '', time: 0 };
  for (let i = 0; i < MUTANTS; i++) {
    const text = mutantOf(texts, random);
    const time = timeOf(text);
    if (time > slowest.time) slowest = { text, time };
    times.push(time);
  }
  const again = Math.min(
    ...Array.from({ length: TRIES }, () => timeOf(slowest.text)),
  );
  console.log(
    `\n${MUTANTS} mutants: median ${quantile(times, 0.5).toFixed(
      3,
    )} ms, p99 ${quantile(times, 0.99).toFixed(
      3,
    )} ms, most ${slowest.time.toFixed(1)} ms (that one again: ${again.toFixed(
      1,
    )} ms)`,
  );
}

function timeOf(text: string): number {
  const start = performance.now();
  assess(containerScorecard, evidenceOf({ Dockerfile: text }));
  return performance.now() - start;
}

main();
