/** Where something is written: offsets `[start, end)` in UTF-16 units, and lines from 1. */
export interface Place {
  file: string;
  start: number;
  end: number;
  line: number;
  endLine: number;
}
