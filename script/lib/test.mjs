// Runs every check and test of the repository and sums them up in the last line.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { startPostgres } from './postgres.mjs';

const root = resolve(import.meta.dirname, '../..');
const reports = join(root, '.golden-path', 'reports');
const jestReport = join(reports, 'jest.json');
const browserReport = join(reports, 'browser.json');

/** More failing files than these are no accident. */
const MOST_TO_TRY_AGAIN = 10;

const run = (command, args, env = {}) =>
  new Promise(done => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('exit', code => done(code === 0));
  });

/** A step that either holds or not. */
const check = (name, ...command) => ({
  name,
  async run() {
    const ok = await run('yarn', command);
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  },
});

/** Runs Jest over all tests, or over the files named. */
async function jest(postgres, workers, files = []) {
  rmSync(jestReport, { force: true });
  const ok = await run(
    'yarn',
    [
      ...['backstage-cli', 'repo', 'test', '--ci', `--maxWorkers=${workers}`],
      ...['--json', `--outputFile=${jestReport}`, ...files],
    ],
    {
      CI: 'true',
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING: postgres.url,
      NODE_OPTIONS: '--no-warnings',
    },
  );
  return { ok, report: read(jestReport) };
}

const unit = {
  name: 'unit',
  async run() {
    const postgres = await startPostgres();
    const first = await jest(postgres, 2);
    const failing = (first.report?.testResults ?? [])
      .filter(({ status }) => status === 'failed')
      .map(({ name }) => name);
    const passing = (first.report?.testResults ?? [])
      .filter(({ status }) => status !== 'failed')
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'passed').length;
    let last = first;
    // What a busy machine broke passes alone; what is broken fails again.
    if (failing.length && failing.length <= MOST_TO_TRY_AGAIN) {
      process.stderr.write('\ngolden-path: unit, what failed once more\n');
      last = await jest(postgres, 1, failing);
    }
    await postgres.stop();
    if (!first.report || !last.report)
      return { passed: 0, failed: 1, skipped: 0 };
    const failed =
      last.report.numFailedTests + last.report.numRuntimeErrorTestSuites;
    const result = {
      passed: first.report.numPassedTests,
      failed: last.ok ? failed : Math.max(1, failed),
      skipped: first.report.numPendingTests,
    };
    if (last === first) return result;
    const broken = last.report.testResults
      .filter(({ status }) => status === 'failed')
      .map(({ name }) => name);
    return {
      ...result,
      passed: passing + last.report.numPassedTests,
      flaky: failing
        .filter(name => !broken.includes(name))
        .map(name => relative(root, name)),
    };
  },
};

const images = {
  name: 'images',
  // It loads the source, which the other steps do without.
  run: async () => (await import('./test-images.mjs')).testImages(),
};

const browser = {
  name: 'browser',
  async run() {
    const ok = await run('yarn', ['playwright', 'test'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
    });
    const report = read(browserReport);
    if (!report?.stats) return { passed: 0, failed: 1, skipped: 0 };
    const { expected, flaky, unexpected, skipped } = report.stats;
    return {
      passed: expected + flaky,
      failed: ok ? unexpected : Math.max(1, unexpected),
      skipped,
      flaky: flakyOf(report.suites),
    };
  },
};

/** The browser tests that passed only when they were tried again. */
function flakyOf(suites = []) {
  return suites.flatMap(({ suites: inner, specs = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file}: ${title}`),
    ...flakyOf(inner),
  ]);
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const steps = [
  check('types', 'tsc', '--incremental', 'false'),
  check('lint', 'lint'),
  check('format', 'prettier:check'),
  check('api', 'api-reports', '--ci'),
  check('docs', 'node', 'script/lib/docs.mjs', '--check'),
  check('unused', 'knip', '--no-config-hints'),
  unit,
  images,
  browser,
];

const chosen = process.argv.slice(2);
const names = steps.map(step => step.name);
const unknown = chosen.find(name => !names.includes(name));
if (unknown) {
  const help = unknown === '--help';
  const text = `Usage: script/test [${names.join('] [')}]

Runs all of these, or those named. "unit" runs against SQLite and a PostgreSQL server that it starts; "images" builds
images by buildah and reads them from registries that it starts; "browser" runs the example portal and drives it with Chromium. SCREENSHOTS=1 renews the pictures in docs/images.
`;
  process.stderr.write(help ? text : `unknown part: ${unknown}\n\n${text}`);
  process.exit(help ? 0 : 2);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => process.exit(1));
}
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
for (const step of steps) {
  if (chosen.length && !chosen.includes(step.name)) continue;
  process.stderr.write(`\ngolden-path: ${step.name}\n`);
  const start = Date.now();
  const result = await step.run();
  for (const key of Object.keys(total)) total[key] += result[key];
  const seconds = Math.round((Date.now() - start) / 1000);
  lines.push(
    `${step.name.padEnd(8)} ${result.passed} passed, ${result.failed} failed, ${
      result.skipped
    } skipped (${seconds} s)`,
    ...(result.flaky ?? []).map(name => `         flaky: ${name}`),
  );
}
process.stdout.write(`\n${lines.join('\n')}\n\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed ? 1 : 0);
