import type { HistoryPoint } from 'backstage-plugin-golden-path-common';

/** A jump of the history worth a word: a new grade, or a new yardstick. */
export interface Move {
  date: string;
  kind: 'grade' | 'version';
  from: HistoryPoint;
  to: HistoryPoint;
  /** Points gained or lost; absent where one of the two days has no score. */
  points?: number;
}

/** The days on which something changed, the first one included. */
export function changes(points: HistoryPoint[]): HistoryPoint[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    return (
      !before ||
      before.score !== point.score ||
      before.grade !== point.grade ||
      before.coverage !== point.coverage ||
      before.version !== point.version
    );
  });
}

/**
 * The moves to name, oldest first: every change of the yardstick, and the changes of grade that the project made itself.
 *
 * @param most - how many to return; the latest count
 */
export function movesOf(points: HistoryPoint[], most: number): Move[] {
  const moves: Move[] = [];
  for (let index = 1; index < points.length; index++) {
    const from = points[index - 1];
    const to = points[index];
    const newVersion = from.version !== to.version;
    if (!newVersion && from.grade === to.grade) continue;
    const scored = from.score !== undefined && to.score !== undefined;
    moves.push({
      date: to.date,
      kind: newVersion ? 'version' : 'grade',
      from,
      to,
      ...(scored && { points: to.score! - from.score! }),
    });
  }
  return moves.slice(-most);
}
