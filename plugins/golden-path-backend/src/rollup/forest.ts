import type { RollupRow } from 'backstage-plugin-golden-path-common';

/**
 * The rows with parents before their children, siblings by title. A parent that is not in the list is left out, and a cycle
 * of groups is opened at the group that sorts first, so that what comes out is a forest whatever the catalog says.
 */
export function asForest(rows: RollupRow[]): RollupRow[] {
  const sorted = [...rows].sort(byTitle);
  const known = new Set(sorted.map(row => row.key));
  const children = new Map<string, RollupRow[]>();
  const roots: RollupRow[] = [];
  for (const row of sorted) {
    const { key, parent } = row;
    if (!parent || parent === key || !known.has(parent)) roots.push(row);
    else children.set(parent, [...(children.get(parent) ?? []), row]);
  }
  const ordered: RollupRow[] = [];
  const placed = new Set<string | undefined>();
  // Whoever is not below a root is in or below a cycle; the first of them then serves as one.
  for (const root of [...roots, ...sorted]) {
    const waiting: Array<[RollupRow, string | undefined]> = [[root, undefined]];
    while (waiting.length) {
      const [row, parent] = waiting.pop()!;
      if (placed.has(row.key)) continue;
      placed.add(row.key);
      const { parent: _, ...rest } = row;
      ordered.push(parent ? { ...rest, parent } : rest);
      const below = children.get(row.key ?? '') ?? [];
      for (const child of below.toReversed()) waiting.push([child, row.key]);
    }
  }
  return ordered;
}

function byTitle(a: RollupRow, b: RollupRow): number {
  const titles = a.title.localeCompare(b.title, 'en');
  if (titles !== 0) return titles;
  return (a.key ?? '') < (b.key ?? '') ? -1 : 1;
}
