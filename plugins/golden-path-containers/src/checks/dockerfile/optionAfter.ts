import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Build, ShellCommand } from '../../model';
import { isWritten } from './fix/runList';
import { insert, safe, type MaybeEdit } from './fix/text';

/** Adds an option behind a command's subcommand, where that is written out in the file. */
export function optionEdit(
  build: Build,
  { words }: ShellCommand,
  subcommands: string[],
  option: string,
): MaybeEdit {
  const word = words
    .slice(1)
    .find(({ text, dynamic }) => !dynamic && subcommands.includes(text));
  return word && optionBehind(build, word, option);
}

/** Adds an option behind the program itself. */
export function optionBehindProgram(
  build: Build,
  { words: [program] }: ShellCommand,
  option: string,
): MaybeEdit {
  return program && optionBehind(build, program, option);
}

function optionBehind(
  build: Build,
  word: { text: string; start: number; end: number },
  option: string,
): MaybeEdit {
  // In `sh -c "…"` and in quotes the place of the word is not its own; in exec form it is a string.
  if (!isWritten(build, word)) return undefined;
  return build.dockerfile.text[word.end] === ' '
    ? insert(build, word.end, ` ${option}`)
    : undefined;
}

/** A safe fix that adds an option behind a command's subcommand. */
export function optionAfter(
  build: Build,
  command: ShellCommand,
  subcommand: string | string[],
  option: string,
  reason: string,
): Fix | undefined {
  const subcommands = [subcommand].flat();
  return safe(reason, optionEdit(build, command, subcommands, option));
}
