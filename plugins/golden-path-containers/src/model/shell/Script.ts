import type { Instruction, Span, Token } from '../../dockerfile';
import type { Noted } from 'backstage-plugin-golden-path-common';

/** A word of a command: its value, and whether the shell computes a part of it. @public */
export interface ShellWord extends Token {
  /** Holds a variable, a substitution or a glob, so that `text` is not what the command gets. */
  dynamic: boolean;
}

/** One simple command in a RUN. Offsets are those of the file. @public */
export interface ShellCommand extends Span {
  /** The program, without its path and without `sudo`, `env` and their like. */
  name: string;
  /** Values of the words after the program. */
  args: string[];
  words: ShellWord[];
  /** `X=1` before the command. */
  assignments: Array<{ name: string; value: string }>;
  /** Reads from or writes to another command. */
  piped: boolean;
  /** In `( … )`, so that what it sets does not last. */
  subshell: boolean;
  /** In an `if`, a loop, a function or after `||`: it may not run. */
  conditional: boolean;
  background: boolean;
  /** It has a redirection. */
  redirected: boolean;
}

/** What one RUN does. @public */
export interface Script extends Noted {
  instruction: Instruction;
  commands: ShellCommand[];
  /** Why the shell steps aside: it is not a POSIX shell. */
  foreign?: string;
  /** Why the text could not be read. */
  unread?: string;
}
