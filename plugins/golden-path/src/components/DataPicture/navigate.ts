import type { Layout, PlacedBox, PlacedLine } from './layout';

/** Whether the lines beside the current one are those that leave its source, or those that reach its target. */
export type Pivot = 'out' | 'in';

/** Where the focus stands. */
export interface Focus {
  item: string;
  pivot: Pivot;
}

const inOrder = (a: PlacedBox, b: PlacedBox) => a.x - b.x || a.y - b.y;

/**
 * Where a key leads in the picture: right and left follow the flow from box to line to box, up and down go along a column, or through
 * the lines that leave or reach the same box.
 */
export function navigate(
  { boxes, lines }: Layout,
  { item, pivot }: Focus,
  key: string,
): Focus | undefined {
  const sorted = [...boxes].sort(inOrder);
  if (key === 'Home' || key === 'End') {
    const to = key === 'Home' ? sorted[0] : sorted[sorted.length - 1];
    return to && { item: to.box.id, pivot: 'out' };
  }
  const line = lines.find(one => one.line.id === item);
  if (line) return fromLine(lines, line, pivot, key);
  const box = sorted.find(one => one.box.id === item);
  return box && fromBox(sorted, lines, box, key);
}

function fromLine(
  lines: PlacedLine[],
  { line }: PlacedLine,
  pivot: Pivot,
  key: string,
): Focus | undefined {
  if (key === 'ArrowRight') return { item: line.to, pivot: 'out' };
  if (key === 'ArrowLeft') return { item: line.from, pivot: 'out' };
  const step = stepOf(key);
  if (!step) return undefined;
  const beside =
    pivot === 'out' ? leaving(lines, line.from) : reaching(lines, line.to);
  const at = beside.findIndex(one => one.line.id === line.id);
  const next = beside[(at + step + beside.length) % beside.length];
  return next && { item: next.line.id, pivot };
}

function fromBox(
  boxes: PlacedBox[],
  lines: PlacedLine[],
  current: PlacedBox,
  key: string,
): Focus | undefined {
  const { id } = current.box;
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const right = key === 'ArrowRight';
    const [line] = right ? leaving(lines, id) : reaching(lines, id);
    if (line) return { item: line.line.id, pivot: right ? 'out' : 'in' };
    const beyond = boxes
      .filter(({ x }) => (right ? x > current.x : x < current.x))
      .sort((a, b) => distance(a, current) - distance(b, current));
    return beyond[0] && { item: beyond[0].box.id, pivot: 'out' };
  }
  const step = stepOf(key);
  if (!step) return undefined;
  const next = boxes[boxes.indexOf(current) + step];
  return next && { item: next.box.id, pivot: 'out' };
}

function stepOf(key: string): number {
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : 0;
}

function leaving(lines: PlacedLine[], id: string): PlacedLine[] {
  return lines.filter(({ line }) => line.from === id).sort(byImportance);
}

function reaching(lines: PlacedLine[], id: string): PlacedLine[] {
  return lines.filter(({ line }) => line.to === id).sort(byImportance);
}

const KINDS = ['data', 'starts', 'describes'];

/** What is found first, then data, then the rest, from top to bottom. */
function byImportance(a: PlacedLine, b: PlacedLine): number {
  return (
    Number(b.line.bad) - Number(a.line.bad) ||
    KINDS.indexOf(a.line.kind) - KINDS.indexOf(b.line.kind) ||
    a.points[a.points.length - 1].y - b.points[b.points.length - 1].y ||
    (a.line.id < b.line.id ? -1 : 1)
  );
}

function distance(a: PlacedBox, b: PlacedBox): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) * 2;
}
