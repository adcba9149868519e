import type { Instruction, Span } from '../../dockerfile';
import { commandsOf, UnreadableScript, type RawCommand } from './parse';
import type { Script, ShellCommand } from './Script';
import {
  isShell,
  programName,
  readsInput,
  scriptOfShell,
  unwrap,
} from './unwrap';

/** `sh -c "sh -c …"` is followed this deep. */
const DEEPEST = 3;

/** Where the text of a script was written. */
interface Place {
  offsetAt(index: number): number;
  endOffsetAt(index: number): number;
}

/** The file itself. */
const IN_FILE: Place = { offsetAt: i => i, endOffsetAt: i => i };

/** Reads what a RUN does, in shell form, exec form or a here-document. */
export function readScript(
  instruction: Instruction,
  text: string,
  foreign: string | undefined,
): Script {
  const { exec } = instruction;
  if (!exec && foreign) return { instruction, commands: [], foreign };
  try {
    const commands = exec
      ? execCommand(instruction)
      : shellCommands(instruction, text);
    return { instruction, commands };
  } catch (error) {
    if (!(error instanceof UnreadableScript)) throw error;
    return { instruction, commands: [], unread: error.message };
  }
}

/**
 * The commands of a script of its own, e.g. a file or a step of CI; offsets are those of the text.
 *
 * @throws UnreadableScript
 */
export function readCommands(script: string): ShellCommand[] {
  return read(script, IN_FILE, 0);
}

function execCommand(instruction: Instruction): ShellCommand[] {
  const words = instruction.args.map(arg => ({ ...arg, dynamic: false }));
  if (!words.length) return [];
  const raw: RawCommand = {
    words,
    assignments: [],
    piped: false,
    subshell: false,
    conditional: false,
    background: false,
    redirected: false,
    start: words[0].start,
    end: words[words.length - 1].end,
  };
  const commands: ShellCommand[] = [];
  finish(raw, IN_FILE, 0, commands);
  return commands;
}

function shellCommands(instruction: Instruction, text: string): ShellCommand[] {
  const { body, heredocs } = instruction;
  if (!heredocs.length) return read(body, instruction, 0);
  const [{ content }] = heredocs;
  const script = text.slice(content.start, content.end);
  const inContent: Place = {
    offsetAt: i => i + content.start,
    endOffsetAt: i => i + content.start,
  };
  // A heredoc alone is the script itself, run by the shell its first line names.
  if (/^\d*<<-?\S+$/.test(body)) {
    const shebang = /^#!\s*(\S+)(?:[ \t]+(\S+))?/.exec(script);
    const program =
      shebang && (programName(shebang[1]) === 'env' ? shebang[2] : shebang[1]);
    return !shebang || (program && isShell(program))
      ? read(script, inContent, 0)
      : [];
  }
  const commands = read(body, instruction, 0);
  const fed = commands.some(command => readsInput(command.words));
  return fed ? [...commands, ...read(script, inContent, 0)] : commands;
}

function read(script: string, place: Place, depth: number): ShellCommand[] {
  const commands: ShellCommand[] = [];
  for (const raw of commandsOf(script)) finish(raw, place, depth, commands);
  return commands;
}

/** Adds a command with its places, without wrappers, or what the script in it does. */
function finish(
  raw: RawCommand,
  place: Place,
  depth: number,
  commands: ShellCommand[],
): void {
  const words = unwrap(raw.words);
  const inner = depth < DEEPEST ? scriptOfShell(words) : undefined;
  if (inner && !inner.dynamic) {
    for (const command of read(inner.text, within(inner, place), depth + 1)) {
      command.conditional ||= raw.conditional;
      command.piped ||= raw.piped;
      commands.push(command);
    }
    return;
  }
  const [program] = words;
  commands.push({
    piped: raw.piped,
    subshell: raw.subshell,
    conditional: raw.conditional,
    background: raw.background,
    redirected: raw.redirected,
    assignments: raw.assignments,
    start: place.offsetAt(raw.start),
    end: place.endOffsetAt(raw.end),
    words: words.map(({ text, start, end, dynamic }) => ({
      text,
      start: place.offsetAt(start),
      end: place.endOffsetAt(end),
      dynamic,
    })),
    name: program && !program.dynamic ? programName(program.text) : '',
    args: words.slice(1).map(word => word.text),
  });
}

/** All that a quoted script does stands where the quotes stand. */
function within({ start, end }: Span, place: Place): Place {
  const from = place.offsetAt(start);
  const to = place.endOffsetAt(end);
  return { offsetAt: () => from, endOffsetAt: () => to };
}
