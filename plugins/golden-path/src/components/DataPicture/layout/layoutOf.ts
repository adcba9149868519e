import type { Picture } from 'backstage-plugin-golden-path-common';
import type { Box, Boxes, Line } from './boxesOf';
import { gridOf, type Grid } from './gridOf';
import { labelsOf, type Label } from './labelsOf';
import { measuresOf, type Measures } from './measuresOf';
import { orderOf } from './orderOf';
import { type Route, routesOf, type Segment } from './routesOf';
import { type Track, tracksOf } from './tracksOf';

export interface Point {
  x: number;
  y: number;
}

/** A box with its place, in pixels. */
export interface PlacedBox {
  box: Box;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line with its corners. */
export interface PlacedLine {
  line: Line;
  points: Point[];
  /** Where its label goes, where it has one. */
  label?: Label;
}

/** All that is drawn, in pixels. */
export interface Layout {
  width: number;
  height: number;
  columns: Array<{ id: string; x: number; width: number; aside: boolean }>;
  bands: Array<{
    id?: string;
    x: number;
    y: number;
    width: number;
    height: number;
  }>;
  /** What lies behind the column that stands aside. */
  aside?: { x: number; y: number; width: number; height: number };
  boxes: PlacedBox[];
  lines: PlacedLine[];
}

/** Lays a picture out. The same picture and width, the same layout. */
export function layoutOf(
  picture: Picture,
  drawn: Boxes,
  width: number,
): Layout {
  const grid = gridOf(picture, drawn, orderOf(drawn));
  const routes = routesOf(drawn, grid);
  const tracks = allTracks(routes);
  const measures = measuresOf(picture, drawn, grid, routes, tracks, width);
  const boxes = placedBoxes(drawn, grid, measures);
  const lines = routes.map(route => ({
    line: route.line,
    points: pointsOf(route, tracks, measures),
  }));
  const labels = labelsOf(lines, boxes);
  return {
    ...{ width: measures.width, height: measures.height },
    columns: picture.columns.map((id, index) => ({
      ...{ id, ...measures.columns[index], aside: index === grid.aside },
    })),
    bands: measures.bands,
    ...(measures.aside && { aside: measures.aside }),
    boxes,
    lines: lines.map(line => {
      const label = labels.get(line.line.id);
      return label ? { ...line, label } : line;
    }),
  };
}

function allTracks(routes: Route[]): Map<Segment, Track> {
  const channels = new Map<string, Segment[]>();
  for (const piece of routes.flatMap(({ pieces }) => pieces)) {
    const key = `${piece.way} ${piece.channel}`;
    channels.set(key, [...(channels.get(key) ?? []), piece]);
  }
  return new Map([...channels.values()].flatMap(of => [...tracksOf(of)]));
}

function placedBoxes(
  { boxes }: Boxes,
  { cells }: Grid,
  { columns, slots }: Measures,
): PlacedBox[] {
  return boxes
    .flatMap(box => {
      const cell = cells.get(box.id);
      if (!cell) return [];
      const { x, width } = columns[cell.column];
      const { y, height } = slots[cell.slot];
      return [{ box, x, y, width, height }];
    })
    .sort((a, b) => a.x - b.x || a.y - b.y);
}

/** The corners of a line: each piece gives what the ones beside it have not. */
function pointsOf(
  { pieces }: Route,
  tracks: ReadonlyMap<Segment, Track>,
  measures: Measures,
): Point[] {
  const at = (piece: Segment) => measures.trackAt(piece, tracks.get(piece)!);
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (first.way === 'through') {
    const x = at(first);
    const down = first.to > first.from ? 1 : -1;
    return [
      { x, y: measures.edgeAt('y', first.from, down) },
      { x, y: measures.edgeAt('y', first.to, -down) },
    ];
  }
  const points: Point[] = [
    { x: measures.edgeAt('x', first.from), y: at(first) },
  ];
  for (let index = 1; index < pieces.length; index += 1) {
    const [before, piece] = [pieces[index - 1], pieces[index]];
    points.push(
      piece.way === 'down'
        ? { x: at(piece), y: at(before) }
        : { x: at(before), y: at(piece) },
    );
  }
  points.push({ x: measures.edgeAt('x', last.to), y: at(last) });
  return points;
}
