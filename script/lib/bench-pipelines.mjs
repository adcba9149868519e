// Measures each pipeline template: how long its project takes to be made and to be synthesised, and what its own pipeline does with many rows.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { megabytes, seconds, table } from './figures.mjs';
import { generate } from './verify-templates/generate.mjs';
import { templates } from './verify-templates/templates.mjs';

const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    only: { type: 'string', multiple: true },
    rows: { type: 'string', default: '1000000' },
  },
});
if (options.help) {
  console.log(`Usage: script/bench-pipelines [--only TEMPLATE]... [--rows NUMBER]

Makes a project of each pipeline template by the real Scaffolder, installs what it needs, synthesises it, and runs one night of it on this
machine: the state machines as they are synthesised, their statements in DuckDB, buckets on a local S3. The samples of the project are
repeated under other ids until there are as many rows as asked (a million). docs/performance.md has the figures.`);
  process.exit(0);
}

const pipelines = templates.filter(
  ({ kind, name }) =>
    kind === 'pipeline' && (!options.only || options.only.includes(name)),
);
if (!pipelines.length) {
  console.error('There is no such template.');
  process.exit(2);
}
const rows = Number(options.rows);
if (!Number.isInteger(rows) || rows < 1) {
  console.error(`--rows ${options.rows}: give a whole number of rows.`);
  process.exit(2);
}

/** How many projects are made beside the first, of which one is told. */
const MORE = 10;
const TIERS = ['raw', 'transformed', 'curated'];
const night = join(import.meta.dirname, 'bench-pipelines/night.mjs');
const scratch = mkdtempSync(join(tmpdir(), 'golden-path-bench-'));
const found = [];
try {
  for (const { template, name, answers } of pipelines) {
    const folder = join(scratch, template);
    const values = {
      name: 'order-pipeline',
      owner: 'group:default/checkout',
      ...answers,
    };
    const project = { template, folder, values };
    const more = Array.from({ length: MORE }, (_, one) => ({
      ...project,
      folder: `${folder}-${one}`,
    }));
    // Less the start of the Scaffolder, which is the same for each.
    const one = await timed(() => generate([project]));
    const all = await timed(() => generate([project, ...more]));
    const made = (all - one) / MORE;
    run(folder, 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    const synth = await timed(() =>
      run(folder, process.execPath, ['scripts/snapshot.ts']),
    );
    const ran = existsSync(join(folder, 'tests/local/night.ts'))
      ? JSON.parse(run(folder, process.execPath, [night, String(rows)]))
      : undefined;
    found.push({ name, made, synth, ran });
    rmSync(join(folder, 'node_modules'), { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
const tier = (ran, name) => {
  const { files, bytes } = ran.tiers[name];
  return `${files}, ${megabytes(bytes)}`;
};
console.log(
  table(
    ['template', 'made', 'synth', 'rows', 'run', 'rows/s', ...TIERS],
    found.map(({ name, made, synth, ran }) => [
      name,
      seconds(made),
      seconds(synth),
      ...(ran
        ? [
            String(ran.rows),
            seconds(ran.ms),
            String(Math.round((ran.rows / ran.ms) * 1000)),
            ...TIERS.map(one => tier(ran, one)),
          ]
        : ['-', '-', '-', '-', '-', '-']),
    ]),
  ),
);

function run(cwd, program, words) {
  return execFileSync(program, words, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 2 ** 20,
  });
}

async function timed(action) {
  const start = performance.now();
  await action();
  return performance.now() - start;
}
