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
const SUBSTITUTION = /\$\(|`|[<>]\(/;

/** A command as the shell sees it, before `sudo` and its like are taken off. Offsets are those of the script. */
export type RawCommand = Omit<ShellCommand, 'name' | 'args'>;

type Context = Pick<
  ShellCommand,
  'piped' | 'subshell' | 'conditional' | 'background'
>;

/** Why a script was not read. */
export class UnreadableScript extends Error {}

const PLAIN_CONTEXT: Context = {
  piped: false,
  subshell: false,
  conditional: false,
  background: false,
};

/** Walks over what the parser found. */
class Collector {
  readonly found: RawCommand[] = [];
  /** Looking at the text first leaves words without substitutions unresolved, which is most of them. */
  readonly #mayHoldCommands: boolean;

  constructor(script: string) {
    this.#mayHoldCommands =
      SUBSTITUTION.test(script) || script.includes('\\\n');
  }

  collect(node: SyntaxNode, context: Context, depth: number): void {
    if (depth > DEEPEST * 4)
      throw new UnreadableScript('The shell script nests too deeply');
    switch (node.type) {
      case 'Script':
      case 'CompoundList':
        for (const child of node.commands)
          this.collect(child, context, depth + 1);
        break;
      case 'Statement':
        this.collect(
          node.command,
          node.background ? { ...context, background: true } : context,
          depth + 1,
        );
        break;
      case 'AndOr':
        node.commands.forEach((child, i) =>
          this.collect(
            child,
            node.operators[i - 1] === '||' ? conditional(context) : context,
            depth + 1,
          ),
        );
        break;
      case 'Pipeline': {
        const inner =
          node.commands.length > 1 ? { ...context, piped: true } : context;
        for (const child of node.commands)
          this.collect(child, inner, depth + 1);
        break;
      }
      case 'Command':
        this.found.push(rawCommand(node, context));
        if (this.#mayHoldCommands) this.#substitutions(node, context, depth);
        break;
      case 'Redirected':
        this.collect(node.command, context, depth + 1);
        break;
      case 'Subshell':
        this.collect(node.body, { ...context, subshell: true }, depth + 1);
        break;
      case 'BraceGroup':
        this.collect(node.body, context, depth + 1);
        break;
      case 'Word':
        break;
      default:
        forEachChild(node, child =>
          this.collect(child, conditional(context), depth + 1),
        );
    }
  }

  #substitutions(node: Command, context: Context, depth: number): void {
    const into = (child: SyntaxNode) => {
      if (
        child.type === 'CommandExpansion' ||
        child.type === 'ProcessSubstitution'
      ) {
        if (child.script) {
          const inner = { ...context, subshell: true };
          this.collect(child.script, inner, depth + 1);
        }
      } else forEachChild(child, into);
    };
    const name = node.name ? [node.name] : [];
    for (const part of [...name, ...node.prefix, ...node.suffix]) {
      if ('text' in part && SUBSTITUTION.test(part.text))
        forEachChild(part, into);
    }
  }
}

/** The simple commands of a POSIX or bash script, in the order they are written, those in substitutions included. */
export function commandsOf(script: string): RawCommand[] {
  if (script.length > LONGEST_SCRIPT)
    throw new UnreadableScript('The shell script is too long to read');
  if (nestsTooDeeply(script))
    throw new UnreadableScript('The shell script nests too deeply');
  const collector = new Collector(script);
  try {
    collector.collect(parse(script), PLAIN_CONTEXT, 0);
  } catch (error) {
    // The parser bounds most of its nesting, but not e.g. `f() f() f() …`.
    if (error instanceof RangeError)
      throw new UnreadableScript('The shell script nests too deeply');
    throw error;
  }
  return collector.found;
}

// Counts what opens without minding quotes: an estimate from above that keeps the parser's recursion short.
export function nestsTooDeeply(script: string): boolean {
  if (!script.includes('(') && !script.includes('{')) return false;
  let depth = 0;
  for (let i = 0; i < script.length; i++) {
    const char = script[i];
    if (char === '(' || char === '{') depth++;
    else if ((char === ')' || char === '}') && depth > 0) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function conditional(context: Context): Context {
  return { ...context, conditional: true };
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
  const { piped, subshell, conditional: optional, background } = context;
  return {
    piped,
    subshell,
    conditional: optional,
    background,
    words,
    assignments,
    start: node.pos,
    end: node.end,
    redirected: node.redirects.length > 0,
  };
}

/** Words without quotes, variables and patterns: the parser would read them once more to say that they mean themselves. */
const BARE = /^[\w./:=@,+%-]+$/;
const PLAIN = new Set(['Literal', 'SingleQuoted', 'AnsiCQuoted']);

function shellWord(word: Word): ShellWord {
  const { text, pos: start, end } = word;
  if (BARE.test(text)) return { text, start, end, dynamic: false };
  const dynamic = (word.parts ?? []).some(
    part =>
      !PLAIN.has(part.type) &&
      !(
        part.type === 'DoubleQuoted' &&
        part.parts.every(inner => PLAIN.has(inner.type))
      ),
  );
  return { text: word.value, start, end, dynamic };
}
