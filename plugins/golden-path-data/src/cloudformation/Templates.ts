import type { Gap, Value } from '../graph';
import type { ProjectFiles } from '../reading';
import type { Budget } from './evaluate/Evaluator';
import {
  entriesOf,
  nodeAt,
  parseTemplate,
  textOf,
  type Node,
} from './template';

/** More values than these are not made of the templates of one project. */
const MOST_VALUES = 1_000_000;
/** Stacks, each nested one counted as often as it is deployed. */
const MOST_STACKS = 1_000;
/** What leads from one stack to another and on is not followed further. */
const FARTHEST = 20;

/** The templates of a project, each parsed once, and what their stacks share. */
export class Templates {
  readonly budget: Budget = { values: MOST_VALUES };
  readonly gaps: Gap[] = [];
  readonly #roots = new Map<string, Node | undefined>();
  readonly #shared = new Map<string, (() => Value | undefined) | undefined>();
  #stacks = 0;
  #steps = 0;

  constructor(readonly files: ProjectFiles) {}

  /** The template at a path; `undefined` where there is none. */
  rootOf(path: string): Node | undefined {
    if (!this.#roots.has(path)) this.#roots.set(path, this.#read(path));
    return this.#roots.get(path);
  }

  /** What a file holds that is included in a template. */
  snippetOf(path: string): Node | undefined {
    const text = this.files.textOf(path);
    if (text === undefined) return undefined;
    const { root, problems } = parseTemplate(path, text);
    this.gaps.push(...problems);
    return root;
  }

  /** Whether one more stack may be read. */
  admit(): boolean {
    return ++this.#stacks <= MOST_STACKS;
  }

  /** Gives something out to other stacks of the project. What two give out under one name is nobody's. */
  share(name: string, value: () => Value | undefined): void {
    this.#shared.set(name, this.#shared.has(name) ? undefined : value);
  }

  /** What another stack gives out. */
  shared(name: string): Value | undefined {
    const value = this.#shared.get(name);
    return value && this.step(value);
  }

  /** Goes over to another stack, unless the way is a circle or too long. */
  step<T>(run: () => T): T | undefined {
    if (this.#steps >= FARTHEST) return undefined;
    this.#steps++;
    try {
      return run();
    } finally {
      this.#steps--;
    }
  }

  #read(path: string): Node | undefined {
    const text = this.files.textOf(path);
    if (text === undefined || !/\bResources\b/.test(text)) return undefined;
    const { root, problems } = parseTemplate(path, text);
    const is = root !== undefined && isTemplate(root);
    // A broken file that looks like a template may hold resources.
    if (is || /\bAWS::\w+::\w+/.test(text)) this.gaps.push(...problems);
    return is ? root : undefined;
  }
}

function isTemplate(root: Node): boolean {
  return entriesOf(nodeAt(root, 'Resources')).some(
    ([id, { value }]) =>
      id.startsWith('Fn::ForEach::') ||
      (textOf(value, 'Type') ?? '').includes('::'),
  );
}
