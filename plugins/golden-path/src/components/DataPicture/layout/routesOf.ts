import type { Boxes, Line } from './boxesOf';
import type { Cell, Grid } from './gridOf';

/**
 * A straight piece of a line, in a channel that has no box in it. Channels and positions are counted, not measured: across, a gutter
 * `k` (left of column `k`) is `2k` and a column `c` is `2c + 1`; down, the lane above slot `s` is `2s` and the slot itself `2s + 1`.
 */
export interface Segment {
  /** `across` runs in a slot or lane, `down` in a gutter, `through` in a column between two boxes. */
  way: 'across' | 'down' | 'through';
  channel: number;
  from: number;
  to: number;
  line: Line;
  /** Where the line goes from here: less than 0 is up or left. */
  lean: number;
}

/** A line and its pieces, one after the other. */
export interface Route {
  line: Line;
  pieces: Segment[];
}

/** Finds a way for each line along slots without boxes, lanes and gutters. */
export function routesOf({ lines }: Boxes, grid: Grid): Route[] {
  const taken = new Set(
    [...grid.cells.values()].map(({ column, slot }) => `${column} ${slot}`),
  );
  const isFree = (slot: number, above: number, below: number) => {
    for (let column = above + 1; column < below; column += 1)
      if (taken.has(`${column} ${slot}`)) return false;
    return true;
  };
  return lines.flatMap(line => {
    const from = grid.cells.get(line.from);
    const to = grid.cells.get(line.to);
    if (!from || !to) return [];
    const pieces =
      from.column === to.column
        ? withinColumn(line, from, to, taken)
        : acrossColumns(line, from, to, isFree);
    return [{ line, pieces }];
  });
}

function withinColumn(
  line: Line,
  from: Cell,
  to: Cell,
  taken: ReadonlySet<string>,
): Segment[] {
  const { column } = from;
  const [top, bottom] = [from.slot, to.slot].sort((a, b) => a - b);
  let free = true;
  for (let slot = top + 1; slot < bottom; slot += 1)
    if (taken.has(`${column} ${slot}`)) free = false;
  const [start, end] = [2 * from.slot + 1, 2 * to.slot + 1];
  const lean = end - start;
  if (free)
    return [
      { way: 'through', channel: column, from: start, to: end, line, lean },
    ];
  // Around what lies between: by the gutter on the side where fewer lines come in.
  const gutter = column === 0 ? 0 : column + 1;
  return bent(line, from, to, [gutter]);
}

function acrossColumns(
  line: Line,
  from: Cell,
  to: Cell,
  isFree: (slot: number, after: number, before: number) => boolean,
): Segment[] {
  const right = from.column < to.column;
  const first = right ? from.column + 1 : from.column;
  const last = right ? to.column : to.column + 1;
  const [low, high] = [from.column, to.column].sort((a, b) => a - b);
  if (from.slot === to.slot && isFree(from.slot, low, high)) {
    const side = right ? 1 : -1;
    const channel = 2 * from.slot + 1;
    return [
      {
        ...{ way: 'across', channel, line, lean: 0 },
        from: edgeOf(from.column, side),
        to: edgeOf(to.column, -side),
      },
    ];
  }
  if (first === last) return bent(line, from, to, [first]);
  if (from.slot !== to.slot && isFree(from.slot, low, high))
    return bent(line, from, to, [last]);
  if (from.slot !== to.slot && isFree(to.slot, low, high))
    return bent(line, from, to, [first]);
  const above = from.slot > to.slot || (from.slot === to.slot && line.bad);
  const lane = 2 * (above ? from.slot : from.slot + 1);
  return bent(line, from, to, [first, last], lane);
}

/** Out of the box, down a gutter (and along a lane, and down another gutter), into the other box. */
function bent(
  line: Line,
  from: Cell,
  to: Cell,
  gutters: number[],
  lane?: number,
): Segment[] {
  const [start, end] = [2 * from.slot + 1, 2 * to.slot + 1];
  const [first, last] = [gutters[0], gutters[gutters.length - 1]];
  const side = from.column < first ? 1 : -1;
  const targetSide = to.column < last ? 1 : -1;
  const out: Segment = {
    ...{ way: 'across', channel: start, line },
    ...{ from: edgeOf(from.column, side), to: 2 * first },
    lean: (lane ?? end) - start,
  };
  const into: Segment = {
    ...{ way: 'across', channel: end, line },
    ...{ from: 2 * last, to: edgeOf(to.column, targetSide) },
    lean: (lane ?? start) - end,
  };
  const down = (channel: number, at: number, until: number): Segment => ({
    ...{ way: 'down', channel, from: at, to: until, line },
    // Of two in one gutter, that which comes in higher turns down behind the other, so that they do not cross.
    lean: side * (until > at ? -at : at),
  });
  if (lane === undefined) return [out, down(first, start, end), into];
  const along: Segment = {
    ...{ way: 'across', channel: lane, line },
    ...{ from: 2 * first, to: 2 * last, lean: end - start },
  };
  return [out, down(first, start, lane), along, down(last, lane, end), into];
}

/** The edge of the box in a column, on that side. */
function edgeOf(column: number, side: number): number {
  return 2 * column + 1 + side / 2;
}
