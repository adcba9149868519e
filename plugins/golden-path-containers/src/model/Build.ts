import type { Dockerfile, Instruction } from '../dockerfile';
import { parseImageReference } from './imageReference';
import type { Noted } from 'backstage-plugin-golden-path-common';
import { Scope } from './scope';
import { shellComments } from './shellComments';
import { Stage, type Base } from './Stage';

/** One Dockerfile as a build: its stages and what they start from. @public */
export interface Build extends Noted {
  path: string;
  dockerfile: Dockerfile;
  /** In the order of the file. A fragment without FROM is one stage. */
  stages: Stage[];
  /** The stage that is shipped: the last one, which `docker build` yields, unless build definitions name another. */
  final: Stage | undefined;
  /** The variables that FROM sees. */
  globals: Scope;
  /** The stage that `--from` names, by name or number. */
  stageNamed(name: string): Stage | undefined;
}

class BuildReader {
  readonly #path: string;
  readonly #dockerfile: Dockerfile;
  readonly #globals: Scope;
  readonly #stages: Stage[] = [];
  readonly #byName = new Map<string, Stage>();

  constructor(path: string, dockerfile: Dockerfile) {
    this.#path = path;
    this.#dockerfile = dockerfile;
    this.#globals = new Scope({
      escape: dockerfile.escape,
      undeclared: { state: 'unset' },
    });
  }

  read(): Build {
    const { instructions } = this.#dockerfile;
    const fragment = !instructions.some(({ name }) => name === 'from');
    if (fragment && instructions.length) this.#open(undefined, 0);
    const shells = shellComments(this.#dockerfile);
    let told = 0;
    instructions.forEach((instruction, index) => {
      const stage = this.#stages[this.#stages.length - 1];
      for (; shells[told]?.start < instruction.start; told++)
        stage?.useShell(shells[told].shell);
      const defines = instruction.name === 'arg' || instruction.name === 'env';
      if (instruction.name === 'from') this.#open(instruction, index);
      else if (stage) {
        stage.add(instruction);
        if (defines) stage.scope.define(instruction, index);
      } else if (instruction.name === 'arg')
        this.#globals.define(instruction, index);
    });
    const stages = this.#stages;
    return {
      path: this.#path,
      dockerfile: this.#dockerfile,
      stages,
      final: stages[stages.length - 1],
      globals: this.#globals,
      stageNamed: name =>
        /^\d{1,9}$/.test(name)
          ? stages[Number(name)]
          : this.#byName.get(name.toLowerCase()),
    };
  }

  #open(from: Instruction | undefined, position: number): void {
    const { escape, text } = this.#dockerfile;
    const base = from
      ? this.#base(from, position)
      : ({ kind: 'none' } as const);
    const index = this.#stages.length;
    const parent = base.kind === 'stage' ? base.stage.scope : undefined;
    const scope = new Scope({
      escape,
      parent,
      global: this.#globals,
      undeclared:
        base.kind === 'scratch'
          ? { state: 'unset' }
          : {
              state: 'unknown',
              reason: 'A variable is not declared; the base image may set it',
            },
    });
    const name = from && stageName(from);
    const stage = new Stage({
      index,
      name,
      from,
      base,
      scope,
      text,
      windows: escape === '`',
    });
    this.#stages.push(stage);
    if (name) this.#byName.set(name.toLowerCase(), stage);
  }

  #base(from: Instruction, position: number): Base {
    const written = from.args[0]?.text ?? '';
    const expanded = this.#globals.expand(written, position);
    if (!expanded.known) return { kind: 'unknown', reason: expanded.reason };
    const { value } = expanded;
    const stage = this.#byName.get(value.toLowerCase());
    if (stage) return { kind: 'stage', stage };
    if (value === 'scratch') return { kind: 'scratch' };
    const image = parseImageReference(value);
    if (image) return { kind: 'image', image };
    const undeclared =
      /\$/.test(written) && 'it uses a variable that is not declared';
    return {
      kind: 'unknown',
      reason: `FROM ${written.slice(0, 80)} names no image${
        undeclared ? `: ${undeclared}` : ''
      }`,
    };
  }
}

/** Finds the stages of a Dockerfile. @public */
export function buildOf(path: string, dockerfile: Dockerfile): Build {
  return new BuildReader(path, dockerfile).read();
}

function stageName(from: Instruction): string | undefined {
  const [, as, name] = from.args;
  return as?.text.toLowerCase() === 'as' ? name?.text : undefined;
}
