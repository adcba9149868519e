import { ownPragma } from './ownForm';
import { LONGEST_COMMENT, type Pragma } from './Pragma';

const ALONE = /^[ \t]*(?:#|\/\/)[ \t]*(golden-path.*)$/i;
const AT_END = /[ \t](?:#|\/\/)[ \t]*(golden-path:?[ \t].*)$/i;
const COMMENT = /^[ \t]*(?:#|\/\/)/;

/** An own suppression and the line that it stands above, or at the end of. */
export interface OwnPragma {
  pragma: Pragma;
  target: number;
  /** Only blank lines and comments stand before it. */
  top: boolean;
}

/**
 * The own suppressions of a text in any language that begins a comment with `#` or `//`.
 *
 * @param atEnd - whether a comment may also stand at the end of a line
 */
export function ownPragmas(text: string, atEnd: boolean): OwnPragma[] {
  if (!/golden-path/i.test(text)) return [];
  const lines = text.split(/\r?\n/);
  const targets = linesBelow(lines);
  const first = lines.findIndex(line => line.trim() && !COMMENT.test(line));
  return lines.flatMap((line, i) => {
    const alone = ALONE.exec(line);
    const match = alone ?? (atEnd ? AT_END.exec(line) : null);
    const pragma =
      match && ownPragma(match[1].slice(0, LONGEST_COMMENT), i + 1);
    if (!pragma) return [];
    const top = first < 0 || i < first;
    return [{ pragma, target: alone ? targets[i] : i + 1, top }];
  });
}

/** For each line the number, from 1, of the first one below that is no comment. */
function linesBelow(lines: string[]): number[] {
  const below: number[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    const next = lines[i + 1] ?? '';
    below[i] = COMMENT.test(next) ? below[i + 1] : i + 2;
  }
  return below;
}
