import { cleanPath } from './cleanPath';
import { PatternError } from './patternTokens';
import { pathPattern, type PathPattern } from './pathPattern';

/** One pattern of an ignore file. Lines count from 1, offsets are UTF-16 units of the file's text. */
export interface IgnorePattern {
  line: number;
  start: number;
  end: number;
  /** As it stands in the file, without the space around it. */
  written: string;
  /** `!`: what it matches is taken in again. */
  exception: boolean;
  pattern: PathPattern;
}

/** What is wrong with a pattern, to stand after it in a sentence. */
export interface IgnoreProblem {
  line: number;
  written: string;
  message: string;
  /** BuildKit stops at it; else its meaning could not be told here. */
  refused: boolean;
}

/** What a `.dockerignore` says. */
export interface IgnoreFile {
  patterns: IgnorePattern[];
  problems: IgnoreProblem[];
}

/** Go's line scanner gives up on longer lines, and so does the build. */
const LONGEST_LINE = 64 * 1024;
/** More patterns are not read: none that a person wrote come near. */
const MOST_PATTERNS = 10_000;
/** What Go calls white space; other than in JavaScript, U+0085 is some, and a byte order mark is none. */
const SPACE =
  '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const LEADING = new RegExp(`^${SPACE}+`);
const SPACES = new RegExp(SPACE);

/** Reads an ignore file as `ignorefile.ReadAll` and `patternmatcher.New` of moby/patternmatcher do. */
export function readIgnoreFile(text: string): IgnoreFile {
  const file: IgnoreFile = { patterns: [], problems: [] };
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (let line = 1; start < text.length; line++) {
    if (file.patterns.length >= MOST_PATTERNS) {
      const message = 'is past the 10,000 patterns that are read';
      file.problems.push({ line, written: '', message, refused: false });
      break;
    }
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    readLine(file, text, line, start, end);
    start = end + 1;
  }
  return file;
}

function readLine(
  { patterns, problems }: IgnoreFile,
  text: string,
  line: number,
  from: number,
  to: number,
): void {
  if (text[from] === '#') return;
  const raw = text.slice(from, to);
  if (raw.length > LONGEST_LINE) {
    const message = 'is longer than 64 KiB';
    const written = raw.slice(0, 40);
    problems.push({ line, written, message, refused: true });
    return;
  }
  const written = trim(raw);
  if (!written) return;
  const start = from + raw.indexOf(written);
  try {
    const { exception, cleaned } = cleanedPattern(written);
    patterns.push({
      ...{ line, start, end: start + written.length, written, exception },
      pattern: pathPattern(cleaned),
    });
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const { message, refused } = error;
    problems.push({ line, written, message, refused });
  }
}

// In two steps, as there: the file's reader cleans what stands after `!`, the matcher cleans the whole.
function cleanedPattern(written: string) {
  const inverted = written.startsWith('!');
  let path = inverted ? trim(written.slice(1)) : written;
  if (path) path = cleanPath(path);
  if (path.length > 1 && path.startsWith('/')) path = path.slice(1);
  const whole = cleanPath(trim(inverted ? `!${path}` : path));
  const exception = whole.startsWith('!');
  const cleaned = exception ? whole.slice(1) : whole;
  if (!cleaned) {
    throw new PatternError('names nothing after `!`', true);
  }
  return { exception, cleaned };
}

function trim(text: string): string {
  const head = text.replace(LEADING, '');
  let end = head.length;
  while (end > 0 && SPACES.test(head[end - 1])) end--;
  return head.slice(0, end);
}
