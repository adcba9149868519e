import type { Picture } from 'backstage-plugin-golden-path-common';
import { lakeOf } from '../../../../dev/fixtures/lakes';
import { boxesOf, cellOf } from './boxesOf';
import { type Layout, layoutOf, type Point } from './layoutOf';

const WIDTH = 880;
const never = () => false;

async function pictureOf(name: string): Promise<Picture> {
  return (await lakeOf(name))!.assessment!.picture!;
}

function layOut(
  picture: Picture,
  opened: ReadonlySet<string> = new Set(),
  isBad: (id: string) => boolean = never,
  width = WIDTH,
): Layout {
  return layoutOf(picture, boxesOf(picture, opened, isBad), width);
}

const everything = ({ parts }: Picture) => new Set(parts.map(cellOf));

/** The straight pieces of a line. */
function pieces(points: Point[]): Array<readonly [Point, Point]> {
  return points.slice(1).map((to, index) => [points[index], to] as const);
}

/** Pieces of lines that run across a box. */
function throughBoxes({ boxes, lines }: Layout): string[] {
  return lines.flatMap(({ line, points }) =>
    pieces(points).flatMap(([a, b]) =>
      boxes
        .filter(
          ({ x, y, width, height }) =>
            Math.max(a.x, b.x) > x + 1 &&
            Math.min(a.x, b.x) < x + width - 1 &&
            Math.max(a.y, b.y) > y + 1 &&
            Math.min(a.y, b.y) < y + height - 1,
        )
        .map(({ box }) => `${line.id} runs through ${box.id}`),
    ),
  );
}

/** Lines that lie on each other though they neither leave nor reach the same box. */
function onEachOther({ lines }: Layout): string[] {
  return lines.flatMap((one, index) =>
    lines.slice(index + 1).flatMap(other => {
      const related =
        one.line.from === other.line.from || one.line.to === other.line.to;
      if (related && one.line.kind === other.line.kind) return [];
      return pieces(one.points).flatMap(a =>
        pieces(other.points)
          .filter(b => shared(a, b) > 2)
          .map(() => `${one.line.id} lies on ${other.line.id}`),
      );
    }),
  );
}

function shared(
  [a, b]: readonly [Point, Point],
  [c, d]: readonly [Point, Point],
): number {
  const along = (axis: 'x' | 'y', across: 'x' | 'y') =>
    a[axis] === b[axis] && c[axis] === d[axis] && a[axis] === c[axis]
      ? Math.min(
          Math.max(a[across], b[across]),
          Math.max(c[across], d[across]),
        ) -
        Math.max(Math.min(a[across], b[across]), Math.min(c[across], d[across]))
      : 0;
  return Math.max(along('x', 'y'), along('y', 'x'));
}

describe.each(['orders-pipeline', 'large-lake', 'tiny-lake', 'long-lake'])(
  'the layout of %s',
  name => {
    it.each([620, 880, 1400])(
      'keeps lines off boxes and apart, %i px wide',
      async width => {
        const picture = await pictureOf(name);
        for (const opened of [new Set<string>(), everything(picture)]) {
          const bad = (id: string) =>
            picture.arrows.some(a => a.findings.includes(id));
          const layout = layOut(picture, opened, bad, width);
          expect(throughBoxes(layout)).toEqual([]);
          expect(onEachOther(layout)).toEqual([]);
          for (const { points } of layout.lines)
            for (const [a, b] of pieces(points))
              expect(a.x === b.x || a.y === b.y).toBe(true);
        }
      },
    );

    it('draws each box once, in its column and band, none over another', async () => {
      const picture = await pictureOf(name);
      const { boxes, columns, bands, height } = layOut(
        picture,
        everything(picture),
      );
      expect(boxes).toHaveLength(picture.parts.length);
      const places = boxes.map(({ x, y }) => `${x} ${y}`);
      expect(new Set(places).size).toBe(boxes.length);
      for (const { box, x, y, height: high } of boxes) {
        expect(columns.find(c => c.x === x)?.id).toBe(box.column);
        expect(y + high).toBeLessThanOrEqual(height);
        const aside = columns.find(c => c.id === box.column)?.aside;
        const band = bands.find(b => y >= b.y && y + high <= b.y + b.height);
        expect(aside ? box.row : band?.id).toBe(box.row);
      }
    });
  },
);

it('is the same for the same picture', async () => {
  const picture = await pictureOf('orders-pipeline');
  expect(layOut(picture)).toEqual(layOut(structuredClone(picture)));
});

it('puts no label over a box or another label', async () => {
  const picture = await pictureOf('orders-pipeline');
  const every = picture.arrows.map(arrow => ({ ...arrow, findings: ['x'] }));
  const { boxes, lines } = layOut(
    { ...picture, arrows: every },
    new Set(),
    () => true,
  );
  const labels = lines.flatMap(({ label }) => label ?? []);
  expect(labels).toHaveLength(lines.length);
  const over = labels.filter(({ x, y, width }) =>
    boxes.some(
      box =>
        x + width / 2 > box.x &&
        x - width / 2 < box.x + box.width &&
        y + 11 > box.y &&
        y - 11 < box.y + box.height,
    ),
  );
  // Where a whole picture is forbidden, short lines have no room of their own.
  expect(over.length).toBeLessThan(lines.length / 2);
});

it('folds from 41 parts on, and tells each finding by itself', async () => {
  const picture = await pictureOf('large-lake');
  const bad = (id: string) => picture.arrows.some(a => a.findings.includes(id));
  const { boxes, lines } = boxesOf(picture, new Set(), bad);
  expect(boxes.map(({ parts, folded }) => (folded ? parts.length : 1))).toEqual(
    expect.arrayContaining([20, 20, 10, 11]),
  );
  expect(
    lines.filter(line => line.bad).map(line => line.arrows.length),
  ).toEqual([1, 1]);
  const few = { ...picture, parts: picture.parts.slice(0, 40) };
  expect(boxesOf(few, new Set(), bad).boxes).toHaveLength(40);
});
