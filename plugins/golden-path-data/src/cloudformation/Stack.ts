import { reference, unknown, type Place, type Value } from '../graph';
import { holds } from './evaluate/conditions';
import { Evaluator } from './evaluate/Evaluator';
import { moved } from './evaluate/moved';
import type { Names } from './evaluate/Names';
import { defaultOf, passedTo, readFromAccount } from './parameterValue';
import { pseudoParameter } from './pseudoParameter';
import { transformed, type Declared } from './sam';
import { resourcesOf } from './resourcesOf';
import { localPath, nodeAt, textOf, type Entry, type Node } from './template';
import type { Templates } from './Templates';

/** How a template is deployed. */
export interface Deployment {
  /** Begins the ids of its resources: `infra/template.yaml#`. */
  prefix: string;
  unit: string;
  /** Nested stacks around it. */
  within: string[];
  /** The template and those around it, outermost first. */
  files: string[];
  snapshot?: boolean;
  /** What the stack around it passes in. */
  passed?: (name: string) => Value | undefined;
}

/** Conditions that rest on each other, one after another. */
const LONGEST_CHAIN = 100;

/** One template as it is deployed, and what the names in it stand for. */
export class Stack implements Names {
  readonly evaluator: Evaluator;
  /** Loops and macros among its resources that add what is not known. */
  readonly notExpanded: Array<[string, Entry]>;
  // Empty while loops are written out.
  #declared: ReadonlyMap<string, Declared> = new Map();
  readonly #children = new Map<string, Stack>();
  #conditions = new Map<string, boolean | undefined>();
  #deciding = 0;
  readonly #assumed = new Map<string, boolean>();

  constructor(
    readonly root: Node,
    readonly deployment: Deployment,
    readonly templates: Templates,
  ) {
    this.evaluator = new Evaluator(this, templates.budget);
    const { entries, unknown: gaps } = resourcesOf(root, this.evaluator);
    this.#declared = transformed(root, entries);
    this.notExpanded = gaps;
  }

  /** What it declares, once loops are written out and the transform of SAM has run. */
  get declared(): ReadonlyMap<string, Declared> {
    return this.#declared;
  }

  idOf(name: string): string {
    return `${this.deployment.prefix}${name}`;
  }

  /** Makes a nested stack known by the resource that stands for it. */
  nest(name: string, child: Stack): void {
    this.#children.set(name, child);
  }

  ref(name: string, at: Place): Value | undefined {
    if (name === 'AWS::NoValue') return undefined;
    const parameter = nodeAt(this.root, 'Parameters', name);
    if (parameter) return this.#parameter(name, parameter, at);
    return pseudoParameter(name, at) ?? this.#resource(name, 'id', at);
  }

  attribute(name: string, attribute: string, at: Place): Value {
    const found = this.#resource(name, attribute.toLowerCase(), at);
    const [section, output] = attribute.split('.');
    if (found.kind !== 'reference' || section !== 'Outputs' || !output)
      return found;
    const child = this.#children.get(name);
    const what = `the output ${output} of ${name}`;
    if (child)
      return moved(child.output(output), at) ?? unknown('computed', what, at);
    const type = textOf(this.#declared.get(name)?.value, 'Type');
    return type === 'AWS::CloudFormation::Stack'
      ? unknown('external-module', what, at)
      : found;
  }

  /** What the stack gives out under a name. */
  output(name: string): Value | undefined {
    const node = nodeAt(this.root, 'Outputs', name, 'Value');
    return node && this.templates.step(() => this.evaluator.value(node));
  }

  condition(name: string): boolean | undefined {
    if (this.#assumed.has(name)) return this.#assumed.get(name);
    if (this.#conditions.has(name)) return this.#conditions.get(name);
    // Until it is known, for conditions that name each other in a circle.
    this.#conditions.set(name, undefined);
    const node = nodeAt(this.root, 'Conditions', name);
    if (!node || this.#deciding >= LONGEST_CHAIN) return undefined;
    this.#deciding++;
    const is = holds(node, this.evaluator);
    this.#deciding--;
    this.#conditions.set(name, is);
    return is;
  }

  assuming<T>(condition: string, is: boolean, run: () => T): T {
    const [assumed, conditions] = [
      this.#assumed.get(condition),
      this.#conditions,
    ];
    this.#assumed.set(condition, is);
    // What rests on this condition is decided anew.
    this.#conditions = new Map();
    try {
      return run();
    } finally {
      this.#conditions = conditions;
      if (assumed === undefined) this.#assumed.delete(condition);
      else this.#assumed.set(condition, assumed);
    }
  }

  mapping(name: string): Node | undefined {
    return nodeAt(this.root, 'Mappings', name);
  }

  included(location: string): Node | undefined {
    const { files } = this.deployment;
    const path = localPath(files[files.length - 1]!, location);
    return path === undefined ? undefined : this.templates.snippetOf(path);
  }

  exported(name: string): Value | undefined {
    return this.templates.shared(`export ${name}`);
  }

  stored(name: string): Value | undefined {
    return this.templates.shared(`ssm ${name}`);
  }

  #parameter(name: string, parameter: Node, at: Place): Value {
    const passed = this.deployment.passed?.(name);
    if (passed) return passedTo(parameter, passed, at);
    const path = textOf(parameter, 'Default');
    if (path !== undefined && readFromAccount(parameter)) {
      const stored = this.stored(path);
      if (stored) return passedTo(parameter, stored, at);
    }
    return defaultOf(name, parameter, at);
  }

  #resource(name: string, attribute: string, at: Place): Value {
    const entry = this.#declared.get(name);
    if (!entry) {
      const what = name.slice(0, 100);
      // SAM's own names, such as `Function.Alias`.
      const [owner] = name.split('.');
      return owner !== name && this.#declared.has(owner!)
        ? unknown('computed', what, at)
        : unknown(
            'parse-error',
            `${what}, which the template does not declare,`,
            at,
          );
    }
    const condition = textOf(entry.value, 'Condition');
    if (condition !== undefined && this.condition(condition) === false) {
      const what = `${name}, which the condition ${condition} leaves out`;
      return unknown('unresolved-condition', what, at);
    }
    return reference(this.idOf(name), attribute, at);
  }
}
