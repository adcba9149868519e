import type { Fix } from 'backstage-plugin-golden-path-common';
import type { Build, ShellCommand } from '../../model';

/** A safe fix that adds an option behind a command's subcommand, where that is written out in the file. */
export function optionAfter(
  build: Build,
  { words }: ShellCommand,
  subcommand: string,
  option: string,
  reason: string,
): Fix | undefined {
  const word = words.slice(1).find(({ text }) => text === subcommand);
  // In `sh -c "…"` and in quotes the place of the word is not its own; in exec form it is a string.
  const { text } = build.dockerfile;
  if (!word || text.slice(word.start, word.end) !== subcommand)
    return undefined;
  if (text[word.end] !== ' ') return undefined;
  return {
    safety: 'safe',
    reason,
    edits: [
      { file: build.path, start: word.end, end: word.end, text: ` ${option}` },
    ],
  };
}
