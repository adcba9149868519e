import type { Place } from '../graph';

/** A text of SQL with its place. */
interface Token {
  kind: 'word' | 'string' | 'mark';
  /** Words and quoted names as written, without their quotes; strings without theirs. */
  text: string;
  start: number;
  end: number;
}

/** A word or string that a statement names. */
export interface SqlText {
  text: string;
  at: Place;
}

/** What checks ask of a statement. */
export interface SqlStatement {
  kind: 'create-table' | 'compact' | 'change' | 'other';
  /** The table it makes, compacts or changes, with its database where that is given. */
  table?: string;
  /** The format of the table it makes: `STORED AS`, `USING`, or a property of that name. */
  format?: SqlText;
  /** Whether it is filled by a query. */
  fromQuery?: boolean;
  location?: string;
  partitioned?: boolean;
  /** Its first line. */
  at: Place;
}

/** More statements or tokens than these are left unread. */
const MOST_TOKENS = 200_000;

/** The statements of a text of SQL, whatever the dialect. Comments and strings are respected; what is not understood is `other`. */
export function readSql(file: string, text: string): SqlStatement[] {
  const lineOf = lines(text);
  const placeOf = (first: Token, last = first): Place => ({
    file,
    start: first.start,
    end: last.end,
    line: lineOf(first.start),
    endLine: lineOf(last.end),
  });
  const statements: SqlStatement[] = [];
  let statement: Token[] = [];
  for (const token of tokens(text)) {
    if (token.kind === 'mark' && token.text === ';') {
      if (statement.length) statements.push(statementOf(statement, placeOf));
      statement = [];
    } else statement.push(token);
  }
  if (statement.length) statements.push(statementOf(statement, placeOf));
  return statements;
}

function statementOf(
  all: Token[],
  placeOf: (token: Token) => Place,
): SqlStatement {
  const at = placeOf(all[0]);
  const is = (i: number, ...words: string[]) =>
    all[i]?.kind === 'word' && words.includes(all[i].text.toUpperCase());
  if (is(0, 'OPTIMIZE'))
    return { kind: 'compact', ...named(all, is(1, 'TABLE') ? 2 : 1), at };
  if (
    is(0, 'CALL') &&
    all.some(({ text }) => /^rewrite_data_files$/i.test(text))
  )
    return { kind: 'compact', at };
  if (
    is(0, 'ALTER') &&
    all.some((_, i) => is(i, 'EXECUTE') && is(i + 1, 'OPTIMIZE'))
  )
    return { kind: 'compact', ...named(all, 2), at };
  if (is(0, 'MERGE', 'DELETE') && is(1, 'INTO', 'FROM'))
    return { kind: 'change', ...named(all, 2), at };
  if (is(0, 'UPDATE') && all.some((_, i) => is(i, 'SET')))
    return { kind: 'change', ...named(all, 1), at };
  if (!is(0, 'CREATE')) return { kind: 'other', at };
  let i = 1;
  while (is(i, 'OR', 'REPLACE', 'EXTERNAL', 'TEMP', 'TEMPORARY')) i += 1;
  if (!is(i, 'TABLE')) return { kind: 'other', at };
  i += 1;
  while (is(i, 'IF', 'NOT', 'EXISTS')) i += 1;
  return {
    kind: 'create-table',
    ...named(all, i),
    ...made(all, i, is, placeOf),
    at,
  };
}

/** What stands behind the name of a table that is made, up to its query. */
function made(
  all: Token[],
  from: number,
  is: (i: number, ...words: string[]) => boolean,
  placeOf: (token: Token) => Place,
): Partial<SqlStatement> {
  const result: Partial<SqlStatement> = {};
  let format: Token | undefined;
  for (let i = from; i < all.length; i += 1) {
    if (
      is(i, 'AS') &&
      (is(i + 1, 'SELECT', 'WITH', 'VALUES') || all[i + 1]?.text === '(')
    ) {
      result.fromQuery = true;
      break;
    }
    if (is(i, 'STORED') && is(i + 1, 'AS')) format ??= all[i + 2];
    if (is(i, 'USING') && all[i + 1]?.kind === 'word') format ??= all[i + 1];
    if (is(i, 'LOCATION') && all[i + 1]?.kind === 'string')
      result.location = all[i + 1].text;
    if (is(i, 'PARTITIONED', 'PARTITIONED_BY', 'PARTITIONING'))
      result.partitioned = true;
    const key = all[i].text.toLowerCase();
    if (all[i + 1]?.text === '=' && all[i + 2]?.kind === 'string') {
      // The type of the table says more than the format of its files.
      if (key === 'table_type') format = all[i + 2];
      if (key === 'format') format ??= all[i + 2];
      if (key === 'external_location') result.location = all[i + 2].text;
    }
  }
  return format
    ? { ...result, format: { text: format.text, at: placeOf(format) } }
    : result;
}

function named(all: Token[], from: number): { table?: string } {
  let table = '';
  for (let i = from; i < all.length; i += 2) {
    if (all[i].kind === 'mark') break;
    table += all[i].text;
    if (all[i + 1]?.text !== '.') break;
    table += '.';
  }
  return table ? { table } : {};
}

function* tokens(text: string): Generator<Token> {
  let i = 0;
  let count = 0;
  while (i < text.length && count < MOST_TOKENS) {
    const start = i;
    const here = text[i];
    if (text.startsWith('--', i)) i = after(text, '\n', i);
    else if (text.startsWith('/*', i)) i = after(text, '*/', i + 2);
    else if (/\s/.test(here)) i += 1;
    else {
      count += 1;
      if (here === "'" || here === '"' || here === '`') {
        i = endOfQuoted(text, i);
        const kind = here === "'" ? 'string' : 'word';
        yield { kind, text: text.slice(start + 1, i - 1), start, end: i };
      } else if (/[\w$]/.test(here)) {
        while (i < text.length && /[\w$]/.test(text[i])) i += 1;
        yield { kind: 'word', text: text.slice(start, i), start, end: i };
      } else {
        i += 1;
        yield { kind: 'mark', text: here, start, end: i };
      }
    }
  }
}

/** Behind the closing quote; a doubled quote stands for itself. */
function endOfQuoted(text: string, start: number): number {
  const quote = text[start];
  let i = start + 1;
  while (i < text.length) {
    if (text[i] === quote && text[i + 1] === quote) i += 2;
    else if (text[i] === quote) return i + 1;
    else i += 1;
  }
  return text.length;
}

function after(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found < 0 ? text.length : found + what.length;
}

/** The line of an offset, from 1. */
function lines(text: string): (offset: number) => number {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1))
    starts.push(i + 1);
  return offset => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
