const URL = /^[a-z][a-z0-9+.-]*:/i;
const MOST_SEGMENTS = 100;

/** The path in the project that a template means, written from its own folder; `undefined` where it leads elsewhere. */
export function localPath(from: string, written: string): string | undefined {
  if (URL.test(written) || written.startsWith('/') || written.length > 1000)
    return undefined;
  const path = from.split('/').slice(0, -1);
  const segments = written.split('/');
  if (segments.length > MOST_SEGMENTS) return undefined;
  for (const segment of segments) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') path.push(segment);
    else if (path.pop() === undefined) return undefined;
  }
  return path.join('/');
}
