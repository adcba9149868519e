import type {
  Picture,
  PictureArrow,
  PicturePart,
} from 'backstage-plugin-golden-path-common';

/** Past this many parts, those of one column and row are drawn as one box with their count. */
export const FOLD_ABOVE = 40;

/** What is drawn in one place: a part, or all parts of a column and row. */
export interface Box {
  id: string;
  column: string;
  row?: string;
  parts: PicturePart[];
  folded: boolean;
}

/** A line between two boxes: an arrow, or all of one kind between them. */
export interface Line {
  id: string;
  from: string;
  to: string;
  kind: PictureArrow['kind'];
  /** Whether something is found about it that counts. */
  bad: boolean;
  arrows: PictureArrow[];
}

/** What is drawn of a picture, the same for the same picture. */
export interface Boxes {
  boxes: Box[];
  lines: Line[];
  /** The box that a part is drawn in. */
  boxOf: ReadonlyMap<string, string>;
}

/** The name of a column and row of a picture. */
export function cellOf({ column, row }: PicturePart): string {
  return `${column}/${row ?? ''}`;
}

/**
 * Folds a large picture, cell by cell.
 *
 * @param opened - cells that a person opened
 * @param isBad - whether a finding counts
 */
export function boxesOf(
  { columns, parts, arrows }: Picture,
  opened: ReadonlySet<string>,
  isBad: (fingerprint: string) => boolean,
): Boxes {
  const cells = new Map<string, PicturePart[]>();
  for (const part of parts) {
    const cell = cellOf(part);
    cells.set(cell, [...(cells.get(cell) ?? []), part]);
  }
  const large = parts.length > FOLD_ABOVE;
  const boxes = [...cells].flatMap(([cell, of]): Box[] => {
    const { row } = of[0];
    // What may belong to any column stands with the last, which is the one beside the rows.
    const column = columns.includes(of[0].column)
      ? of[0].column
      : columns[columns.length - 1];
    if (large && of.length > 1 && !opened.has(cell))
      return [{ id: `cell ${cell}`, column, row, parts: of, folded: true }];
    return of.map(part => ({
      ...{ id: part.id, column, row },
      ...{ parts: [part], folded: false },
    }));
  });
  const boxOf = new Map(
    boxes.flatMap(box => box.parts.map(part => [part.id, box.id] as const)),
  );
  return { boxes, lines: linesOf(arrows, boxOf, isBad), boxOf };
}

function linesOf(
  arrows: PictureArrow[],
  boxOf: ReadonlyMap<string, string>,
  isBad: (fingerprint: string) => boolean,
): Line[] {
  const lines = new Map<string, Line>();
  for (const arrow of arrows) {
    const from = boxOf.get(arrow.from);
    const to = boxOf.get(arrow.to);
    if (from === undefined || to === undefined || from === to) continue;
    const bad = arrow.findings.some(isBad);
    const { kind } = arrow;
    // What is found must be told arrow by arrow; the rest of one kind between two boxes is one line.
    const id = bad ? arrow.id : `${from} ${kind} ${to}`;
    const line = lines.get(id);
    if (line) line.arrows.push(arrow);
    else lines.set(id, { id, from, to, kind, bad, arrows: [arrow] });
  }
  return [...lines.values()];
}
