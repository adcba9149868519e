import { sep } from 'node:path';

/** Whether a path is the folder or lies in it. Both are real paths, so that no link can deceive. */
export function isInside(folder: string, path: string): boolean {
  if (path === folder) return true;
  const prefix = folder.endsWith(sep) ? folder : folder + sep;
  return path.startsWith(prefix);
}
