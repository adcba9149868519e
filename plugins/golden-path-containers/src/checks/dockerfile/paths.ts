/** Whether a path is absolute, on Linux or on Windows. */
export function isAbsolute(path: string): boolean {
  return /^[\\/]|^[A-Za-z]:/.test(path);
}

/** An absolute path without `.`, `..` and doubled slashes; a slash at the end is dropped. */
export function resolvePath(folder: string, path: string): string {
  const whole = path.startsWith('/') ? path : `${folder}/${path}`;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Whether a path is this folder or lies in it. Both are resolved. */
export function liesIn(path: string, folder: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`);
}
