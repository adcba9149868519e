import type { Token } from './types';

/** Keywords whose arguments may be a JSON array. */
const JSON_KEYWORDS = new Set([
  'add',
  'cmd',
  'copy',
  'entrypoint',
  'run',
  'shell',
  'volume',
]);

/** What a body that may be a JSON array turned out to be. */
export type ExecForm =
  | { kind: 'strings'; values: string[] }
  /** An array of something else; BuildKit refuses it. */
  | { kind: 'not-strings' };

/** Reads a body as BuildKit's parseMaybeJSON: all strings, or it is shell form. */
export function execFormOf(
  keyword: string,
  body: string,
): ExecForm | undefined {
  if (!JSON_KEYWORDS.has(keyword) || body[0] !== '[') return undefined;
  try {
    const value: unknown = JSON.parse(body);
    if (!Array.isArray(value)) return undefined;
    return value.every(item => typeof item === 'string')
      ? { kind: 'strings', values: value }
      : { kind: 'not-strings' };
  } catch {
    return undefined;
  }
}

/** Where the strings of a JSON array stand in its text. */
export function stringsOf(json: string, values: string[]): Token[] {
  let at = 0;
  return values.map(text => {
    const start = json.indexOf('"', at);
    let end = start + 1;
    while (json[end] !== '"') end += json[end] === '\\' ? 2 : 1;
    at = end + 1;
    return { text, start, end: at };
  });
}
