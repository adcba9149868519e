import type { Point } from './layoutOf';

const RADIUS = 6;

/** A path through points whose pieces run straight across or down, with round corners. */
export function roundedPath(points: Point[]): string {
  return points
    .map((point, index) => {
      if (index === 0) return `M${point.x} ${point.y}`;
      const next = points[index + 1];
      if (!next) return `L${point.x} ${point.y}`;
      const before = points[index - 1];
      const radius = Math.min(
        RADIUS,
        distance(before, point) / 2,
        distance(point, next) / 2,
      );
      const from = toward(point, before, radius);
      const to = toward(point, next, radius);
      return `L${from.x} ${from.y}Q${point.x} ${point.y} ${to.x} ${to.y}`;
    })
    .join('');
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** The point that far from one point on the way to another. */
function toward(from: Point, to: Point, far: number): Point {
  return {
    x: from.x + Math.sign(to.x - from.x) * far,
    y: from.y + Math.sign(to.y - from.y) * far,
  };
}
