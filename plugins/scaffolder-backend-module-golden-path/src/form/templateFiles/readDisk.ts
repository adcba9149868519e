import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import type { TemplateFile } from './TemplateFiles';

/** Folders that no template is made of. */
const SKIPPED = new Set(['.git', 'node_modules']);
const MOST_FILES = 10_000;

/** The files below a folder; links are left out. */
export async function readDisk(
  root: string,
  wants: (path: string) => boolean,
  mostBytes: number,
): Promise<TemplateFile[]> {
  const files: TemplateFile[] = [];
  const open = [''];
  let seen = 0;
  let bytes = 0;
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = await readdir(join(root, folder), { withFileTypes: true });
    for (const entry of entries) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (++seen > MOST_FILES) throw tooMuch();
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) open.push(path);
      else if (entry.isFile() && wants(path)) {
        bytes += (await stat(join(root, path))).size;
        if (bytes > mostBytes) throw tooMuch();
        files.push({ path, content: await readFile(join(root, path)) });
      }
    }
  }
  return files;
}

function tooMuch(): InputError {
  return new InputError('Too much lies beside the template to be tried');
}
