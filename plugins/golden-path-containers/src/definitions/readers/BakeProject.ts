import type { Attribute, Block, Expression } from '../hcl/ast';
import { Evaluator, type Names, type UserFunction } from '../hcl/Evaluator';
import { plain, textOf, unknownValue, type HclValue } from '../hcl/HclValue';
import type { BakeFile } from './bakeFile';

/** A matrix makes no more targets than this. */
const MOST_TARGETS = 200;

/** A target as its own block gives it, without what it inherits. */
export interface BakeTarget {
  name: string;
  file: BakeFile;
  start: number;
  end: number;
  inherits: string[];
  attributes: Map<string, BakeAttribute>;
}

/** The value of an attribute, and the expression it comes from. */
export interface BakeAttribute {
  value: HclValue;
  expression: Expression;
  file: BakeFile;
}

/** The bake files of one folder, read together: later ones add to earlier ones. */
export class BakeProject {
  /** The blocks of each name, in order; several of one name are merged. */
  readonly targets = new Map<string, BakeTarget[]>();
  readonly groups = new Map<string, string[]>();
  readonly #variables = new Map<
    string,
    { expression?: Expression; file: BakeFile }
  >();
  readonly #functions = new Map<string, UserFunction>();
  readonly #values = new Map<string, HclValue>();
  readonly #evaluators = new Map<BakeFile, Evaluator>();
  readonly #open = new Set<string>();

  constructor(files: BakeFile[]) {
    for (const file of files) {
      const evaluator = new Evaluator(file.text, this.#functions);
      evaluator.globals = this.#global;
      this.#evaluators.set(file, evaluator);
      for (const block of file.body.blocks) this.#define(block, file);
      for (const { name, value } of file.body.attributes)
        this.#variables.set(name, { expression: value, file });
    }
    for (const file of files)
      for (const block of file.body.blocks) {
        if (block.type === 'group') this.#group(block, file);
        if (block.type === 'target') this.#target(block, file);
      }
  }

  #define({ type, labels: [name], body }: Block, file: BakeFile): void {
    if (name === undefined) return;
    const attribute = (key: string) =>
      body.attributes.find(one => one.name === key)?.value;
    if (type === 'variable') {
      const expression =
        attribute('default') ?? this.#variables.get(name)?.expression;
      this.#variables.set(name, { ...(expression && { expression }), file });
    } else if (type === 'function') {
      const result = attribute('result');
      const rest = attribute('variadic_params');
      if (!result) return;
      this.#functions.set(name, {
        params: namesIn(attribute('params')),
        ...(rest && { rest: namesIn(rest)[0] }),
        result,
      });
    }
  }

  /** A variable's default; the environment may give it another value. */
  readonly #global: Names = name => {
    const known = this.#values.get(name);
    if (known) return known;
    const variable = this.#variables.get(name);
    if (!variable) return undefined;
    if (this.#open.has(name))
      return unknownValue(`The variable ${name.slice(0, 60)} refers to itself`);
    this.#open.add(name);
    const { expression, file } = variable;
    const value = expression
      ? this.#evaluators.get(file)!.run(expression, this.#global)
      : plain('');
    this.#open.delete(name);
    const found: HclValue = {
      ...value,
      open: `\${${name.slice(0, 60)}} may be set when the build runs`,
      written: `\${${name.slice(0, 100)}}`,
    };
    this.#values.set(name, found);
    return found;
  };

  #run(expression: Expression, file: BakeFile, names: Names): HclValue {
    return this.#evaluators.get(file)!.run(expression, names);
  }

  #group({ labels: [name], body }: Block, file: BakeFile): void {
    const targets = body.attributes.find(one => one.name === 'targets');
    if (name === undefined || !targets) return;
    const found = textsIn(this.#run(targets.value, file, this.#global));
    const before = this.groups.get(name) ?? [];
    this.groups.set(name, [...new Set([...before, ...found])]);
  }

  #target({ labels: [label], body, start, end }: Block, file: BakeFile): void {
    if (label === undefined) return;
    const matrix = body.attributes.find(one => one.name === 'matrix');
    const naming = body.attributes.find(one => one.name === 'name');
    const runs = matrix ? this.#matrix(matrix, file) : [new Map()];
    const names: string[] = [];
    for (const bound of runs) {
      const scope: Names = name => bound.get(name) ?? this.#global(name);
      const name = naming
        ? textOf(this.#run(naming.value, file, scope).data) ?? label
        : label;
      names.push(name);
      const attributes = new Map<string, BakeAttribute>();
      for (const { name: key, value: expression } of body.attributes) {
        const value = this.#run(expression, file, scope);
        if (value.data !== undefined || value.unknown !== undefined)
          attributes.set(key, { value, expression, file });
      }
      const inherits = textsIn(attributes.get('inherits')?.value);
      const target = { name, file, start, end, inherits, attributes };
      const before = this.targets.get(name) ?? [];
      this.targets.set(name, [...before, target]);
    }
    // The label of a matrix is a group of what it makes.
    if (matrix && naming) this.groups.set(label, names);
  }

  #matrix({ value }: Attribute, file: BakeFile): Array<Map<string, HclValue>> {
    const { data } = this.#run(value, file, this.#global);
    let runs: Array<Map<string, HclValue>> = [new Map()];
    if (!(data instanceof Map)) return runs;
    for (const [name, { data: items }] of data) {
      if (!Array.isArray(items) || !items.length) continue;
      runs = runs
        .flatMap(run => items.map(item => new Map(run).set(name, item)))
        .slice(0, MOST_TARGETS);
    }
    return runs;
  }
}

/** The texts of a list. */
export function textsIn(value: HclValue | undefined): string[] {
  if (!value || !Array.isArray(value.data)) return [];
  return value.data.flatMap(item => textOf(item.data) ?? []);
}

/** The bare words of `params = [a, b]`; JSON writes them as texts. */
function namesIn(expression: Expression | undefined): string[] {
  if (expression?.kind !== 'list') return [];
  return expression.items.flatMap(item => {
    if (item.kind === 'variable') return [item.name];
    const written = item.kind === 'template' ? item.parts[0] : undefined;
    const value = item.kind === 'literal' ? item.value : written;
    return typeof value === 'string' ? [value] : [];
  });
}
