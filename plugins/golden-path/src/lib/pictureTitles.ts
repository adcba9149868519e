import type { Words } from '../hooks/useWords';

const COLUMNS = [
  'ingestion',
  'storage',
  'cataloging',
  'processing',
  'consumption',
  'governance',
  'unknown',
] as const;
const ROWS = ['raw', 'transformed', 'curated'] as const;

/** The title of a column; its id where a scorecard has columns of its own. */
export function columnTitle(t: Words, id: string): string {
  const known = COLUMNS.find(one => one === id);
  return known ? t(`picture.column.${known}`) : id;
}

/** The title of a row; its id where a scorecard has rows of its own. */
export function rowTitle(t: Words, id: string): string {
  const known = ROWS.find(one => one === id);
  return known ? t(`picture.row.${known}`) : id;
}
