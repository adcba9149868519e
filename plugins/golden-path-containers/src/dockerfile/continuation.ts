import { skipSpace } from './characters';
import type { LineReader } from './LineReader';
import type { Comment } from './types';

/** What joining the lines of one instruction found. */
export interface Joined {
  /** Starts and ends of the pieces in the source, alternating. */
  pieces: number[];
  comments: Comment[];
  /** Lines inside the instruction that are blank; BuildKit warns of them. */
  emptyLines: number[];
  /** Where the last line that belongs to it ends. */
  end: number;
}

/**
 * Where the escape character that continues a line stands, or -1: the last non-blank of the line, unless another escape
 * stands before it (moby/buildkit, frontend/dockerfile/parser, lineContinuationRegex).
 */
export function continuationAt(
  text: string,
  start: number,
  end: number,
  escape: string,
): number {
  let last = end - 1;
  while (last >= start && (text[last] === ' ' || text[last] === '\t')) last--;
  if (last < start || text[last] !== escape) return -1;
  return last > start && text[last - 1] === escape ? -1 : last;
}

/** Joins the reader's current line with those that continue it, dropping comment lines and blank lines between them. */
export function joinContinuations(
  text: string,
  reader: LineReader,
  start: number,
  escape: string,
): Joined {
  let at = continuationAt(text, start, reader.end, escape);
  const joined: Joined = {
    pieces: [start, at < 0 ? reader.end : at],
    comments: [],
    emptyLines: [],
    end: reader.end,
  };
  while (at >= 0 && reader.next()) {
    const first = skipSpace(text, reader.start, reader.end);
    if (first >= reader.end) {
      joined.emptyLines.push(reader.number);
      continue;
    }
    if (text[first] === '#') {
      joined.comments.push({
        start: first,
        end: reader.end,
        line: reader.number,
      });
      continue;
    }
    at = continuationAt(text, reader.start, reader.end, escape);
    joined.pieces.push(reader.start, at < 0 ? reader.end : at);
    joined.end = reader.end;
  }
  return joined;
}
