// Stand-ins for the base images that the generated Dockerfiles name, since no registry can be asked for the real ones: Debian from its
// mirror, with the toolchains of this machine. They are kept under .golden-path/, and found under the prefix that a project was given.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { recipes } from './standIns/recipes.mjs';
import { toolchains } from './standIns/toolchains.mjs';
import { seconds } from '../figures.mjs';

export class Bases {
  #builder;
  #folder;
  /** Why an image cannot be made, or `undefined` where it lies in the storage. */
  #done = new Map();

  constructor(builder, folder) {
    this.#builder = builder;
    this.#folder = folder;
  }

  /** Makes the images that a Dockerfile stands on, under the names that it gives them; returns why one cannot be made, if so. */
  provide(references) {
    for (const reference of references) {
      const recipe = recipes.find(({ matches }) => matches.test(reference));
      if (!recipe) return `there is no stand-in for ${reference}`;
      const why = this.#made(recipe.name);
      if (why) return why;
      this.#builder.do('tag', local(recipe.name), reference);
    }
    return undefined;
  }

  #made(name) {
    if (!this.#done.has(name)) {
      const recipe = recipes.find(one => one.name === name);
      const under = recipe.from && this.#made(recipe.from);
      this.#done.set(name, under ?? this.#make(recipe));
    }
    return this.#done.get(name);
  }

  #make(recipe) {
    const { name, from, dockerfile = '', toolchain, files = {} } = recipe;
    const text = [
      `FROM ${from ? local(from) : 'scratch'}`,
      toolchain && `COPY toolchain/ ${toolchains[toolchain].target}`,
      dockerfile,
      // After packages, which may write the same files.
      Object.keys(files).length > 0 && 'COPY files/ /',
    ]
      .filter(Boolean)
      .join('\n');
    const parent = from && this.#digestOf(local(from));
    const label = `golden-path.recipe=${createHash('sha256')
      .update(JSON.stringify([text, files, parent, process.version]))
      .digest('hex')}`;
    if (this.#labelOf(local(name)) === label) return undefined;
    const why = toolchain && toolchains[toolchain].missing();
    if (why) return why;
    const started = performance.now();
    const context = mkdtempSync(join(this.#folder, 'base-'));
    try {
      writeFileSync(join(context, 'Dockerfile'), `${text}\nLABEL ${label}\n`);
      if (!from) debianRoot(join(context, 'root.tar'));
      if (toolchain) {
        mkdirSync(join(context, 'toolchain'));
        toolchains[toolchain].copy(join(context, 'toolchain'));
      }
      for (const [path, { content, mode }] of Object.entries(files)) {
        const file = join(context, 'files', path);
        mkdirSync(join(file, '..'), { recursive: true });
        if (content === undefined) cpSync(path, file, { dereference: true });
        else writeFileSync(file, content, { mode });
      }
      this.#builder.do(
        'bud',
        '--pull-never',
        '--format',
        'docker',
        '-t',
        local(name),
        context,
      );
      console.log(
        `  made    the stand-in ${name} (${seconds(
          performance.now() - started,
        )})`,
      );
      return undefined;
    } catch (error) {
      return `the stand-in ${name} cannot be made here: ${error.message}`;
    } finally {
      rmSync(context, { recursive: true, force: true });
    }
  }

  #digestOf(image) {
    return this.#inspect(image, '{{.FromImageID}}');
  }

  #labelOf(image) {
    const value = this.#inspect(
      image,
      '{{index .Docker.Config.Labels "golden-path.recipe"}}',
    );
    return value && `golden-path.recipe=${value}`;
  }

  #inspect(image, format) {
    try {
      return this.#builder
        .do('inspect', '--type', 'image', '--format', format, image)
        .trim();
    } catch {
      return undefined;
    }
  }
}

function local(name) {
  return `localhost/golden-path-stand-in/${name}`;
}

/** The file system of a small Debian. */
function debianRoot(target) {
  const drop = ['doc', 'man', 'locale', 'info'].map(
    name => `--dpkgopt=path-exclude=/usr/share/${name}/*`,
  );
  const { status, stderr, error } = spawnSync(
    'mmdebstrap',
    [
      '--variant=minbase',
      ...drop,
      'trixie',
      target,
      'http://deb.debian.org/debian',
    ],
    { encoding: 'utf8', timeout: 300_000 },
  );
  if (error) throw error;
  if (status !== 0)
    throw new Error(`mmdebstrap ended with ${status}: ${stderr.slice(-400)}`);
  if (!existsSync(target)) throw new Error('mmdebstrap wrote nothing');
}
