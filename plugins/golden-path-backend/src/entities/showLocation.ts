import { basename, isAbsolute, relative, sep } from 'node:path';

/**
 * A location the way people may see it: a URL, or `file:` with a path relative to its configured root, so that the layout of
 * the server's disk stays its own.
 */
export function showLocation(location: string, fileRoots: string[]): string {
  if (location.startsWith('url:')) return location.slice('url:'.length);
  if (!location.startsWith('file:')) return location;
  const path = location.slice('file:'.length);
  for (const root of fileRoots) {
    const inside = relative(root, path);
    if (!inside) return 'file:.';
    const isOutside = inside.split(sep)[0] === '..' || isAbsolute(inside);
    if (!isOutside) return `file:${inside}`;
  }
  return `file:${basename(path)}`;
}
