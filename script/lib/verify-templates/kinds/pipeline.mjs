// A data pipeline: its own tests run it on this machine, and its snapshot is held against what its sources make.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { skip, step } from '../report.mjs';
import { isThere, run } from '../run.mjs';

const root = resolve(import.meta.dirname, '../../../..');
const command = join(root, 'plugins/golden-path-cli/bin/golden-path');
const COMMITTED = ['infra/__snapshot__', 'docs/architecture.svg'];
/** By where they lie in the project; front matter of records is read by the scorecard. */
const SCHEMAS = {
  'contracts/*.odcs.yaml': 'data-contract',
  'docs/discovery/inventory.yaml': 'inventory',
  'infra/__snapshot__/snapshot.lock.json': 'snapshot-lock',
};

/** Verifies a pipeline; returns a row of the table. */
export async function verifyPipeline(project) {
  const { folder } = project;
  await step('contracts, inventory and lock keep to their schemas', () =>
    keepToSchemas(folder),
  );
  const assessed = await step('scores 100 as it was generated', () =>
    assess(folder),
  );
  const row = {
    ...project,
    score: assessed?.score,
    coverage: assessed?.coverage,
  };
  if (!isThere('npm')) {
    skip('its own tests', 'npm is not installed');
    return { ...row, tests: 'skipped' };
  }
  const installed = await step(
    'npm ci installs what is locked, and nothing runs by it',
    async () => {
      const options = ['--no-audit', '--no-fund', '--ignore-scripts'];
      await run(folder, ['npm', 'ci', ...options]);
    },
    { again: true },
  );
  if (!installed) return { ...row, tests: 'FAILED' };
  await step('tsc has nothing to say', async () => {
    await run(folder, ['npm', 'run', 'types']);
  });
  const tested = await step(
    'npm test: synthesis, cdk-nag, the schemas of AWS, state machines, the pipeline on samples',
    async () => {
      const said = await run(folder, ['npm', 'test']);
      const count = Number(/^(?:ℹ|#) pass (\d+)$/m.exec(said)?.[1]);
      if (!count) throw new Error(`no test was run\n${said.slice(-2000)}`);
      return { count, note: `${count} tests` };
    },
    { again: true },
  );
  await step(
    'its snapshot is what its sources make, to the letter',
    async () => {
      const before = texts(folder);
      await run(folder, ['npm', 'run', 'synth:snapshot']);
      const after = texts(folder);
      const differ = [
        ...new Set([...Object.keys(before), ...Object.keys(after)]),
      ].filter(path => before[path] !== after[path]);
      if (differ.length)
        throw new Error(`${differ.join(', ')}: run script/pipelines`);
      return `${Object.keys(after).length} files`;
    },
  );
  await step(
    'the snapshot counts no more once a source has changed',
    async () => {
      const path = join(folder, 'infra/config.ts');
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, `${text}// changed\n`);
      try {
        const { coverage } = await verdict(folder);
        if (coverage > 0.5)
          throw new Error(`its coverage is ${coverage} all the same`);
      } finally {
        writeFileSync(path, text);
      }
    },
  );
  return { ...row, tests: tested ? String(tested.count) : 'FAILED' };
}

function texts(folder) {
  const paths = COMMITTED.flatMap(path =>
    existsSync(join(folder, path))
      ? globSync([path, `${path}/*.json`], { cwd: folder })
      : [],
  );
  return Object.fromEntries(
    paths
      .filter(path => /\.\w+$/.test(path))
      .map(path => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

function keepToSchemas(folder) {
  const require = createRequire(
    join(root, 'plugins/golden-path-cli/package.json'),
  );
  const Ajv = require('ajv/dist/2020').default;
  let count = 0;
  for (const [pattern, name] of Object.entries(SCHEMAS)) {
    const schema = JSON.parse(
      readFileSync(join(root, `docs/schemas/${name}.schema.json`), 'utf8'),
    );
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(
      schema,
    );
    const paths = globSync(pattern, { cwd: folder });
    if (!paths.length) throw new Error(`there is no ${pattern}`);
    for (const path of paths) {
      count += 1;
      if (!validate(parse(readFileSync(join(folder, path), 'utf8'))))
        throw new Error(`${path}: ${JSON.stringify(validate.errors, null, 2)}`);
    }
  }
  return `${count} files`;
}

async function assess(folder) {
  const { score, coverage, checks } = await verdict(folder);
  const found = checks.flatMap(({ id, findings = [] }) =>
    findings.map(({ message }) => `${id}: ${message}`),
  );
  if (score !== 100 || coverage < 0.95 || found.length)
    throw new Error(
      [`${score} points, coverage ${coverage}`, ...found].join('\n'),
    );
  return { score, coverage, note: `coverage ${Math.round(coverage * 100)} %` };
}

async function verdict(folder) {
  const said = await run(folder, [
    process.execPath,
    ...[
      '--no-warnings',
      command,
      'check',
      folder,
      '--format',
      'json',
      '--scorecard',
      'data-tier-compliance',
    ],
  ]);
  const { scorecards } = JSON.parse(said.slice(said.indexOf('{')));
  return scorecards[0];
}
