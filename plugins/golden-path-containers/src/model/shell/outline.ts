import { parse, type Statement } from 'unbash';
import type { Span } from '../../dockerfile';
import { LONGEST_SCRIPT, nestsTooDeeply } from './parse';

/** One command, pipe or compound command at the top of a script. Offsets are those of the script. */
export interface OutlineItem extends Span {
  /** What joins it to the one before; nothing for the first. */
  joint: '' | ';' | '&&' | '||' | '&';
  /** A command, or a pipe of commands: no `if`, loop, group, subshell, function or `!`. */
  simple: boolean;
}

/**
 * The top of a script: what a person sees joined by `&&` and `;`.
 *
 * @returns `undefined` where the script cannot be read, or has errors
 */
export function outlineOf(script: string): OutlineItem[] | undefined {
  if (script.length > LONGEST_SCRIPT || nestsTooDeeply(script))
    return undefined;
  try {
    const { commands, errors } = parse(script);
    if (errors?.length) return undefined;
    const items: OutlineItem[] = [];
    let joint: OutlineItem['joint'] = '';
    for (const statement of commands) {
      items.push(...itemsOf(statement, joint));
      joint = statement.background ? '&' : ';';
    }
    return items;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function itemsOf(
  { command }: Statement,
  joint: OutlineItem['joint'],
): OutlineItem[] {
  const parts = command.type === 'AndOr' ? command.commands : [command];
  const operators = command.type === 'AndOr' ? command.operators : [];
  return parts.map((part, i) => ({
    start: part.pos,
    end: part.end,
    joint: i ? operators[i - 1] : joint,
    simple:
      part.type === 'Command' ||
      (part.type === 'Pipeline' &&
        !part.prefixes.length &&
        part.commands.every(({ type }) => type === 'Command')),
  }));
}
