import type { PlacedBox, Point } from './layoutOf';
import type { Line } from './boxesOf';

/** The height of a label. */
export const LABEL_HEIGHT = 22;
/** A label that shows its number alone. */
const SHORT = 36;
const LONGEST = 190;

/** Where the label of a line goes: its middle, and the room it has. */
export interface Label {
  x: number;
  y: number;
  width: number;
  /** Whether there is room for its number alone. */
  short: boolean;
}

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Puts a label on each line that has something found about it: on its longest piece, over no box and no other label. */
export function labelsOf(
  lines: Array<{ line: Line; points: Point[] }>,
  boxes: PlacedBox[],
): Map<string, Label> {
  const labels = new Map<string, Label>();
  const placed: Rect[] = [];
  for (const { line, points } of lines) {
    if (!line.bad) continue;
    const free = candidates(points).find(label => {
      const rect = rectOf(label);
      return ![...boxes, ...placed].some(other => meet(rect, other));
    });
    // Without any room the number still has to be seen: on the line's middle.
    const label = free ?? middleOf(points);
    placed.push(rectOf(label));
    labels.set(line.id, label);
  }
  return labels;
}

function candidates(points: Point[]): Label[] {
  const pieces = points.slice(1).map((to, index) => {
    const from = points[index];
    return {
      from,
      to,
      length: Math.abs(to.x - from.x) + Math.abs(to.y - from.y),
    };
  });
  pieces.sort((a, b) => b.length - a.length);
  const along = [0.5, 0.35, 0.65, 0.2, 0.8];
  const on = (width: (length: number, across: boolean) => number) =>
    pieces.flatMap(({ from, to, length }) => {
      const wide = width(length, from.y === to.y);
      if (wide <= 0) return [];
      return along.map(share => ({
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
        ...{ width: wide, short: wide === SHORT },
      }));
    });
  return [
    // First with its words, then with its number alone.
    ...on((length, across) =>
      across && length >= 150 ? Math.min(LONGEST, length - 40) : 0,
    ),
    ...on(() => SHORT),
  ];
}

function middleOf(points: Point[]): Label {
  const [from, to] = points.slice(Math.floor(points.length / 2) - 1);
  return {
    x: (from.x + to.x) / 2,
    y: (from.y + to.y) / 2,
    width: SHORT,
    short: true,
  };
}

function rectOf({ x, y, width }: Label): Rect {
  return {
    ...{ x: x - width / 2, y: y - LABEL_HEIGHT / 2 },
    ...{ width, height: LABEL_HEIGHT },
  };
}

function meet(a: Rect, b: Rect): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}
