import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Document,
  type Node,
} from 'yaml';
import { list, properties, scalar, type Place, type Value } from '../graph';
import { Budget } from './Budget';

/** What one text of YAML says, with the place of everything. */
export interface YamlText {
  /** One for each document that is not empty. */
  values: Value[];
  /** What is wrong with it; what could be read is in `values` all the same. */
  problems: Problem[];
}

/** Something wrong with a document, as a sentence without its full stop. */
export interface Problem {
  at: Place;
  message: string;
}

/** Longer texts are no documents that people write. */
const LONGEST = 500_000;
/** One mistake brings many others. */
const MOST_PROBLEMS = 3;

/**
 * Reads YAML or JSON. Nothing in it can make it throw or take long: aliases are followed within a budget of nodes, and depth is capped.
 *
 * @param offset - where `text` begins in the file, for front matter; `line` is the line of that place
 */
export function readYaml(
  file: string,
  text: string,
  { offset = 0, line = 1 } = {},
): YamlText {
  const start: Place = {
    file,
    start: offset,
    end: offset,
    line,
    endLine: line,
  };
  if (text.length > LONGEST) return failed(start, 'it is too long to be read');
  const lines = new LineCounter();
  let documents: Document[];
  try {
    documents = [
      ...parseAllDocuments(text, {
        lineCounter: lines,
        // Each pretty error quotes its line, however long that is.
        prettyErrors: false,
        ...{ logLevel: 'silent', uniqueKeys: false, keepSourceTokens: false },
      }),
    ] as Document[];
  } catch {
    return failed(start, 'it is nested too deeply to be read');
  }
  const placed = (from: number, to: number): Place => {
    const lineOf = (at: number) => lines.linePos(at).line + line - 1;
    const last = Math.max(from, text.slice(from, to).trimEnd().length + from);
    return {
      ...{ file, start: from + offset, end: last + offset },
      ...{ line: lineOf(from), endLine: lineOf(last) },
    };
  };
  const reader = new Budget();
  const values = documents.flatMap(
    document => valueOf(document.contents, { document, placed, reader }) ?? [],
  );
  const problems = documents
    .flatMap(({ errors }) => errors.slice(0, MOST_PROBLEMS))
    .slice(0, MOST_PROBLEMS)
    .map(({ pos: [from, to], message }) => ({
      at: placed(from, to),
      message: message.split(/ at line|:?\n/)[0],
    }));
  if (reader.spent)
    problems.push({ at: start, message: 'it is too large to be read whole' });
  return { values, problems };
}

function failed(at: Place, message: string): YamlText {
  return { values: [], problems: [{ at, message }] };
}

interface Reading {
  document: Document;
  placed(from: number, to: number): Place;
  reader: Budget;
  depth?: number;
}

function valueOf(node: unknown, reading: Reading): Value | undefined {
  const { document, placed, reader, depth = 0 } = reading;
  if (!reader.take(depth)) return undefined;
  const within = { ...reading, depth: depth + 1 };
  if (isAlias(node)) return valueOf(node.resolve(document), within);
  const [from, to] = (node as Node | null)?.range ?? [0, 0];
  if (isScalar(node)) {
    const { value } = node;
    const known = ['string', 'number', 'boolean'].includes(typeof value);
    return known
      ? scalar(value as string | number | boolean, placed(from, to))
      : undefined;
  }
  if (isSeq(node)) {
    const items = node.items.flatMap(item => valueOf(item, within) ?? []);
    return list(items, placed(from, to));
  }
  if (!isMap(node)) return undefined;
  const entries: Record<string, Value | undefined> = Object.create(null);
  for (const { key, value } of node.items) {
    const name = isScalar(key) ? String(key.value) : undefined;
    if (name !== undefined) entries[name] = valueOf(value, within);
  }
  return properties(entries, placed(from, to));
}
