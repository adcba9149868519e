import type { TextEdit } from 'backstage-plugin-golden-path-common';
import type { Span } from '../../../dockerfile';
import {
  once,
  type Build,
  type Script,
  type ShellCommand,
} from '../../../model';
import { outlineOf, type OutlineItem } from '../../../model/shell';
import { insert, newlineOf, replace, deletion, lineStart } from './text';

/** The commands of a RUN as they are joined at the top, with their places in the file. */
export interface RunList {
  script: Script;
  items: OutlineItem[];
}

/**
 * Reads a RUN as a list of commands that may be edited.
 *
 * @returns `undefined` for exec form, a here-document, a shell that is not read, and what does not end in its last command
 */
export function runList(script: Script): RunList | undefined {
  return once(script, readList);
}

function readList(script: Script): RunList | undefined {
  const { instruction, foreign, unread } = script;
  const { body, heredocs, exec } = instruction;
  if (foreign ?? unread ?? exec) return undefined;
  if (heredocs.length || body.startsWith('[')) return undefined;
  const outline = outlineOf(body);
  const last = outline?.[outline.length - 1];
  if (!outline || !last || !/^\s*;?\s*$/.test(body.slice(last.end)))
    return undefined;
  const items = outline.map(item => ({
    ...item,
    start: instruction.offsetAt(item.start),
    end: instruction.endOffsetAt(item.end),
  }));
  return { script, items };
}

/** The item that a command is, or is the pipe of; none where it stands in quotes, a subshell or an `if`. */
export function itemOf(
  build: Build,
  { items }: RunList,
  { start, words, subshell, conditional, background }: ShellCommand,
): OutlineItem | undefined {
  if (subshell || conditional || background || !isWritten(build, words[0]))
    return undefined;
  return items.find(
    item => item.simple && item.start <= start && start < item.end,
  );
}

/** Whether a word stands in the file as it means: not in a quoted script. */
export function isWritten(
  { dockerfile }: Build,
  word: (Span & { text: string }) | undefined,
): boolean {
  return (
    word !== undefined &&
    dockerfile.text.slice(word.start, word.end) === word.text
  );
}

/** Whether all commands are plain and joined by `&&`. */
export function isChain({ items }: RunList): boolean {
  return items.every(
    ({ simple, joint }) => simple && (joint === '' || joint === '&&'),
  );
}

/** Adds a command at the end, in the way the others are joined. */
export function append(
  build: Build,
  list: RunList,
  command: string,
): TextEdit | undefined {
  const { items, script } = list;
  const last = items[items.length - 1];
  const lastStatement = items.slice(
    items.findLastIndex(({ joint }) => joint === ';' || joint === '') ?? 0,
  );
  const mayAppend =
    lastStatement.every(
      ({ simple, joint }) => simple && joint !== '||' && joint !== '&',
    ) && !definesFunction(script);
  if (!mayAppend) return undefined;
  return insert(build, last.end, `${jointFor(build, list)}${command}`);
}

function definesFunction({ instruction: { body } }: Script): boolean {
  return /\(\s*\)/.test(body) || /\bfunction\b/.test(body);
}

/** What stands between two commands, as the RUN does it already. */
function jointFor(build: Build, { items, script }: RunList): string {
  const { text, escape } = build.dockerfile;
  const last = items[items.length - 1];
  const before = items[items.length - 2];
  const { instruction } = script;
  const newline = newlineOf(build);
  if (before) {
    const between = text.slice(before.end, last.start);
    const usual =
      /^[ \t]*(?:[\\`][ \t]*\r?\n[ \t]*)?(&&|;)[ \t]*(?:[\\`][ \t]*\r?\n[ \t]*)?$/.exec(
        between,
      );
    if (usual && between.includes('\n')) {
      if (usual[1] === '&&' || stopsAtErrors(script)) return between;
      return between.replace(/[ \t]*;/, ' &&');
    }
  }
  const from = instruction.bodySpan.start;
  if (!text.slice(from, last.end).includes('\n')) return ' && ';
  const line = lineStart(build, last.end);
  const indent = /^[ \t]*/.exec(text.slice(line, last.end))?.[0] || '    ';
  return ` ${escape}${newline}${indent}&& `;
}

function stopsAtErrors({ commands }: Script): boolean {
  return commands.some(
    ({ name, args }) => name === 'set' && /^-[a-z]*e/.test(args[0] ?? ''),
  );
}

/** Removes a command with what joins it to the others; the whole RUN where it is the only one. */
export function remove(
  build: Build,
  { items, script }: RunList,
  item: OutlineItem,
): TextEdit | undefined {
  const at = items.indexOf(item);
  const before = items[at - 1];
  const after = items[at + 1];
  const odd = (joint?: string) => joint === '||' || joint === '&';
  if (odd(item.joint) || odd(after?.joint)) return undefined;
  if (!before && !after) return deletion(build, script.instruction);
  const forwards = !before || (item.joint === ';' && after);
  const range = forwards
    ? { start: item.start, end: after.start }
    : { start: before.end, end: item.end };
  // A comment in between belongs to one of both, who knows which.
  const { text } = build.dockerfile;
  if (/\n[ \t]*#/.test(text.slice(range.start, range.end))) return undefined;
  return replace(build, range, '');
}
