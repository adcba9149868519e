import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { configurationText } from './configurations';
import { createRandom, type Random } from './random';
import { templateText } from './templates';

/** One file; the ending of its name says how it is read. */
export interface InfrastructureFile {
  path: string;
  text: string;
}

/** So many files of a language, the same in every run. */
export function infrastructure(
  language: 'cloudformation' | 'terraform',
  count: number,
): InfrastructureFile[] {
  const random = createRandom(2026);
  const text: (source: Random) => string =
    language === 'terraform' ? configurationText : templateText;
  const path = language === 'terraform' ? 'main.tf' : 'template.yaml';
  return Array.from({ length: count }, () => ({ path, text: text(random) }));
}

const NAMES = /\.(tf|tfvars|ya?ml|json|template|sql)$/;

/** The files of each folder right below one: a folder is a project. */
export function projectsIn(root: string): Array<Record<string, string>> {
  return readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(root, name);
      const files = readdirSync(folder, {
        recursive: true,
        withFileTypes: true,
      })
        .filter(entry => entry.isFile() && NAMES.test(entry.name))
        .map(entry => join(entry.parentPath, entry.name));
      return Object.fromEntries(
        files.map(file => [
          file.slice(folder.length + 1),
          readFileSync(file, 'utf8'),
        ]),
      );
    });
}
