import { parse as parseByHashiCorp } from '@cdktn/hcl2json';
import {
  assess,
  evidenceOf,
  type Evidence,
} from 'backstage-plugin-golden-path-common';
import { dataScorecard } from 'backstage-plugin-golden-path-data';
import { parseDocument } from 'yaml';
// Merely parsing is what the engine is held against; it is no public API.
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { parse as parseTerraform } from '../../plugins/golden-path-data/src/terraform/hcl/parser';
import {
  infrastructure,
  projectsIn,
  type InfrastructureFile,
} from './corpus/infrastructure';
import { largeProject } from './corpus/largeProject';
import { measure, quantile, type Contender } from './measure';
import { machine, table } from './report';

/** How fast the data scorecard is: file by file beside merely parsing them, on one large project, and on the projects of a folder. */
async function main() {
  const count = Number(process.argv[2] ?? 500);
  const rounds = Number(process.argv[3] ?? 5);
  const folder = process.argv[4];
  await dataScorecard.prepare?.();
  console.log(
    `${machine()}; ${
      dataScorecard.checks.length
    } checks; median of ${rounds} rounds in one run\n`,
  );
  await fileByFile('cloudformation', count, rounds, [
    {
      name: 'yaml, parsing alone',
      run: text =>
        void parseDocument(text, { logLevel: 'silent', strict: false }),
    },
  ]);
  await fileByFile('terraform', count, rounds, [
    {
      name: 'tree-sitter, parsing alone',
      run: text => void parseTerraform(text),
    },
    {
      name: "HashiCorp's parser (@cdktn/hcl2json)",
      run: async text => void (await parseByHashiCorp('main.tf', text)),
    },
  ]);
  for (const language of ['cloudformation', 'terraform'] as const) {
    const files = largeProject(language, 5_000);
    const start = performance.now();
    const findings = findingsOf(evidenceOf(files));
    const seconds = (performance.now() - start) / 1_000;
    console.log(
      `5,000 resources in ${language}: ${seconds.toFixed(
        1,
      )} s, ${findings} findings`,
    );
  }
  if (folder) ofFolder(folder, rounds);
  const { rss } = process.memoryUsage();
  console.log(`\nmemory at the end: ${Math.round(rss / 1e6)} MB`);
}

interface Floor {
  name: string;
  run(text: string): void | Promise<void>;
}

/** Each file is a project of its own. */
async function fileByFile(
  language: 'cloudformation' | 'terraform',
  count: number,
  rounds: number,
  floors: Floor[],
) {
  const files = infrastructure(language, count);
  const singles: number[] = [];
  let findings = 0;
  const engine: Contender = {
    name: 'the engine',
    run() {
      findings = 0;
      for (const { path, text } of files) {
        const start = performance.now();
        findings += findingsOf(evidenceOf({ [path]: text }));
        singles.push(performance.now() - start);
      }
    },
  };
  const others = floors.map(({ name, run }) => ({
    name,
    run: () => eachOf(files, run),
  }));
  const contenders = [engine, ...others];
  const times = await measure(contenders, rounds);
  const lines = files
    .map(({ text }) => text)
    .join('')
    .split('\n').length;
  console.log(
    `${count} files, ${language}: ${lines} lines, ${findings} findings`,
  );
  console.log(
    table([
      ['', 'ms a file', 'files a second', 'engine takes'],
      ...times.map((time, i) => [
        contenders[i].name,
        (time / count).toFixed(2),
        Math.round((1_000 * count) / time),
        i ? `${(times[0] / time).toFixed(1)} times that` : '',
      ]),
    ]),
  );
  // The first round only warms up.
  const warm = singles.slice(count);
  const figure = (share: number) => quantile(warm, share).toFixed(1);
  console.log(
    `one file: median ${figure(0.5)} ms, p99 ${figure(0.99)} ms, most ${figure(
      1,
    )} ms\n`,
  );
}

async function eachOf(
  files: InfrastructureFile[],
  run: (text: string) => void | Promise<void>,
) {
  for (const { text } of files) await run(text);
}

function findingsOf(evidence: Evidence): number {
  return assess(dataScorecard, evidence).checks.reduce(
    (sum, { findings }) => sum + findings.length,
    0,
  );
}

function ofFolder(root: string, rounds: number) {
  const projects = projectsIn(root);
  const files = projects.reduce((sum, one) => sum + Object.keys(one).length, 0);
  const times: number[][] = projects.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (const [i, project] of projects.entries()) {
      // Another folder each time, or what was parsed would be remembered.
      const evidence = evidenceOf(
        Object.fromEntries(
          Object.entries(project).map(([path, text]) => [
            `${round}/${path}`,
            text,
          ]),
        ),
      );
      const start = performance.now();
      findingsOf(evidence);
      if (round >= 0) times[i].push(performance.now() - start);
    }
  }
  const all = times.reduce((sum, one) => sum + quantile(one, 0.5), 0);
  const slowest = Math.max(...times.map(one => quantile(one, 0.5)));
  console.log(
    `\n${projects.length} projects with ${files} files: ${Math.round(
      all,
    )} ms, ${Math.round(
      (1_000 * files) / all,
    )} files a second; the slowest project ${Math.round(slowest)} ms`,
  );
}

main();
