import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** A place in the grid. The heads of the rows are column 0. */
export interface Place {
  row: number;
  column: number;
}

interface Grid {
  active: Place;
  onKeyDown(event: KeyboardEvent): void;
  /** Makes a cell the one that Tab comes to, without taking the focus. */
  activate(place: Place): void;
}

/**
 * The keys of a grid that is one tab stop: arrows, Home and End move in a row, with Control to the corners, Page Up and Down by ten.
 *
 * @param show - brings a row into view before its cell is focused
 */
export function useGrid(
  rows: number,
  columns: number,
  root: { current: HTMLElement | null },
  show: (row: number) => void,
): Grid {
  const [active, setActive] = useState<Place>({ row: 0, column: 1 });
  const wanted = useRef(false);
  const place = {
    row: Math.min(active.row, Math.max(0, rows - 1)),
    column: Math.min(active.column, columns),
  };

  // A row may have to be drawn first; every drawing tries again until the focus has arrived.
  useEffect(() => {
    if (!wanted.current) return;
    const cell = root.current?.querySelector<HTMLElement>(
      `[data-place="${place.row}:${place.column}"]`,
    );
    if (!cell) return;
    wanted.current = false;
    cell.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    // Buttons and links inside keep their own keys.
    if (!(event.target as HTMLElement).dataset.place) return;
    const next = moved(place, event, rows - 1, columns);
    if (!next) return;
    event.preventDefault();
    wanted.current = true;
    show(next.row);
    setActive(next);
  };
  return { active: place, onKeyDown, activate: setActive };
}

const PAGE = 10;

function moved(
  { row, column }: Place,
  { key, ctrlKey, metaKey }: KeyboardEvent,
  lastRow: number,
  lastColumn: number,
): Place | undefined {
  const corner = ctrlKey || metaKey;
  const at = (nextRow: number, nextColumn: number) => ({
    row: Math.max(0, Math.min(lastRow, nextRow)),
    column: Math.max(0, Math.min(lastColumn, nextColumn)),
  });
  switch (key) {
    case 'ArrowRight':
      return at(row, column + 1);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowUp':
      return at(row - 1, column);
    case 'PageDown':
      return at(row + PAGE, column);
    case 'PageUp':
      return at(row - PAGE, column);
    case 'Home':
      return at(corner ? 0 : row, 0);
    case 'End':
      return at(corner ? lastRow : row, lastColumn);
    default:
      return undefined;
  }
}
