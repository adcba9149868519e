import { ownPragma } from './ownForm';
import { LONGEST_COMMENT, type Pragma } from './Pragma';

/** An own suppression and the line that it stands above, or at the end of. @public */
export interface OwnPragma {
  pragma: Pragma;
  target: number;
  /** Only blank lines and comments stand before it. */
  top: boolean;
}

/** How a language writes comments. @public */
export interface CommentStyle {
  /** What begins a comment. */
  marks: string[];
  /** Whether a comment may also stand at the end of a line. */
  atEnd: boolean;
  /** Lines that hold nothing yet may stand above what counts for the whole file, such as the `---` of YAML. */
  empty?: RegExp;
}

/** `#` and `//`: most languages begin a comment with one of them. @public */
export const HASH_OR_SLASHES: string[] = ['#', '//'];

/** The own suppressions of a text in any language that has comments of a line. @public */
export function ownPragmas(
  text: string,
  { marks, atEnd, empty }: CommentStyle,
): OwnPragma[] {
  if (!/golden-path/i.test(text)) return [];
  const mark = `(?:${marks.map(escaped).join('|')})`;
  const comment = new RegExp(`^[ \\t]*${mark}`);
  const alone = new RegExp(`^[ \\t]*${mark}[ \\t]*(golden-path.*)$`, 'i');
  const end = new RegExp(`[ \\t]${mark}[ \\t]*(golden-path:?[ \\t].*)$`, 'i');
  const lines = text.split(/\r?\n/);
  const targets = linesBelow(lines, comment);
  const first = lines.findIndex(
    line => line.trim() && !comment.test(line) && !empty?.test(line),
  );
  return lines.flatMap((line, i) => {
    const whole = alone.exec(line);
    const match = whole ?? (atEnd ? end.exec(line) : null);
    const pragma =
      match && ownPragma(match[1].slice(0, LONGEST_COMMENT), i + 1);
    if (!pragma) return [];
    const top = first < 0 || i < first;
    return [{ pragma, target: whole ? targets[i] : i + 1, top }];
  });
}

/** A pragma for the whole file counts only on top of it. @public */
export function onTop(pragma: Pragma, top: boolean): Pragma {
  if (top) return pragma;
  const flaw = 'What counts for the whole file stands on top of it.';
  return { ...pragma, flaw: pragma.flaw ?? flaw };
}

/** For each line the number, from 1, of the first one below that is no comment. */
function linesBelow(lines: string[], comment: RegExp): number[] {
  const below: number[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    const next = lines[i + 1] ?? '';
    below[i] = comment.test(next) ? below[i + 1] : i + 2;
  }
  return below;
}

function escaped(text: string): string {
  return text.replace(/[^\w]/g, '\\$&');
}
