import type { Picture } from 'backstage-plugin-golden-path-common';
import type { Boxes } from './boxesOf';
import type { Grid } from './gridOf';
import type { Route, Segment } from './routesOf';
import type { Track } from './tracksOf';

/** The height of a box. */
export const BOX_HEIGHT = 44;
/** Above the bands: the titles of the columns. */
export const HEAD = 48;
/** Beside the bands: their titles. */
const SIDE = 28;
const TRACK = 8;
const GUTTER = 24;
const LANE = 14;
const EMPTY = 80;
const BAND_PAD = 14;
/** Above the first boxes of a band, so that the title of a band of one slot has room. */
const BAND_TOP = 20;
const BAND_GAP = 8;
const LABEL_LANE = 34;
const NARROWEST = 92;
const WIDEST = 150;

interface Span {
  x: number;
  width: number;
}

/** Where everything counted lies in pixels. */
export interface Measures {
  width: number;
  height: number;
  columns: Span[];
  slots: Array<{ y: number; height: number }>;
  bands: Array<Span & { id?: string; y: number; height: number }>;
  aside?: Span & { y: number; height: number };
  /** The coordinate of a track: down of what runs across, across of what runs down. */
  trackAt(piece: Segment, track: Track): number;
  /** Where a line meets its box. */
  edgeAt(axis: 'x' | 'y', position: number, side?: number): number;
}

/** Makes gutters and lanes as wide as their tracks ask for and shares the rest among the columns. */
export function measuresOf(
  { columns: ids }: Picture,
  { boxes }: Boxes,
  grid: Grid,
  routes: Route[],
  tracks: ReadonlyMap<Segment, Track>,
  wanted: number,
): Measures {
  const most = mostTracks(routes, tracks);
  const gutters = Array.from({ length: ids.length + 1 }, (_, k) => {
    const count = most.get(`down ${k}`) ?? 0;
    const outer = k === 0 || k === ids.length;
    if (count === 0) return outer ? BAND_PAD : GUTTER;
    return Math.max(GUTTER, 2 * 10 + (count - 1) * TRACK);
  });
  if (grid.aside !== undefined) gutters[grid.aside] += BAND_GAP;
  const filled = ids.map(id => boxes.some(({ column }) => column === id));
  const fixed =
    SIDE +
    gutters.reduce((sum, one) => sum + one, 0) +
    filled.filter(is => !is).length * EMPTY;
  const shares = filled.filter(Boolean).length || 1;
  const fair = Math.floor((wanted - fixed) / shares);
  const each = Math.min(WIDEST, Math.max(NARROWEST, fair));
  // What the widest boxes leave goes between them.
  const spare = Math.max(0, fair - WIDEST) * shares;
  const more = Math.floor(spare / Math.max(1, ids.length - 1));

  const columns: Span[] = [];
  const gutterX: number[] = [];
  let x = SIDE;
  ids.forEach((_, k) => {
    gutterX.push(x + (gutters[k] + (k > 0 ? more : 0)) / 2);
    x += gutters[k] + (k > 0 ? more : 0);
    const width = filled[k] ? each : EMPTY;
    columns.push({ x, width });
    x += width;
  });
  gutterX.push(x + gutters[ids.length] / 2);
  const width = x + gutters[ids.length];

  const firsts = new Set(grid.bands.map(({ first }) => first));
  const lane = (s: number) => {
    const count = most.get(`across ${2 * s}`) ?? 0;
    const labelled = routes.some(
      ({ line, pieces }) =>
        line.bad && pieces.some(p => p.way === 'across' && p.channel === 2 * s),
    );
    return Math.max(
      firsts.has(s) ? BAND_TOP : LANE,
      labelled ? LABEL_LANE : 0,
      count && 12 + count * TRACK,
    );
  };
  const slots: Measures['slots'] = [];
  const laneY: number[] = [];
  const bands: Measures['bands'] = [];
  const bandsWidth =
    grid.aside === undefined
      ? width
      : columns[grid.aside].x -
        gutters[grid.aside] / 2 -
        BAND_GAP / 2 -
        more / 2;
  let y = HEAD;
  const slot = (s: number) => {
    const height = lane(s);
    laneY.push(y + height / 2);
    y += height;
    slots.push({ y, height: BOX_HEIGHT });
    y += BOX_HEIGHT;
  };
  for (const { id, first, count } of grid.bands) {
    if (first > 0) y += BAND_GAP;
    const top = y;
    for (let s = first; s < first + count; s += 1) slot(s);
    y += BAND_PAD;
    const last = first + count === grid.slots ? lane(grid.slots) - LANE : 0;
    y += Math.max(0, last);
    bands.push({
      ...(id !== undefined && { id }),
      x: 0,
      y: top,
      width: bandsWidth,
      height: y - top,
    });
  }
  for (let s = slots.length; s < grid.slots; s += 1) slot(s);
  laneY.push(y - (BAND_PAD + Math.max(0, lane(grid.slots) - LANE)) / 2);
  const height = Math.max(
    y,
    slots.length ? slots[slots.length - 1].y + BOX_HEIGHT + BAND_PAD : 0,
  );
  const asideX = bandsWidth + BAND_GAP;

  return {
    ...{ width, height, columns, slots, bands },
    ...(grid.aside !== undefined && {
      aside: {
        x: asideX,
        y: HEAD,
        width: width - asideX,
        height: height - HEAD,
      },
    }),
    trackAt({ way, channel }, { index, of }) {
      if (way === 'down') {
        const room = gutters[channel] - 12;
        return (
          gutterX[channel] +
          offset(index, of, Math.min(TRACK, room / Math.max(1, of - 1)))
        );
      }
      if (way === 'through') {
        const { x: left, width: wide } = columns[channel];
        return (
          left + wide / 2 + offset(index, of, Math.min(12, (wide - 32) / of))
        );
      }
      if (channel % 2 === 0)
        return laneY[channel / 2] + offset(index, of, TRACK);
      const { y: top } = slots[(channel - 1) / 2];
      return (
        top +
        BOX_HEIGHT / 2 +
        offset(index, of, Math.min(TRACK + 2, 30 / Math.max(1, of - 1)))
      );
    },
    edgeAt(axis, position, side = 0) {
      if (axis === 'y') {
        const { y: top } = slots[(position - 1) / 2];
        return side > 0 ? top + BOX_HEIGHT : top;
      }
      const { x: left, width: wide } = columns[Math.floor(position / 2)];
      return position % 2 === 0.5 ? left : left + wide;
    },
  };
}

/** The most tracks side by side in each channel. */
function mostTracks(
  routes: Route[],
  tracks: ReadonlyMap<Segment, Track>,
): Map<string, number> {
  const most = new Map<string, number>();
  for (const piece of routes.flatMap(({ pieces }) => pieces)) {
    const key = `${piece.way} ${piece.channel}`;
    most.set(key, Math.max(most.get(key) ?? 0, tracks.get(piece)?.of ?? 0));
  }
  return most;
}

/** How far a track lies from the middle. */
function offset(index: number, of: number, step: number): number {
  return (index - (of - 1) / 2) * step;
}
