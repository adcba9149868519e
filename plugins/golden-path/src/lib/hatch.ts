/** A rectangle in the units of a drawing. */
interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Diagonal lines that fill a rectangle, as an SVG path.
 *
 * Drawn as a path and not as a `<pattern>`, so that a drawing needs no id that is unique in the page. Hatching means one thing
 * only on these screens: it could not be read.
 *
 * @param step - distance between two lines along the x axis
 */
export function hatchPath(rect: Rect, step = 5): string {
  const { x, y, width, height } = rect;
  const parts: string[] = [];
  for (let offset = step / 2; offset < width + height; offset += step) {
    const fromX = Math.min(offset, width);
    const fromY = offset - fromX;
    const toY = Math.min(offset, height);
    const toX = offset - toY;
    parts.push(
      `M${round(x + fromX)} ${round(y + fromY)}L${round(x + toX)} ${round(
        y + toY,
      )}`,
    );
  }
  return parts.join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
