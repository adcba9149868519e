// Packs golden-path-cli and what it depends on as for npm, installs that into an empty folder, and runs it there. It works on a copy,
// since packing changes package.json for a moment.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const packages = ['common', 'containers', 'data', 'node', 'cli'];
/** Both languages of infrastructure: that of Terraform needs the parser that the package carries along. */
const FILES = {
  Dockerfile: 'FROM node:latest\n',
  'template.yaml':
    'Resources:\n  Orders:\n    Type: AWS::Kinesis::Stream\n    Properties: { ShardCount: 1 }\n',
  'main.tf':
    'resource "aws_kms_key" "lake" {\n  enable_key_rotation = false\n}\n',
};
const EXPECTED = {
  'base-latest': 'Dockerfile',
  'stream-unencrypted': 'template.yaml',
  'key-not-rotated': 'main.tf',
};
const folder = mkdtempSync(join(tmpdir(), 'golden-path-package-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => process.exit(1));
}

const say = text => process.stderr.write(`golden-path: ${text}\n`);
const run = (cwd, command, ...args) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' });

try {
  const copy = join(folder, 'copy');
  say('copying and building');
  copyTree(copy);
  const project = {
    extends: './tsconfig.json',
    include: packages.map(name => `plugins/golden-path-${name}/src`),
    exclude: ['**/*.test.ts'],
    compilerOptions: { incremental: false },
  };
  writeFileSync(join(copy, 'tsconfig.packed.json'), JSON.stringify(project));
  run(copy, 'yarn', 'tsc', '-p', 'tsconfig.packed.json');
  const archives = packages.map(name => {
    const plugin = join(copy, 'plugins', `golden-path-${name}`);
    const archive = join(folder, `${name}.tgz`);
    run(plugin, 'yarn', 'backstage-cli', 'package', 'build');
    run(plugin, 'yarn', 'pack', '--out', archive);
    return archive;
  });

  say('installing into an empty folder');
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  run(empty, 'npm', 'init', '--yes');
  run(empty, 'npm', 'install', '--no-audit', '--no-fund', ...archives);
  for (const [file, text] of Object.entries(FILES))
    writeFileSync(join(empty, file), text);
  const args = ['golden-path', 'check', '.', '--format', 'json'];
  const { scorecards } = JSON.parse(run(empty, 'npx', ...args));
  const checks = scorecards.flatMap(scorecard => scorecard.checks);
  for (const [id, file] of Object.entries(EXPECTED)) {
    const { findings = [] } = checks.find(check => check.id === id) ?? {};
    if (!findings.some(finding => finding.file === file))
      throw new Error(`It judges wrongly: ${id} finds nothing in ${file}.`);
  }
  say(`${checks.length} checks run from the packed command`);
} catch (error) {
  say(`${error.message}\n${error.stdout ?? ''}${error.stderr ?? ''}`);
  process.exitCode = 1;
}

/** The files of the working tree, with the dependencies that are installed here. */
function copyTree(copy) {
  const listed = run(
    root,
    'git',
    'ls-files',
    '-co',
    '--exclude-standard',
    '-z',
  );
  for (const file of listed.split('\0').filter(Boolean)) {
    if (!existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  linkDependencies(copy, 'node_modules');
  for (const name of packages) {
    const own = `plugins/golden-path-${name}/node_modules`;
    if (existsSync(join(root, own))) linkDependencies(copy, own);
  }
  mkdirSync(join(copy, '.yarn'), { recursive: true });
  const state = '.yarn/install-state.gz';
  cpSync(join(root, state), join(copy, state));
}

/** What is installed is shared; links to packages of the repository lead to those of the copy, as they are relative. */
function linkDependencies(copy, modules) {
  mkdirSync(join(copy, modules), { recursive: true });
  for (const entry of readdirSync(join(root, modules), {
    withFileTypes: true,
  })) {
    const original = join(root, modules, entry.name);
    const target = entry.isSymbolicLink() ? readlinkSync(original) : original;
    symlinkSync(target, join(copy, modules, entry.name));
  }
}
