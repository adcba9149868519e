import type { Instruction } from '../dockerfile';
import type { ImageReference } from './imageReference';
import type { Scope } from './scope';
import { readScript, type Script } from './shell';
import {
  foreignShellNamed,
  foreignShellOf,
  foreignShellOfImage,
  isWindowsImage,
} from './windows';

/** What a stage starts from. @public */
export type Base =
  | { kind: 'scratch' }
  | { kind: 'stage'; stage: Stage }
  | { kind: 'image'; image: ImageReference }
  /** The name depends on what only the build knows, or is no valid name. */
  | { kind: 'unknown'; reason: string }
  /** The file has no FROM for these instructions. */
  | { kind: 'none' };

/** What is known of a stage before its instructions are looked at. */
export interface StageStart {
  index: number;
  name?: string;
  from?: Instruction;
  base: Base;
  scope: Scope;
  /** The text of the file, and whether its escape character is the one of Windows. */
  text: string;
  windows: boolean;
}

/** One stage of a build: a FROM and what follows it. @public */
export class Stage {
  /** Place in the file, from 0. */
  readonly index: number;
  readonly name?: string;
  readonly from?: Instruction;
  readonly base: Base;
  /** What the stage and those it builds on start from. */
  readonly root: Exclude<Base, { kind: 'stage' }>;
  readonly scope: Scope;
  /** It is for Windows, whose users have names only and whose paths have backslashes and drives. */
  readonly windows: boolean;
  /** Without its FROM. */
  readonly instructions: Instruction[] = [];
  /** Why RUN holds no POSIX shell after the last instruction; `undefined` where it does. */
  foreignShell?: string;
  readonly #text: string;
  readonly #runs: Array<{ run: Instruction; foreign?: string }> = [];
  #scripts?: Script[];
  #chain?: Stage[];

  constructor({ index, name, from, base, scope, text, windows }: StageStart) {
    this.index = index;
    this.name = name;
    this.from = from;
    this.base = base;
    this.scope = scope;
    this.#text = text;
    if (base.kind === 'stage') {
      this.root = base.stage.root;
      this.windows = base.stage.windows;
      this.foreignShell = base.stage.foreignShell;
    } else {
      this.root = base;
      const image = base.kind === 'image' ? base.image : undefined;
      this.windows = windows || isWindowsImage(image);
      this.foreignShell = foreignShellOfImage(image, windows);
    }
  }

  /** Takes in the next instruction. */
  add(instruction: Instruction): void {
    this.instructions.push(instruction);
    if (instruction.name === 'shell') {
      this.foreignShell = foreignShellOf(instruction);
    } else if (instruction.name === 'run') {
      this.#runs.push({ run: instruction, foreign: this.foreignShell });
    }
  }

  /** Takes in what a comment says of the shell. */
  useShell(program: string): void {
    this.foreignShell = foreignShellNamed(program);
  }

  /** The instructions with this keyword, in lower case. */
  all(name: string): Instruction[] {
    return this.instructions.filter(instruction => instruction.name === name);
  }

  /** What the RUN instructions do, in order. */
  get scripts(): Script[] {
    this.#scripts ??= this.#runs.map(({ run, foreign }) =>
      readScript(run, this.#text, foreign),
    );
    return this.#scripts;
  }

  /** The stages this one builds on and itself: first the one that starts from an image, last this one. */
  get chain(): Stage[] {
    if (!this.#chain) {
      const chain: Stage[] = [this];
      let { base } = this as Stage;
      while (base.kind === 'stage') {
        chain.push(base.stage);
        base = base.stage.base;
      }
      this.#chain = chain.reverse();
    }
    return this.#chain;
  }
}
