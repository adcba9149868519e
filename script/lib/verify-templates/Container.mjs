// A container without an engine: the files of an image, read-only, its user, its environment, no capabilities, no new privileges; the network
// is that of the machine.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const SCRIPT = `
root=$1 tmp=$2 wd=$3 uid=$4 gid=$5; shift 5
mount --bind "$root" "$root"
mount -o remount,bind,ro "$root"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
[ "$tmp" = no ] || mount -t tmpfs tmpfs "$root/tmp"
exec setpriv --no-new-privs --inh-caps=-all unshare --root="$root" --wd="$wd" --setgid="$gid" --setuid="$uid" -- "$@"
`;

/** Why none can be started here, if so. */
export function whyNoContainers() {
  if (process.platform !== 'linux' || process.getuid() !== 0)
    return 'it takes root on Linux to start one without an engine';
  const tried = spawnSync('unshare', [
    '--mount',
    'setpriv',
    '--no-new-privs',
    'true',
  ]);
  return tried.status === 0
    ? undefined
    : 'unshare and setpriv do not work here';
}

export class Container {
  #builder;
  #name;
  #config;
  #root;
  #options;

  /** @param options - user (else the image's), tmp: whether /tmp can be written */
  constructor(builder, image, config, options = {}) {
    this.#builder = builder;
    this.#config = config;
    this.#options = options;
    this.#name = builder.do('from', '--pull-never', image).trim();
    this.#root = builder.do('mount', this.#name).trim();
    for (const folder of ['proc', 'dev', 'tmp'])
      mkdirSync(join(this.#root, folder), { recursive: true });
  }

  /** What the image starts, as a child that can be sent signals. */
  start(env = {}, extra = undefined) {
    const {
      Entrypoint = [],
      Cmd = [],
      Env = [],
      WorkingDir,
      User,
    } = this.#config;
    const words = extra ? [...extra] : [...(Entrypoint ?? []), ...(Cmd ?? [])];
    const [uid, gid = uid] = (this.#options.user ?? User).split(':');
    const own = Object.fromEntries(Env.map(pair => pair.split(/=(.*)/s, 2)));
    const child = spawn(
      'unshare',
      [
        ...['--mount', '--propagation', 'private', 'sh', '-euc', SCRIPT, 'sh'],
        ...[
          this.#root,
          this.#options.tmp ? 'yes' : 'no',
          WorkingDir || '/',
          uid,
          gid,
          ...words,
        ],
      ],
      {
        env: {
          PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
          ...own,
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    return new Running(child);
  }

  remove() {
    this.#builder.do('umount', this.#name);
    this.#builder.do('rm', this.#name);
  }
}

class Running {
  #child;
  #exit;
  #said = '';

  constructor(child) {
    this.#child = child;
    this.#exit = once(child, 'exit');
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', text => {
        this.#said += text;
      });
  }

  get pid() {
    return this.#child.pid;
  }

  get said() {
    return this.#said;
  }

  /** The exit code, once it ends by itself. */
  async ended() {
    const [code, signal] = await this.#exit;
    return code ?? signal;
  }

  /** Sends SIGTERM and waits; returns the milliseconds until it ended, and throws where that took too long or was no success. */
  async stop(withinMs) {
    const asked = performance.now();
    this.#child.kill('SIGTERM');
    const ended = await Promise.race([this.#exit, sleep(withinMs)]);
    const ms = Math.round(performance.now() - asked);
    if (!ended)
      throw new Error(`still runs ${withinMs} ms after SIGTERM\n${this.#said}`);
    const [code, signal] = ended;
    if (code !== 0)
      throw new Error(
        `ended with ${code ?? signal} on SIGTERM, not 0\n${this.#said}`,
      );
    return ms;
  }

  kill() {
    this.#child.kill('SIGKILL');
  }

  /** Throws unless every line on its outputs is a JSON object. */
  checkLogs() {
    const lines = this.#said.split('\n').filter(Boolean);
    if (!lines.length) throw new Error('it logs nothing');
    for (const line of lines) {
      try {
        if (typeof JSON.parse(line) === 'object') continue;
      } catch {
        // Said below.
      }
      throw new Error(`a line of its log is no JSON object: ${line}`);
    }
  }
}
