import type { Box, Boxes, Line } from './boxesOf';

/** The slots of one band. */
interface Slots {
  slots: ReadonlyMap<string, number>;
  count: number;
}

/**
 * Puts the boxes of one band into slots. The fullest column comes first; in the others a box goes to the slot of what it is joined to,
 * so that lines run straight. What describes a store goes one slot below, where the store's own lines do not pass.
 */
export function slotsOf(
  columns: string[],
  boxes: Box[],
  { lines }: Boxes,
  order: ReadonlyMap<string, number>,
): Slots {
  const slots = new Map<string, number>();
  const byColumn = columns
    .map(column => boxes.filter(box => box.column === column))
    .filter(of => of.length)
    .sort((a, b) => rank(a) - rank(b) || b.length - a.length);
  let count = 1;
  for (const of of byColumn) {
    const wished = of
      .map(box => ({ box, wish: wishOf(box, boxes, lines, slots) }))
      .sort(
        (a, b) =>
          (a.wish ?? Infinity) - (b.wish ?? Infinity) ||
          (order.get(a.box.id) ?? 0) - (order.get(b.box.id) ?? 0),
      );
    upstreamFirst(wished, lines);
    const most = Math.max(count, of.length, isDescribing(of) ? count + 1 : 0);
    const placed = place(
      wished.map(({ wish }) => wish),
      most,
    );
    wished.forEach(({ box }, index) => slots.set(box.id, placed[index]));
    count = Math.max(count, ...placed.map(slot => slot + 1));
  }
  return { slots, count };
}

/** Of two boxes in one column that a line joins, the one that it comes from stands above. */
function upstreamFirst(
  wished: Array<{ box: Box; wish?: number }>,
  lines: Line[],
): void {
  for (const { from, to } of lines) {
    const source = wished.findIndex(({ box }) => box.id === from);
    const target = wished.findIndex(({ box }) => box.id === to);
    if (target < 0 || source < target) continue;
    const [moved] = wished.splice(source, 1);
    const wish = wished[target].wish;
    wished.splice(target, 0, { ...moved, ...(wish && { wish: wish - 1 }) });
  }
}

/** What describes is placed last: it gives way. */
function rank(boxes: Box[]): number {
  return isDescribing(boxes) ? 1 : 0;
}

function isDescribing(boxes: Box[]): boolean {
  return boxes.every(({ parts }) =>
    parts.every(({ shape }) => shape === 'description'),
  );
}

/** The middle of the slots of what a box is joined to. */
function wishOf(
  box: Box,
  boxes: Box[],
  lines: Line[],
  slots: ReadonlyMap<string, number>,
): number | undefined {
  const near = lines
    .filter(({ from, to }) => from === box.id || to === box.id)
    .flatMap(({ from, to, kind }) => {
      const other = from === box.id ? to : from;
      const slot = slots.get(other);
      const same = boxes.find(({ id }) => id === other)?.column === box.column;
      if (slot === undefined || same) return [];
      const passes =
        kind === 'describes' &&
        lines.some(
          l => l.kind === 'data' && (l.from === other || l.to === other),
        );
      return [slot + (passes ? 1 : 0)];
    })
    .sort((a, b) => a - b);
  return near.length ? near[Math.floor((near.length - 1) / 2)] : undefined;
}

/** The slots nearest to the wishes, in their order, each taken once, none past `most`. */
function place(wishes: Array<number | undefined>, most: number): number[] {
  const placed: number[] = [];
  wishes.forEach((wish, index) => {
    const after = index ? placed[index - 1] + 1 : 0;
    placed.push(Math.max(after, wish ?? after));
  });
  for (
    let index = placed.length - 1, limit = most - 1;
    index >= 0;
    index -= 1
  ) {
    placed[index] = Math.min(placed[index], limit);
    limit = placed[index] - 1;
  }
  return placed;
}
