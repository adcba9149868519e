import {
  forEachChild,
  parse,
  type Command,
  type SyntaxNode,
  type Word,
} from 'unbash';
import type { ShellCommand, ShellWord } from './Script';

/** Longer scripts are not read. The longest RUN among a thousand real Dockerfiles has 13,000 characters. */
export const LONGEST_SCRIPT = 128 * 1024;
/** Deeper nesting is not followed. */
const DEEPEST = 60;

/** A command as the shell sees it, before `sudo` and its like are taken off. Offsets are those of the script. */
export type RawCommand = Omit<ShellCommand, 'name' | 'args'>;

type Context = Pick<
  ShellCommand,
  'piped' | 'subshell' | 'conditional' | 'background'
>;

/** Why a script was not read. */
export class UnreadableScript extends Error {}

/** The simple commands of a POSIX or bash script, in the order they are written, those in substitutions included. */
export function commandsOf(script: string): RawCommand[] {
  if (script.length > LONGEST_SCRIPT)
    throw new UnreadableScript('The shell script is too long to read');
  if (nestsTooDeeply(script))
    throw new UnreadableScript('The shell script nests too deeply');
  const found: RawCommand[] = [];
  const context = {
    piped: false,
    subshell: false,
    conditional: false,
    background: false,
  };
  try {
    collect(parse(script), context, 0, found);
  } catch (error) {
    // The parser bounds most of its nesting, but not e.g. `f() f() f() …`.
    if (error instanceof RangeError)
      throw new UnreadableScript('The shell script nests too deeply');
    throw error;
  }
  return found;
}

// Counts what opens without minding quotes: an estimate from above that keeps the parser's recursion short.
function nestsTooDeeply(script: string): boolean {
  let depth = 0;
  for (let i = 0; i < script.length; i++) {
    const char = script[i];
    if (char === '(' || char === '{') depth++;
    else if ((char === ')' || char === '}') && depth > 0) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function collect(
  node: SyntaxNode,
  context: Context,
  depth: number,
  found: RawCommand[],
): void {
  if (depth > DEEPEST * 4)
    throw new UnreadableScript('The shell script nests too deeply');
  const follow = (child: SyntaxNode, change: Partial<Context> = {}) =>
    collect(child, { ...context, ...change }, depth + 1, found);
  switch (node.type) {
    case 'Script':
    case 'CompoundList':
      node.commands.forEach(child => follow(child));
      break;
    case 'Statement':
      follow(node.command, node.background ? { background: true } : {});
      break;
    case 'AndOr':
      node.commands.forEach((child, i) =>
        follow(
          child,
          node.operators[i - 1] === '||' ? { conditional: true } : {},
        ),
      );
      break;
    case 'Pipeline':
      node.commands.forEach(child =>
        follow(child, node.commands.length > 1 ? { piped: true } : {}),
      );
      break;
    case 'Command':
      found.push(rawCommand(node, context));
      substitutions(node, child => follow(child, { subshell: true }));
      break;
    case 'Redirected':
      follow(node.command);
      break;
    case 'Subshell':
      follow(node.body, { subshell: true });
      break;
    case 'BraceGroup':
      follow(node.body);
      break;
    case 'Word':
      break;
    default:
      forEachChild(node, child => follow(child, { conditional: true }));
  }
}

function rawCommand(node: Command, context: Context): RawCommand {
  const words: ShellWord[] = [];
  const assignments: RawCommand['assignments'] = [];
  if (node.name) words.push(shellWord(node.name));
  for (const part of node.prefix) {
    if (part.type !== 'Assignment') continue;
    const value = part.value.type === 'Word' ? part.value.value : '';
    assignments.push({ name: part.name, value });
  }
  for (const part of node.args) {
    if (part.type === 'Word') words.push(shellWord(part));
    else
      words.push({
        text: part.text,
        start: part.pos,
        end: part.end,
        dynamic: /[$`]/.test(part.text),
      });
  }
  return {
    ...context,
    words,
    assignments,
    start: node.pos,
    end: node.end,
    redirected: node.redirects.length > 0,
  };
}

const PLAIN = new Set(['Literal', 'SingleQuoted', 'AnsiCQuoted']);

function shellWord(word: Word): ShellWord {
  const dynamic = (word.parts ?? []).some(
    part =>
      !PLAIN.has(part.type) &&
      !(
        part.type === 'DoubleQuoted' &&
        part.parts.every(inner => PLAIN.has(inner.type))
      ),
  );
  return { text: word.value, start: word.pos, end: word.end, dynamic };
}

function substitutions(
  node: Command,
  visit: (script: SyntaxNode) => void,
): void {
  const into = (child: SyntaxNode) => {
    if (
      child.type === 'CommandExpansion' ||
      child.type === 'ProcessSubstitution'
    ) {
      if (child.script) visit(child.script);
    } else forEachChild(child, into);
  };
  for (const part of [...node.prefix, ...node.suffix]) {
    if (mayHoldCommands(part)) forEachChild(part, into);
  }
}

// Looking at the text first leaves words without substitutions unresolved, which is most of them.
function mayHoldCommands(part: Command['suffix'][number]): boolean {
  return 'text' in part && /\$\(|`|[<>]\(/.test(part.text);
}
