import type { TextEdit } from 'backstage-plugin-golden-path-common';
import type { Instruction } from '../../../dockerfile';
import type { Build } from '../../../model';
import {
  insert,
  lineEnd,
  linesOf,
  newlineOf,
  replace,
  startWithComments,
} from './text';

/** Moves an instruction, with the comment lines right above it, below another one. */
export function movedBelow(
  build: Build,
  instruction: Instruction,
  target: Instruction,
): TextEdit[] {
  const { text } = build.dockerfile;
  const start = startWithComments(build, instruction);
  const { end } = linesOf(build, instruction);
  const at = lineEnd(build, target.end);
  const newline = newlineOf(build);
  const moved = text.slice(start, end).replace(/\r?\n$/, '');
  const piece =
    text[at - 1] === '\n' ? `${moved}${newline}` : `${newline}${moved}`;
  return [replace(build, { start, end }, ''), insert(build, at, piece)];
}
