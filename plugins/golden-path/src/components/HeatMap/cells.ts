import type {
  PracticeTally,
  RollupRow,
} from 'backstage-plugin-golden-path-common';

/** From which share in percent on a cell has a step of the scale; the last step begins at none. */
export const STEPS = [100, 90, 75, 60, 40, 20, 0];

/** What a cell of the heat map shows. */
export type Cell =
  | { kind: 'not-applicable' }
  | { kind: 'unread'; tally: PracticeTally }
  | { kind: 'share'; tally: PracticeTally; percent: number; step: number };

/** The cell of a row and a practice. Under half read is no share: it would say more than is known. */
export function cellOf(row: RollupRow, practice: string): Cell {
  const tally = row.practices?.find(one => one.practice === practice);
  const decided = tally ? tally.passed + tally.failed : 0;
  if (!tally || decided + tally.open === 0) return { kind: 'not-applicable' };
  if (decided === 0 || tally.open > decided) return { kind: 'unread', tally };
  // Rounded down: 100 is said only where all passed.
  const percent = Math.floor((tally.passed / decided) * 100);
  const step = STEPS.findIndex(from => percent >= from);
  return { kind: 'share', tally, percent, step };
}

/** How many of a cell passed, of those that could be decided. */
export function decidedOf({ passed, failed }: PracticeTally): number {
  return passed + failed;
}

/** Practices that apply somewhere, those with most work left first; what could not be read comes last. */
export function byWorkLeft(row: RollupRow): string[] {
  const practices = (row.practices ?? []).map(one => one.practice);
  return practices
    .map((practice, place) => ({ practice, place, left: rank(row, practice) }))
    .sort((a, b) => a.left - b.left || a.place - b.place)
    .map(({ practice }) => practice);
}

/** Rows by their share in one practice, the least first; parents are sorted among their own. */
export function sortedBy(rows: RollupRow[], practice: string): RollupRow[] {
  return rows
    .map((row, place) => ({ row, place, left: rank(row, practice) }))
    .sort((a, b) => a.left - b.left || a.place - b.place)
    .map(({ row }) => row);
}

function rank(row: RollupRow, practice: string): number {
  const cell = cellOf(row, practice);
  if (cell.kind === 'share') return cell.tally.passed / decidedOf(cell.tally);
  return cell.kind === 'unread' ? 2 : 3;
}
