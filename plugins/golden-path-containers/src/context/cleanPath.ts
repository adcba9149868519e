/** The shortest form of a path, as Go's `filepath.Clean` gives it on Linux: no `.`, no doubled slash, `..` as far as it can be told. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/');
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    const last = parts[parts.length - 1];
    if (part !== '..') parts.push(part);
    else if (last !== undefined && last !== '..') parts.pop();
    else if (!rooted) parts.push(part);
  }
  const whole = parts.join('/');
  if (rooted) return `/${whole}`;
  return whole || '.';
}
