import { isSpace, skipSpace } from './characters';
import type { LineReader } from './LineReader';
import type { Heredoc } from './types';

const KEYWORDS = new Set(['run', 'copy', 'add']);
const FORM = /^\d*<<(-?)([^<]+)$/;

/** Whether this keyword's arguments may announce here-documents. */
export function takesHeredocs(keyword: string): boolean {
  return KEYWORDS.has(keyword);
}

/** The here-documents that the words of a line announce, in order. */
export function announcedHeredocs(
  line: string,
): Array<Omit<Heredoc, 'content'>> {
  const found: Array<Omit<Heredoc, 'content'>> = [];
  let at = skipSpace(line, 0, line.length);
  while (at < line.length) {
    const end = wordEnd(line, at);
    const match = FORM.exec(line.slice(at, end));
    if (match) {
      const { name, quoted } = unquote(match[2]);
      found.push({ name, expand: !quoted, stripTabs: match[1] === '-' });
    }
    at = skipSpace(line, end, line.length);
  }
  return found;
}

/**
 * Reads lines up to the terminator.
 *
 * @returns the content's range, and whether the terminator was found
 */
export function readHeredoc(
  text: string,
  reader: LineReader,
  heredoc: Omit<Heredoc, 'content'>,
): { heredoc: Heredoc; closed: boolean } {
  const start = reader.position;
  while (reader.next()) {
    let first = reader.start;
    if (heredoc.stripTabs) {
      while (first < reader.end && text[first] === '\t') first++;
    }
    const sameLength = reader.end - first === heredoc.name.length;
    if (sameLength && text.startsWith(heredoc.name, first)) {
      const content = { start, end: reader.start };
      return { heredoc: { ...heredoc, content }, closed: true };
    }
  }
  const content = { start, end: text.length };
  return { heredoc: { ...heredoc, content }, closed: false };
}

// Shell words: quotes and backslashes hold them together, whatever the file's own escape character is.
function wordEnd(line: string, start: number): number {
  let quote = '';
  let i = start;
  for (; i < line.length; i++) {
    const char = line[i];
    if (char === '\\' && quote !== "'") i++;
    else if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (isSpace(line.charCodeAt(i))) break;
  }
  return Math.min(i, line.length);
}

function unquote(word: string): { name: string; quoted: boolean } {
  let name = '';
  let quote = '';
  let quoted = false;
  for (let i = 0; i < word.length; i++) {
    const char = word[i];
    if (char === '\\' && quote !== "'") name += word[++i] ?? '';
    else if (quote ? char === quote : char === '"' || char === "'") {
      quote = quote ? '' : char;
      quoted = true;
    } else name += char;
  }
  return { name, quoted };
}
