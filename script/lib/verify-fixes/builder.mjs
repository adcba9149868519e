// buildah with a storage of its own, which needs no daemon, no registry and no rights but those of a container.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The commands that ask whom an image is signed by. */
const TAKES_POLICY = new Set(['bud', 'from', 'push']);

/** Why nothing can be built here, if so. */
export function missingTools() {
  const missing = ['buildah', 'mmdebstrap'].filter(
    tool => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error,
  );
  return missing.length ? `${missing.join(' and ')} not installed` : undefined;
}

export class Builder {
  #folder;
  #env;
  #driver;

  /**
   * @param folder - where its storage lies
   * @param beside - a builder whose images it may build on: it reads their storage, and writes into its own alone
   */
  constructor(folder, beside = undefined) {
    this.#folder = folder;
    writeFileSync(
      join(folder, 'policy.json'),
      JSON.stringify({ default: [{ type: 'insecureAcceptAnything' }] }),
    );
    this.#env = { ...process.env, BUILDAH_ISOLATION: 'chroot' };
    // Overlay is quicker, but not possible everywhere.
    for (const driver of beside ? [beside.#driver] : ['overlay', 'vfs']) {
      const storage = join(folder, `storage-${driver}.conf`);
      const lines = [
        '[storage]',
        `driver = "${driver}"`,
        `graphroot = "${folder}/${driver}"`,
        `runroot = "${folder}/run-${driver}"`,
        beside && '[storage.options]',
        beside && `additionalimagestores = ["${beside.#folder}/${driver}"]`,
      ];
      writeFileSync(storage, `${lines.filter(Boolean).join('\n')}\n`);
      this.#driver = driver;
      this.#env.CONTAINERS_STORAGE_CONF = storage;
      if (this.#spawn(['images']).status === 0) break;
    }
  }

  /** Builds an image from a folder; returns the milliseconds it took. */
  build(context, name) {
    const started = performance.now();
    this.do(
      'bud',
      '--layers',
      '--pull-never',
      '--format',
      'docker',
      '-t',
      name,
      context,
    );
    return performance.now() - started;
  }

  /** The bytes of all layers of an image, as they lie unpacked. */
  bytes(name) {
    const target = join(this.#folder, 'pushed');
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target);
    this.do('push', '--disable-compression', name, `dir:${target}`);
    const manifest = readFileSync(join(target, 'manifest.json'), 'utf8');
    rmSync(target, { recursive: true, force: true });
    const { layers } = JSON.parse(manifest);
    return layers.reduce((sum, { size }) => sum + size, 0);
  }

  /** What a command in a container of the image writes. */
  run(name, command) {
    const container = this.do('from', '--pull-never', name).trim();
    try {
      return this.do('run', container, '--', ...command);
    } finally {
      this.do('rm', container);
    }
  }

  /** Throws its storage away, with all that was built. */
  remove() {
    // The driver mounts its folder over itself, and layers below it.
    const mounted = join(this.#folder, this.#driver, this.#driver);
    spawnSync('umount', ['--recursive', '--lazy', mounted], {
      stdio: 'ignore',
    });
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Runs one command of buildah and returns what it prints. */
  do(...args) {
    const { status, stdout, stderr, error } = this.#spawn(args);
    if (error) throw error;
    if (status !== 0) {
      const said = `${stdout}${stderr}`.split('\n').slice(-25).join('\n');
      throw new Error(
        `buildah ${args.join(' ')} ended with ${status}\n${said}`,
      );
    }
    return stdout;
  }

  #spawn([action, ...args]) {
    const policy = TAKES_POLICY.has(action)
      ? ['--signature-policy', join(this.#folder, 'policy.json')]
      : [];
    return spawnSync('buildah', [action, ...policy, ...args], {
      env: this.#env,
      encoding: 'utf8',
      timeout: 900_000,
      maxBuffer: 64 * 1024 * 1024,
    });
  }
}
