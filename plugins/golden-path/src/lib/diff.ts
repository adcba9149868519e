/** One line of a diff. `old` and `now` are its numbers before and after, from 1. */
export interface DiffRow {
  kind: 'same' | 'added' | 'removed';
  old?: number;
  now?: number;
  text: string;
}

/** What a diff changes in one file. */
export interface DiffFile {
  file: string;
  /** The file did not exist before. */
  created: boolean;
  /** The file does not exist afterwards. */
  deleted: boolean;
  added: number;
  removed: number;
  /** Stretches of lines; what lies between them is left out. */
  hunks: DiffRow[][];
}

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
/** What the engine puts in the place of a secret. */
const MASK = '••••••';

/** Whether something in a diff is masked, so that it does not apply as it is. */
export function isMasked(diff: string): boolean {
  return diff.includes(MASK);
}

/** Reads a unified diff as the engine writes it; of anything else it makes as much as there is. */
export function readDiff(diff: string): DiffFile[] {
  const files: DiffFile[] = [];
  const lines = diff.split('\n');
  let hunk: DiffRow[] | undefined;
  // How much of the hunk is still to come: a removed line may begin with `-- ` and must not pass for a file's header.
  let left = { old: 0, now: 0 };
  let next = { old: 1, now: 1 };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const file = files[files.length - 1];
    if (hunk && file && (left.old > 0 || left.now > 0)) {
      const [sign, text] = [line.slice(0, 1), line.slice(1)];
      if (sign === '+') {
        hunk.push({ kind: 'added', now: next.now++, text });
        file.added++;
        left.now--;
      } else if (sign === '-') {
        hunk.push({ kind: 'removed', old: next.old++, text });
        file.removed++;
        left.old--;
      } else if (sign !== '\\') {
        hunk.push({ kind: 'same', old: next.old++, now: next.now++, text });
        left.old--;
        left.now--;
      }
      continue;
    }
    const range = line.match(HUNK);
    if (range && file) {
      hunk = [];
      file.hunks.push(hunk);
      next = { old: Number(range[1]), now: Number(range[3]) };
      left = { old: Number(range[2] ?? 1), now: Number(range[4] ?? 1) };
    } else if (line.startsWith('--- ') && lines[at + 1]?.startsWith('+++ ')) {
      files.push(fileOf(line.slice(4), lines[at + 1].slice(4)));
      hunk = undefined;
      at++;
    }
  }
  return files;
}

function fileOf(before: string, after: string): DiffFile {
  const created = before === '/dev/null';
  const deleted = after === '/dev/null';
  const name = deleted ? before : after;
  const file = name.replace(/^[ab]\//, '');
  return { file, created, deleted, added: 0, removed: 0, hunks: [] };
}
