// uv, which no distribution packages, from PyPI.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isThere, run } from './run.mjs';

const UV = 'uv==0.13.0';

/** Puts uv on the PATH where it is not there and can be had. */
export async function fetchUv(tools) {
  if (isThere('uv') || !isThere('python3')) return;
  const folder = join(tools, 'uv');
  if (!existsSync(join(folder, 'bin/uv'))) {
    try {
      await run(tools, ['python3', '-m', 'venv', folder]);
      await run(tools, [join(folder, 'bin/pip'), 'install', '--quiet', UV]);
    } catch {
      return;
    }
  }
  process.env.PATH = `${join(folder, 'bin')}:${process.env.PATH}`;
}
