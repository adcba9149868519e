import type { Fix, TextEdit } from 'backstage-plugin-golden-path-common';
import type { Instruction, Span } from '../../../dockerfile';
import type { Build } from '../../../model';

/** An edit that may turn out not to be possible. */
export type MaybeEdit = TextEdit | undefined;

/** A fix that changes nothing but what was found; none where one of its edits is not possible. */
export function safe(reason: string, ...edits: MaybeEdit[]): Fix | undefined {
  return fixOf('safe', reason, edits);
}

/** A proposal that a person has to review; none where one of its edits is not possible. */
export function assisted(
  reason: string,
  ...edits: MaybeEdit[]
): Fix | undefined {
  return fixOf('assisted', reason, edits);
}

function fixOf(
  safety: Fix['safety'],
  reason: string,
  edits: MaybeEdit[],
): Fix | undefined {
  const possible = edits.filter(edit => edit !== undefined);
  return edits.length && possible.length === edits.length
    ? { safety, reason, edits: possible }
    : undefined;
}

/** An edit of the Dockerfile. */
export function replace(
  build: Build,
  { start, end }: Span,
  text: string,
): TextEdit {
  return { file: build.path, start, end, text };
}

/** An edit of the Dockerfile that only adds. */
export function insert(build: Build, at: number, text: string): TextEdit {
  return replace(build, { start: at, end: at }, text);
}

/** How the lines of the file end. */
export function newlineOf({ dockerfile: { text } }: Build): string {
  const at = text.indexOf('\n');
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

/** Where the line of an offset starts. */
export function lineStart({ dockerfile: { text } }: Build, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line of an offset ends, its line break included. */
export function lineEnd({ dockerfile: { text } }: Build, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
}

/** The whole lines of an instruction. */
export function linesOf(build: Build, { start, end }: Span): Span {
  return { start: lineStart(build, start), end: lineEnd(build, end) };
}

/** Where an instruction starts together with the comment lines right above it. */
export function startWithComments(build: Build, { start }: Span): number {
  const { text } = build.dockerfile;
  let at = lineStart(build, start);
  while (at > 0) {
    const above = lineStart(build, at - 1);
    if (!/^[ \t]*#/.test(text.slice(above, at))) break;
    at = above;
  }
  return at;
}

/** Deletes the lines of an instruction, and a blank line where there would be two. Comments stay. */
export function deletion(build: Build, instruction: Instruction): TextEdit {
  const { text } = build.dockerfile;
  const { start, end } = linesOf(build, instruction);
  const isBlank = (from: number, to: number) =>
    text.slice(from, to).trim() === '';
  const above = start === 0 || isBlank(lineStart(build, start - 1), start);
  const below = lineEnd(build, end);
  const both = above && end < text.length && isBlank(end, below);
  return replace(build, { start, end: both ? below : end }, '');
}

/** Inserts lines above an instruction and the comments that belong to it. */
export function insertAbove(
  build: Build,
  instruction: Span,
  ...lines: string[]
): TextEdit {
  const newline = newlineOf(build);
  const text = lines.map(line => line + newline).join('');
  return insert(build, startWithComments(build, instruction), text);
}

/** Inserts lines below an instruction. */
export function insertBelow(
  build: Build,
  instruction: Instruction,
  ...lines: string[]
): TextEdit {
  const newline = newlineOf(build);
  const { text } = build.dockerfile;
  const at = lineEnd(build, instruction.end);
  if (text[at - 1] === '\n')
    return insert(build, at, lines.map(line => line + newline).join(''));
  return insert(build, at, lines.map(line => newline + line).join(''));
}

/** A keyword in the case that most of the file has. */
export function keyword({ dockerfile }: Build, word: string): string {
  const lower = dockerfile.instructions.filter(
    ({ keyword: { text } }) => text === text.toLowerCase(),
  );
  return lower.length * 2 > dockerfile.instructions.length
    ? word.toLowerCase()
    : word;
}

/** Takes a flag out of an instruction. */
export function flagRemoved(
  build: Build,
  { flags }: Instruction,
  name: string,
): MaybeEdit {
  const flag = flags.find(other => other.name === name);
  return flag && wordRemoved(build, flag);
}

/** Takes out a word with the blanks behind it, where another one follows on its line. */
export function wordRemoved(build: Build, { start, end }: Span): MaybeEdit {
  const rest = /^[ \t]+/.exec(build.dockerfile.text.slice(end, end + 80));
  return rest
    ? replace(build, { start, end: end + rest[0].length }, '')
    : undefined;
}
