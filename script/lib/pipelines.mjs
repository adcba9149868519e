// Writes templates/pipeline-*/snapshot: the Scaffolder runs no CDK, so what the infrastructure of a new project synthesises to lies in the
// template, with the answers of the form where they stand in it.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { filled, unfilled } from './pipelines/sentinels.mjs';

const root = resolve(import.meta.dirname, '../..');
const templates = join(root, 'templates');
const { values: options } = parseArgs({
  options: {
    help: { type: 'boolean', short: 'h' },
    check: { type: 'boolean' },
    only: { type: 'string', multiple: true },
  },
});
if (options.help) {
  console.log(`Usage: script/pipelines [--check] [--only TEMPLATE]...

Makes a project of each pipeline template with answers that stand nowhere else, installs what it needs, and lets its own scripts
synthesise it. What comes out is written into the template's folder snapshot/, the answers turned back into what the form fills in.
--check writes nothing and fails where something would change. Run it after every change of the sources under templates/.`);
  process.exit(0);
}

const names = readdirSync(templates).filter(
  name =>
    name.startsWith('pipeline-') &&
    existsSync(join(templates, name, 'skeleton/infra')) &&
    (!options.only || options.only.includes(name)),
);
if (!names.length) {
  console.error('There is no such template.');
  process.exit(2);
}

const workshop = join(root, '.golden-path/pipelines');
let problems = 0;
for (const name of names) {
  const project = join(workshop, name);
  write(name, project);
  install(project);
  for (const script of ['snapshot', 'picture'])
    if (existsSync(join(project, `scripts/${script}.ts`)))
      execFileSync(process.execPath, [`scripts/${script}.ts`], {
        cwd: project,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
  const made = [
    ...globSync('infra/__snapshot__/*.json', { cwd: project }),
    ...globSync('docs/architecture.svg', { cwd: project }),
  ].sort();
  const snapshot = join(templates, name, 'snapshot');
  const there = existsSync(snapshot)
    ? globSync('**/*', { cwd: snapshot }).filter(path => isFile(snapshot, path))
    : [];
  for (const path of new Set([...made, ...there])) {
    const file = join(snapshot, path);
    const text = made.includes(path)
      ? unfilled(withoutHashes(path, readFileSync(join(project, path), 'utf8')))
      : undefined;
    const old = there.includes(path) ? readFileSync(file, 'utf8') : undefined;
    if (text === old) continue;
    if (options.check) {
      console.error(
        `${join(
          'templates',
          name,
          'snapshot',
          path,
        )} is out of date: run script/pipelines`,
      );
      problems++;
    } else if (text === undefined) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      console.error(`wrote ${join('templates', name, 'snapshot', path)}`);
    }
  }
}
process.exitCode = problems ? 1 : 0;

/** The files of a project that its infrastructure is made of, filled in; what is installed there stays. */
function write(name, project) {
  mkdirSync(project, { recursive: true });
  for (const one of readdirSync(project))
    if (one !== 'node_modules' && one !== '.installed')
      rmSync(join(project, one), { recursive: true });
  // As the step `generate` of the template: what is written first stays.
  for (const folder of foldersOf(name)) {
    const paths = existsSync(folder)
      ? globSync('{infra,pipeline,functions,scripts}/**/*', { cwd: folder })
      : [];
    for (const path of [
      ...paths,
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ]) {
      const file = join(project, path);
      if (!isFile(folder, path) || existsSync(file)) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        filled(readFileSync(join(folder, path), 'utf8'), join(folder, path)),
      );
    }
  }
  mkdirSync(join(project, 'docs'), { recursive: true });
}

/** The folders of files that a template writes, but for the snapshot and those that an answer chooses. */
function foldersOf(name) {
  const { spec } = parse(readFileSync(join(templates, `${name}.yaml`), 'utf8'));
  const { each } = spec.steps.find(({ id }) => id === 'generate');
  return each
    .filter(folder => !folder.includes('${{') && !folder.endsWith('/snapshot'))
    .map(folder => join(templates, folder));
}

function install(project) {
  const lock = readFileSync(join(project, 'package-lock.json'), 'utf8');
  const stamp = join(project, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const other = globSync('*/.installed', { cwd: workshop }).find(
    path => readFileSync(join(workshop, path), 'utf8') === lock,
  );
  if (other)
    cpSync(
      join(workshop, dirname(other), 'node_modules'),
      join(project, 'node_modules'),
      {
        recursive: true,
        verbatimSymlinks: true,
      },
    );
  else
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  writeFileSync(stamp, lock);
}

/** The hashes depend on the answers: golden-path:lock-snapshot writes them when a project is made. */
function withoutHashes(path, text) {
  if (!path.endsWith('snapshot.lock.json')) return text;
  return text.replace(/"[0-9a-f]{64}"/g, `"${'0'.repeat(64)}"`);
}

function isFile(folder, path) {
  const file = join(folder, path);
  return existsSync(file) && statSync(file).isFile();
}
