// Programs of the machine: whether they are there, and what they say.
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const TIMEOUT_MS = 600_000;

/** The environment without what this repository sets for itself: a project for everyone must need nothing of that. */
function plain() {
  const kept = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:npm_config_(?:nodedir|build_from_source)|NODE_OPTIONS|NODE_COMPILE_CACHE|GOFLAGS)$/.test(
        name,
      ),
  );
  return { ...Object.fromEntries(kept), GOWORK: 'off' };
}

export function isThere(command) {
  return !spawnSync(command, ['--version'], { stdio: 'ignore' }).error;
}

/**
 * Runs a command to its end and returns all it printed; throws with the end of that where it fails. It prints into a file, so that it goes on
 * while this program waits for another one.
 */
export async function run(cwd, [command, ...args], env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'said-'));
  const path = join(folder, 'output');
  const file = openSync(path, 'w');
  try {
    const child = spawn(command, args, {
      cwd,
      env: { ...plain(), ...env },
      stdio: ['ignore', file, file],
      timeout: TIMEOUT_MS,
    });
    const [code, signal] = await new Promise((done, fail) => {
      child.once('error', fail);
      child.once('exit', (...how) => done(how));
    });
    const said = readFileSync(path, 'utf8');
    if (code === 0) return said;
    const end = said.split('\n').slice(-30).join('\n');
    throw new Error(
      `${[command, ...args].join(' ')} ended with ${code ?? signal}\n${end}`,
    );
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder of a JDK of at least a version, if there is one. */
export function jdk(least) {
  const folder = '/usr/lib/jvm';
  const all = [
    process.env.JAVA_HOME,
    ...names(folder).map(n => join(folder, n)),
  ];
  return all.filter(Boolean).find(home => {
    try {
      const release = readFileSync(join(home, 'release'), 'utf8');
      return Number(/JAVA_VERSION="(\d+)/.exec(release)?.[1]) >= least;
    } catch {
      return false;
    }
  });
}

/** A Python 3 of at least a minor version, if there is one. */
export function python(least) {
  const versions = join(
    process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'),
    'versions',
  );
  const all = [
    ...[15, 14, 13].map(minor => `python3.${minor}`),
    'python3',
    ...names(versions).map(name => join(versions, name, 'bin/python3')),
  ];
  return all.find(command => {
    const { stdout } = spawnSync(
      command,
      ['-c', 'import sys; print(sys.version_info.minor)'],
      { encoding: 'utf8' },
    );
    return Number(stdout) >= least;
  });
}

function names(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
