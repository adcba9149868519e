import { isSpace, skipSpace } from './characters';
import type { LogicalLine } from './LogicalLine';
import type { Flag } from './types';

/**
 * Reads the `--flags` that follow the keyword, up to the first other word or a bare `--`. Quotes and escapes work as in
 * BuildKit's extractBuilderFlags.
 *
 * @returns the flags and the index in the line where the arguments start
 */
export function readFlags(
  line: LogicalLine,
  from: number,
  to: number,
  escape: string,
): { flags: Flag[]; next: number } {
  const { text } = line;
  const flags: Flag[] = [];
  let at = skipSpace(text, from, to);
  while (text.startsWith('--', at)) {
    const { value, end } = readFlag(text, at, to, escape);
    if (value === '--') {
      return { flags, next: skipSpace(text, end, to) };
    }
    const equals = value.indexOf('=');
    flags.push({
      text: value,
      name: value.slice(2, equals < 0 ? undefined : equals),
      ...(equals >= 0 && { value: value.slice(equals + 1) }),
      start: line.offsetAt(at),
      end: line.endOffsetAt(end),
    });
    at = skipSpace(text, end, to);
  }
  return { flags, next: at };
}

function readFlag(text: string, start: number, to: number, escape: string) {
  let value = '';
  let quote = '';
  let i = start;
  for (; i < to; i++) {
    const char = text[i];
    if (!quote && isSpace(text.charCodeAt(i))) break;
    if (char === escape) {
      if (i + 1 < to) value += text[++i];
    } else if (quote ? char === quote : char === '"' || char === "'") {
      quote = quote ? '' : char;
    } else {
      value += char;
    }
  }
  return { value, end: i };
}
