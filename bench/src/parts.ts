import {
  assess,
  evidenceOf,
  type Scorecard,
} from 'backstage-plugin-golden-path-common';
import { containerScorecard } from 'backstage-plugin-golden-path-containers';
import { corpus } from './corpus/corpus';
import { createRandom } from './corpus/random';
import { mutantOf } from './corpus/mutant';
import { median, quantile } from './measure';
import { machine, table } from './report';

const MUTANTS = 20_000;
/** What is slow once may have met a garbage collection; the file itself is slow if it is so again. */
const TRIES = 3;

/** What the engine's time goes into, and how it takes files that are broken. */
function main() {
  const count = Number(process.argv[2] ?? 2_000);
  const rounds = Number(process.argv[3] ?? 7);
  const texts = corpus(count);
  console.log(`${machine()}; ${containerScorecard.checks.length} checks\n`);
  parts(texts, rounds);
  mutants(texts);
}

/** What one run over all texts took, in milliseconds. */
interface Times {
  reading: number;
  shell: number;
  all: number;
}

function parts(texts: string[], rounds: number) {
  // The first round only warms up.
  const runs = Array.from({ length: rounds + 1 }, () => timed(texts)).slice(1);
  const [reading, shell, all] = (['reading', 'shell', 'all'] as const).map(
    part => median(runs.map(run => run[part])),
  );
  const share = (time: number) => [
    (time / texts.length).toFixed(3),
    `${Math.round((100 * time) / all)} %`,
  ];
  console.log(
    table([
      ['', 'ms a file', 'share'],
      ['reading Dockerfiles, stages', ...share(reading)],
      ['parsing the shell in RUN', ...share(shell)],
      ['checks, findings, score', ...share(all - reading - shell)],
      ['all', ...share(all)],
    ]),
  );
}

/** Runs the engine as it is; the shell, which otherwise is parsed when a check asks for it, is parsed at once. */
function timed(texts: string[]): Times {
  const times: Times = { reading: 0, shell: 0, all: 0 };
  const scorecard: Scorecard = {
    ...containerScorecard,
    read(evidence, policy) {
      const start = performance.now();
      const model = containerScorecard.read(evidence, policy);
      const read = performance.now();
      for (const build of model.builds)
        for (const stage of build.stages) void stage.scripts;
      times.reading += read - start;
      times.shell += performance.now() - read;
      return model;
    },
  };
  for (const text of texts) {
    const start = performance.now();
    assess(scorecard, evidenceOf({ Dockerfile: text }));
    times.all += performance.now() - start;
  }
  return times;
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
