import type { GradeCounts } from 'backstage-plugin-golden-path-common';

/** One part of a distribution bar. */
interface Segment {
  grade: keyof GradeCounts;
  count: number;
  x: number;
  width: number;
}

const ORDER: Array<keyof GradeCounts> = ['A', 'B', 'C', 'D', 'E', 'none'];
const GAP = 1;
/** Room for a letter, so that no part is told by its colour alone. */
const LEAST = 13;

/** Divides a bar by the counts, best grade first; what is few stays visible. */
export function segments(counts: GradeCounts, width: number): Segment[] {
  const present = ORDER.filter(grade => counts[grade] > 0);
  const total = present.reduce((sum, grade) => sum + counts[grade], 0);
  const room = width - GAP * Math.max(0, present.length - 1);
  const wanted = present.map(grade =>
    Math.max(LEAST, (counts[grade] / total) * room),
  );
  const stretch = room / wanted.reduce((sum, w) => sum + w, 0);
  let x = 0;
  return present.map((grade, index) => {
    const segment = {
      grade,
      count: counts[grade],
      x,
      width: wanted[index] * stretch,
    };
    x += segment.width + GAP;
    return segment;
  });
}
