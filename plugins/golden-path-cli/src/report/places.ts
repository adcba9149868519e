import { isAbsolute, join, relative, sep } from 'node:path';

/**
 * The project's folder as seen from the working directory, which in CI is the repository; empty for a project elsewhere, whose
 * files are named from its own root.
 */
export function baseOf(root: string): string {
  const from = relative(process.cwd(), root);
  const outside = from === '..' || from.startsWith(`..${sep}`);
  return outside || isAbsolute(from) ? '' : from;
}

/** A file of a project, from the working directory, with `/` between segments. */
export function placeOf(base: string, file: string): string {
  return join(base, file).split(sep).join('/');
}
