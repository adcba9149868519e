import type { Instruction, Span } from '../../dockerfile';
import { commandsOf, UnreadableScript, type RawCommand } from './parse';
import type { Script, ShellCommand, ShellWord } from './Script';
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
type Place = (span: Span) => Span;

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
  return finished(raw, ({ start, end }) => ({ start, end }), 0);
}

function shellCommands(instruction: Instruction, text: string): ShellCommand[] {
  const { body, heredocs } = instruction;
  const inBody: Place = ({ start, end }) => ({
    start: instruction.offsetAt(start),
    end: instruction.endOffsetAt(end),
  });
  if (!heredocs.length) return read(body, inBody, 0);
  const [{ content }] = heredocs;
  const script = text.slice(content.start, content.end);
  const inContent: Place = ({ start, end }) => ({
    start: start + content.start,
    end: end + content.start,
  });
  // A heredoc alone is the script itself, run by the shell its first line names.
  if (/^\d*<<-?\S+$/.test(body)) {
    const shebang = /^#!\s*(\S+)(?:[ \t]+(\S+))?/.exec(script);
    const program =
      shebang && (programName(shebang[1]) === 'env' ? shebang[2] : shebang[1]);
    return !shebang || (program && isShell(program))
      ? read(script, inContent, 0)
      : [];
  }
  const commands = read(body, inBody, 0);
  const fed = commands.some(command => readsInput(command.words));
  return fed ? [...commands, ...read(script, inContent, 0)] : commands;
}

function read(script: string, place: Place, depth: number): ShellCommand[] {
  return commandsOf(script).flatMap(raw => finished(raw, place, depth));
}

function finished(
  raw: RawCommand,
  place: Place,
  depth: number,
): ShellCommand[] {
  const span = place(raw);
  const words = unwrap(raw.words);
  const inner = depth < DEEPEST ? scriptOfShell(words) : undefined;
  if (inner && !inner.dynamic) {
    const within = place(inner);
    return read(inner.text, () => within, depth + 1).map(command => ({
      ...command,
      conditional: command.conditional || raw.conditional,
      piped: command.piped || raw.piped,
    }));
  }
  const placed: ShellWord[] = words.map(word => ({ ...word, ...place(word) }));
  return [
    {
      ...raw,
      ...span,
      words: placed,
      name:
        placed.length && !placed[0].dynamic ? programName(placed[0].text) : '',
      args: placed.slice(1).map(word => word.text),
    },
  ];
}
