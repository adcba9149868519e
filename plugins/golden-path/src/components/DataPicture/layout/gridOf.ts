import type { Picture } from 'backstage-plugin-golden-path-common';
import type { Box, Boxes } from './boxesOf';
import { slotsOf } from './slotsOf';

/** Where a box stands: its column, and its line among all lines of the picture from top to bottom. */
export interface Cell {
  column: number;
  slot: number;
}

/** A row of the picture: a run of slots. The band without an id holds what belongs to no row. */
export interface Band {
  id?: string;
  first: number;
  count: number;
}

/** Boxes in columns and slots. */
export interface Grid {
  cells: ReadonlyMap<string, Cell>;
  bands: Band[];
  /** How many slots there are; those below the last band hold what stands aside. */
  slots: number;
  /** The column that stands beside the bands, since nothing in it belongs to a row. */
  aside?: number;
}

/** Puts boxes into columns and bands: those that a line joins side by side, as far as there is room. */
export function gridOf(
  { columns, rows }: Picture,
  drawn: Boxes,
  order: ReadonlyMap<string, number>,
): Grid {
  const { boxes } = drawn;
  const last = columns[columns.length - 1];
  const aside =
    columns.length > 1 && boxes.every(b => b.column !== last || !b.row)
      ? columns.length - 1
      : undefined;
  const inBands = boxes.filter(
    ({ column }) => columns.indexOf(column) !== aside,
  );
  const ids: Array<string | undefined> = [...rows];
  const known = (row?: string) =>
    row !== undefined && rows.includes(row) ? row : undefined;
  if (inBands.some(({ row }) => !known(row))) ids.push(undefined);

  const cells = new Map<string, Cell>();
  const bands: Band[] = [];
  let first = 0;
  for (const id of ids) {
    const of = inBands.filter(({ row }) => known(row) === id);
    const { slots, count } = slotsOf(columns, of, drawn, order);
    for (const { id: box, column } of of) {
      const slot = first + (slots.get(box) ?? 0);
      cells.set(box, { column: columns.indexOf(column), slot });
    }
    bands.push({ ...(id !== undefined && { id }), first, count });
    first += count;
  }
  const beside =
    aside === undefined ? [] : boxes.filter(({ column }) => column === last);
  const slots = putAside(beside, drawn, order, cells, aside ?? 0, first);
  return { cells, bands, slots, ...(aside !== undefined && { aside }) };
}

/** What stands aside goes to the height of what it is joined to, where that is free. */
function putAside(
  boxes: Box[],
  { lines }: Boxes,
  order: ReadonlyMap<string, number>,
  cells: Map<string, Cell>,
  column: number,
  count: number,
): number {
  const taken = new Set<number>();
  const wish = ({ id }: Box) =>
    lines
      .filter(line => line.from === id || line.to === id)
      .map(line => cells.get(line.from === id ? line.to : line.from)?.slot)
      .find(slot => slot !== undefined);
  const wished = boxes
    .map(box => ({ box, slot: wish(box) }))
    .sort(
      (a, b) =>
        Number(a.slot === undefined) - Number(b.slot === undefined) ||
        (order.get(a.box.id) ?? 0) - (order.get(b.box.id) ?? 0),
    );
  for (const { box, slot = 0 } of wished) {
    let free = slot;
    while (taken.has(free)) free += 1;
    // Above the wish there may be room where there is none below.
    if (free >= count) {
      free = slot;
      while (taken.has(free) && free > 0) free -= 1;
      while (taken.has(free)) free += 1;
    }
    taken.add(free);
    cells.set(box.id, { column, slot: free });
  }
  return Math.max(count, ...[...taken].map(slot => slot + 1));
}
