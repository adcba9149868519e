import type { HistoryPoint } from 'backstage-plugin-golden-path-common';

/**
 * A step line through the points that have a score; a day without one leaves a gap.
 *
 * @param end - where the last step reaches to
 */
export function stepPath(
  points: HistoryPoint[],
  x: (date: string) => number,
  y: (score: number) => number,
  end: number,
): string {
  const parts: string[] = [];
  let drawing = false;
  for (const { date, score } of points) {
    const at = round(x(date));
    if (score === undefined) {
      if (drawing) parts.push(`H${at}`);
      drawing = false;
      continue;
    }
    parts.push(
      drawing ? `H${at}V${round(y(score))}` : `M${at} ${round(y(score))}`,
    );
    drawing = true;
  }
  if (drawing) parts.push(`H${end}`);
  return parts.join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
