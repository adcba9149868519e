import type { GradeCounts } from 'backstage-plugin-golden-path-common';

/** The areas of a trend from bottom to top. */
export const STACK: Array<keyof GradeCounts> = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'none',
];

/** How heavy the ink of an area is: the good end is pale and the bad end heavy. */
export const INK: Record<keyof GradeCounts, number> = {
  A: 0.26,
  B: 0.42,
  C: 0.66,
  D: 0.92,
  E: 1,
  none: 0,
};

/** Heights moved apart so that labels as high as `gap` do not lie on each other; the order stays. */
export function spread(heights: number[], gap: number): number[] {
  const placed: number[] = [];
  for (const height of heights) {
    const above = placed[placed.length - 1];
    placed.push(above === undefined ? height : Math.min(height, above - gap));
  }
  return placed;
}
