import type { TextEdit } from './scorecard';

/**
 * The text after edits of one file, whatever their order.
 *
 * @throws where two of them overlap
 * @public
 */
export function applyEdits(text: string, edits: TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start < done) throw new Error('Two edits overlap');
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}

/** Whether some edit of one list touches what some edit of the other does; two insertions at one place do. @public */
export function editsOverlap(some: TextEdit[], others: TextEdit[]): boolean {
  return some.some(a => others.some(b => a.file === b.file && overlap(a, b)));
}

function overlap(a: TextEdit, b: TextEdit): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}

function inOrder(edits: TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Lines of the old text `[from, to)` and what stands there in the new one. */
interface Change {
  from: number;
  to: number;
  lines: string[];
}

const NO_NEWLINE = '\\ No newline at end of file';

/**
 * What edits of one file change, as a unified diff that `patch` and `git apply` take. Since the edits are known, nothing has to be
 * compared.
 *
 * @param before - the text as it is; empty for a file that does not exist
 * @param context - lines around each change
 * @returns an empty text where nothing changes
 * @public
 */
export function unifiedDiff(
  file: string,
  before: string,
  edits: TextEdit[],
  context: number = 3,
): string {
  const old = linesOf(before);
  const changes = changesOf(before, old, edits);
  if (!changes.length) return '';
  const created = before === '';
  const head = [created ? '--- /dev/null' : `--- a/${file}`, `+++ b/${file}`];
  let shift = 0;
  const hunks = grouped(changes, context).map(group => {
    const { text, grown } = hunk(old, group, context, shift);
    shift += grown;
    return text;
  });
  return `${[...head, ...hunks].join('\n')}\n`;
}

/** The lines of a text with their line ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function changesOf(before: string, old: string[], edits: TextEdit[]): Change[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of old) {
    starts.push(at);
    at += line.length;
  }
  const lineAt = (offset: number) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const blocks: Array<{ from: number; to: number; edits: TextEdit[] }> = [];
  for (const edit of inOrder(edits)) {
    const atEnd = edit.start === before.length && /(?:^|\n)$/.test(before);
    const from = atEnd ? old.length : lineAt(edit.start);
    const to = atEnd ? old.length : lineAt(edit.end) + 1;
    const last = blocks[blocks.length - 1];
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else blocks.push({ from, to, edits: [edit] });
  }
  return blocks.flatMap(block => {
    const start = starts[block.from] ?? before.length;
    const end = starts[block.to] ?? before.length;
    const moved = block.edits.map(edit => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
    const was = old.slice(block.from, block.to);
    const is = linesOf(applyEdits(before.slice(start, end), moved));
    return trimmed({ from: block.from, to: block.to, lines: is }, was);
  });
}

/** Without the lines at both ends that did not change; none where nothing did. */
function trimmed({ from, to, lines }: Change, was: string[]): Change[] {
  let head = 0;
  const most = Math.min(was.length, lines.length);
  while (head < most && was[head] === lines[head]) head++;
  let tail = 0;
  while (
    tail < most - head &&
    was[was.length - 1 - tail] === lines[lines.length - 1 - tail]
  )
    tail++;
  const change = {
    from: from + head,
    to: to - tail,
    lines: lines.slice(head, lines.length - tail),
  };
  return change.from === change.to && !change.lines.length ? [] : [change];
}

/** Changes whose surroundings touch share a hunk. */
function grouped(changes: Change[], context: number): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups[groups.length - 1];
    const near = last && change.from - last[last.length - 1].to <= 2 * context;
    if (near) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(
  old: string[],
  group: Change[],
  context: number,
  shift: number,
): { text: string; grown: number } {
  const begin = Math.max(0, group[0].from - context);
  const end = Math.min(old.length, group[group.length - 1].to + context);
  const body: string[] = [];
  const put = (sign: string, lines: string[]) => {
    for (const line of lines) {
      body.push(sign + line.replace(/\n$/, ''));
      if (!line.endsWith('\n')) body.push(NO_NEWLINE);
    }
  };
  let at = begin;
  let grown = 0;
  for (const { from, to, lines } of group) {
    put(' ', old.slice(at, from));
    put('-', old.slice(from, to));
    put('+', lines);
    grown += lines.length - (to - from);
    at = to;
  }
  put(' ', old.slice(at, end));
  const length = end - begin;
  const header = `@@ -${range(begin, length)} +${range(
    begin + shift,
    length + grown,
  )} @@`;
  return { text: [header, ...body].join('\n'), grown };
}

/** Lines count from 1; an empty range is named by the line before it. */
function range(begin: number, length: number): string {
  return `${length ? begin + 1 : begin},${length}`;
}
