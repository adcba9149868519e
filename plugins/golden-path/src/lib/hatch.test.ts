import { hatchPath } from './hatch';

const numbers = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(m => ({
    x: Number(m[1]),
    y: Number(m[2]),
  }));

describe('hatchPath', () => {
  const rect = { x: 10, y: 4, width: 40, height: 14 };

  it('stays inside the rectangle', () => {
    for (const { x, y } of numbers(hatchPath(rect))) {
      expect(x).toBeGreaterThanOrEqual(10);
      expect(x).toBeLessThanOrEqual(50);
      expect(y).toBeGreaterThanOrEqual(4);
      expect(y).toBeLessThanOrEqual(18);
    }
  });

  it('draws diagonals, denser with a smaller step', () => {
    const points = numbers(hatchPath(rect, 5));
    expect(points).toHaveLength(2 * 11);
    expect(numbers(hatchPath(rect, 2.5)).length).toBeGreaterThan(points.length);
    const [from, to] = points.slice(10, 12);
    expect(from.x - to.x).toBeCloseTo(to.y - from.y);
  });

  it('is empty for a rectangle without width', () => {
    expect(hatchPath({ ...rect, width: 0, height: 0 })).toBe('');
  });
});
