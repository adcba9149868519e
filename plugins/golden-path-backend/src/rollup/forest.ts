import type { RollupRow } from 'backstage-plugin-golden-path-common';

/**
 * The rows with parents before their children, siblings by title. A parent that is not in the list is left out, and a cycle
 * of groups is opened at the group that sorts first, so that what comes out is a forest whatever the catalog says.
 */
export function asForest(rows: RollupRow[]): RollupRow[] {
  const sorted = [...rows].sort(byTitle);
  const known = new Set(sorted.map(row => row.group));
  const children = new Map<string | undefined, RollupRow[]>();
  for (const row of sorted) {
    const parent =
      row.parent !== row.group && known.has(row.parent)
        ? row.parent
        : undefined;
    children.set(parent, [...(children.get(parent) ?? []), row]);
  }
  const ordered: RollupRow[] = [];
  const seen = new Set<string | undefined>();
  const visit = (row: RollupRow, parent: string | undefined) => {
    if (seen.has(row.group)) return;
    seen.add(row.group);
    const { parent: _, ...rest } = row;
    ordered.push(parent ? { ...rest, parent } : rest);
    for (const child of children.get(row.group) ?? []) visit(child, row.group);
  };
  for (const root of children.get(undefined) ?? []) visit(root, undefined);
  for (const inCycle of sorted) visit(inCycle, undefined);
  return ordered;
}

function byTitle(a: RollupRow, b: RollupRow): number {
  return a.title.localeCompare(b.title, 'en') || (a.group! < b.group! ? -1 : 1);
}
