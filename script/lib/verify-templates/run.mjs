// Programs of the machine: whether they are there, and what they say.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
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

/** Runs a command to its end and returns all it printed; throws with the end of that where it fails. */
export async function run(cwd, [command, ...args], env = {}) {
  const child = spawn(command, args, {
    cwd,
    env: { ...plain(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: TIMEOUT_MS,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => {
      said += text;
    });
  const [code, signal] = await new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (...how) => done(how));
  });
  if (code === 0) return said;
  const end = said.split('\n').slice(-30).join('\n');
  throw new Error(
    `${[command, ...args].join(' ')} ended with ${code ?? signal}\n${end}`,
  );
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
