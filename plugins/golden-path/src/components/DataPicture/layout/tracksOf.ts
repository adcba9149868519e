import type { Segment } from './routesOf';

/** Which of the tracks side by side a piece runs on. */
export interface Track {
  index: number;
  /** How many tracks lie side by side where it runs. */
  of: number;
}

/**
 * Gives each piece of one channel a track, so that no two lie on each other: but those that leave one box for the same purpose, or reach
 * the same box, run together.
 */
export function tracksOf(pieces: Segment[]): Map<Segment, Track> {
  const sorted = [...pieces].sort(
    (a, b) =>
      a.lean - b.lean || low(a) - low(b) || (a.line.id < b.line.id ? -1 : 1),
  );
  const tracks: Segment[][] = [];
  const index = new Map<Segment, number>();
  for (const piece of sorted) {
    let at = tracks.findIndex(track =>
      track.every(other => !overlap(piece, other) || together(piece, other)),
    );
    if (at < 0) at = tracks.push([]) - 1;
    tracks[at].push(piece);
    index.set(piece, at);
  }
  const result = new Map<Segment, Track>();
  for (const group of groupsOf(pieces)) {
    const used = [...new Set(group.map(piece => index.get(piece)!))].sort(
      (a, b) => a - b,
    );
    for (const piece of group)
      result.set(piece, {
        index: used.indexOf(index.get(piece)!),
        of: used.length,
      });
  }
  return result;
}

/** Pieces that lie beside each other, directly or by way of others. */
function groupsOf(pieces: Segment[]): Segment[][] {
  const sorted = [...pieces].sort((a, b) => low(a) - low(b));
  const groups: Segment[][] = [];
  let reach = -Infinity;
  for (const piece of sorted) {
    if (low(piece) > reach) groups.push([]);
    groups[groups.length - 1].push(piece);
    reach = Math.max(reach, high(piece));
  }
  return groups;
}

function together({ line: a }: Segment, { line: b }: Segment): boolean {
  if (a.bad || b.bad) return a === b;
  return a.kind === b.kind && (a.from === b.from || a.to === b.to);
}

function overlap(a: Segment, b: Segment): boolean {
  return low(a) <= high(b) && low(b) <= high(a);
}

function low({ from, to }: Segment): number {
  return Math.min(from, to);
}

function high({ from, to }: Segment): number {
  return Math.max(from, to);
}
