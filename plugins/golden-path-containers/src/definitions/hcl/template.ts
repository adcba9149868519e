import type { Expression } from './ast';
import { Scanner } from './Scanner';

type Parts = Array<string | Expression>;

const ESCAPES: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  '\\': '\\',
};

/** Reads a text up to its closing quote, or to the end where `close` is empty. */
export function readTemplate(
  scanner: Scanner,
  close: string,
  inner: () => Expression,
): Parts {
  const parts: Parts = [];
  let text = '';
  const put = (part: Expression) => {
    if (text) parts.push(text);
    text = '';
    parts.push(part);
  };
  for (;;) {
    if (scanner.atEnd) {
      if (close) scanner.fail('A text is never closed');
      break;
    }
    if (close && scanner.take(close)) break;
    const start = scanner.at;
    if (scanner.take('$${')) text += '${';
    else if (scanner.take('%%{')) text += '%{';
    else if (scanner.match(/\$\{~?/y)) {
      const part = inner();
      scanner.skip(true);
      scanner.match(/~/y);
      scanner.expect('}');
      put(part);
    } else if (scanner.take('%{')) {
      // Directives are read over: what they choose is not known.
      const end = scanner.text.indexOf('}', start);
      scanner.at = end < 0 ? scanner.text.length : end + 1;
      put({ kind: 'opaque', start, end: scanner.at });
    } else if (close && scanner.take('\\')) text += escaped(scanner);
    else text += scanner.match(/[^"\\$%]+|[^]/y);
  }
  if (text) parts.push(text);
  return parts;
}

function escaped(scanner: Scanner): string {
  const code = scanner.match(/u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}/y);
  if (code) {
    const point = parseInt(code.slice(1), 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  const char = scanner.text[scanner.at] ?? '';
  scanner.at++;
  return ESCAPES[char] ?? char;
}

/** Reads `<<EOF` or `<<-EOF`: the lines up to the one that holds nothing but the word. */
export function readHeredoc(scanner: Scanner, inner: () => Expression): Parts {
  const head = scanner.match(/<<-?[A-Za-z_][\w-]*[ \t\r]*\n/y);
  if (!head) scanner.fail('A here-document has no name');
  const [, dash, word] = /^<<(-?)([\w-]+)/.exec(head!)!;
  const { text } = scanner;
  const start = scanner.at;
  let end = start;
  let after = -1;
  while (end < text.length) {
    const stop = text.indexOf('\n', end);
    const next = stop < 0 ? text.length : stop + 1;
    const line = text.slice(end, next);
    if (line.length < word.length + 200 && line.trim() === word) {
      after = end + line.trimEnd().length;
      break;
    }
    end = next;
  }
  if (after < 0) {
    // It swallows the rest of the file.
    scanner.at = text.length;
    scanner.fail('A here-document is never closed');
  }
  const content = text.slice(start, end);
  const lines = dash ? unindented(content) : content;
  if (!/\$\{|%\{/.test(lines)) {
    scanner.at = after;
    return lines ? [lines] : [];
  }
  // What stands in `${ … }` is read where it stands; indentation is not taken off then.
  const parts: Parts = [];
  while (scanner.at < end) {
    const plain = scanner.match(/[^$%]+|[$%](?![$%]?\{)/y);
    if (plain !== undefined) parts.push(plain);
    else if (scanner.match(/\$\$\{|%%\{/y)) {
      parts.push(text.slice(scanner.at - 2, scanner.at));
    } else {
      const from = scanner.at;
      if (scanner.match(/\$\{~?/y)) {
        parts.push(inner());
        scanner.skip(true);
        scanner.match(/~/y);
        scanner.expect('}');
      } else {
        scanner.at = text.indexOf('}', from) + 1 || text.length;
        parts.push({ kind: 'opaque', start: from, end: scanner.at });
      }
    }
  }
  const last = parts.length - 1;
  if (typeof parts[last] === 'string')
    parts[last] = (parts[last] as string).slice(
      0,
      Math.max(0, (parts[last] as string).length - (scanner.at - end)),
    );
  scanner.at = after;
  return parts;
}

function unindented(content: string): string {
  const lines = content.split('\n');
  const widths = lines
    .filter(line => line.trim())
    .map(line => line.length - line.trimStart().length);
  const least = widths.reduce((a, b) => Math.min(a, b), 1_000);
  return lines.map(line => line.slice(least)).join('\n');
}
