import type { RollupRow } from 'backstage-plugin-golden-path-common';

/** A group in the tree, with how deep it lies. */
interface TreeRow {
  /** Unique in the table. */
  key: string;
  row: RollupRow;
  depth: number;
  /** Whether groups lie below it. */
  parent: boolean;
}

/** Key of the row for what no known group owns. */
const UNOWNED = '';

/**
 * The group tree as rows: every group below its parent, without those below a folded one.
 *
 * A group whose parent is not in the list is a root; a loop of parents, which a catalog may hold, ends where it would repeat.
 */
export function treeRows(
  groups: RollupRow[],
  folded: ReadonlySet<string>,
): TreeRow[] {
  const known = new Set(groups.map(keyOf));
  const below = new Map<string | undefined, RollupRow[]>();
  for (const group of groups) {
    const parent =
      group.parent !== undefined && known.has(group.parent)
        ? group.parent
        : undefined;
    below.set(parent, [...(below.get(parent) ?? []), group]);
  }
  const rows: TreeRow[] = [];
  const seen = new Set<string>();
  const visit = (
    parent: string | undefined,
    depth: number,
    hidden: boolean,
  ) => {
    for (const row of below.get(parent) ?? []) {
      const key = keyOf(row);
      if (seen.has(key)) continue;
      seen.add(key);
      const hasBelow = key !== UNOWNED && below.has(key);
      if (!hidden) rows.push({ key, row, depth, parent: hasBelow });
      if (hasBelow) visit(key, depth + 1, hidden || folded.has(key));
    }
  };
  visit(undefined, 0, false);
  // What only hangs in a loop still shows.
  for (const row of groups) {
    const key = keyOf(row);
    if (!seen.has(key)) rows.push({ key, row, depth: 0, parent: false });
  }
  return rows;
}

function keyOf(row: RollupRow): string {
  return row.key ?? UNOWNED;
}
