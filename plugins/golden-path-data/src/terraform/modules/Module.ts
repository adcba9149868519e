import {
  scalar,
  textAt,
  unknown,
  type Place,
  type Reference,
  type Unknown,
  type Value,
} from '../../graph';
import type { Block } from '../hcl/Syntax';
import { standInFor } from '../registry';
import type { Budget } from './Budget';
import type { Call, Home } from './Call';
import { Declarations } from './Declarations';
import { defaultTags, providerHanded } from './defaultTags';
import { evaluate } from './evaluate';
import type { Folder } from './Folder';
import { repetitionOf, type Repeated, type Repetition } from './repetition';
import type { Scope } from './Scope';
import { fault } from './values';
import { argumentOf, variableValue } from './variables';
import { attributeOfWhole, wholeOf } from './wholes';

const DEEPEST = 8;

/** A module as it is called: what the names in it mean. */
export class Module implements Scope {
  readonly budget: Budget;
  readonly isElsewhere: boolean;
  readonly declared: Declarations;
  readonly #known = new Map<string, Value>();
  readonly #busy = new Set<string>();
  readonly #repetitions = new Map<Block, Repetition>();
  readonly #children = new Map<string, Module | undefined>();

  constructor(readonly folder: Folder, readonly call: Call) {
    this.budget = call.root.budget;
    this.isElsewhere = folder.standIn !== undefined;
    this.declared = new Declarations(folder.blocks);
  }

  named(root: string, name: string, at: Place): Value {
    const { variables, locals, modules, resources } = this.declared;
    switch (root) {
      case 'var': {
        const block = variables.get(name);
        return this.#declaredOr(block, `var.${name}`, at, () =>
          variableValue(this, block!, at),
        );
      }
      case 'local': {
        const local = locals.get(name);
        return this.#declaredOr(local, `local.${name}`, at, () =>
          evaluate(local!, this),
        );
      }
      case 'module':
        return this.#whole(modules.get(name), `module.${name}`, at);
      case 'each':
      case 'count':
      case 'self':
        return unknown('expression', `${root}.${name}`, at);
      case 'path':
        return this.#path(name, at);
      case 'terraform':
        return unknown('deploy-time', `${root}.${name}`, at);
      case 'data':
      case 'ephemeral':
        return unknown('data-source', `the data source ${name}`, at);
      default: {
        const address = `${root}.${name}`;
        return this.#whole(resources.get(address), address, at);
      }
    }
  }

  data(type: string, name: string, at: Place): Value {
    const address = `${type}.${name}`;
    const block = this.declared.data.get(address);
    return block
      ? this.#whole(block, `data.${address}`, at)
      : unknown('data-source', `the data source ${address}`, at);
  }

  attributeOf({ to }: Reference, name: string, at: Place): Value {
    const referred = this.call.root.wholes.get(to);
    return referred
      ? attributeOfWhole(to, referred, name, at)
      : unknown('expression', `${name} of ${to}`, at);
  }

  indexed(whole: Reference, at: Place): Value {
    return this.manyOf(whole)
      ? { ...whole, at }
      : fault('an item of what is there once', at);
  }

  manyOf({ to }: Reference): Unknown | undefined {
    return this.call.root.wholes.get(to)?.many;
  }

  textOf(path: string): string | undefined {
    return this.call.root.textOf(path);
  }

  /** What an output gives. */
  output(name: string, at: Place): Value {
    const value = this.declared.outputs.get(name);
    return value
      ? this.once(`output.${name}`, at, () => evaluate(value, this))
      : fault(`the output ${name}, which is not there,`, at);
  }

  /** The tags that a provider gives to all that it makes. */
  tagsOf(provider: string): Value | undefined {
    const block = this.declared.providers.get(provider);
    if (block)
      return this.once(`provider.${provider}`, block.at, () =>
        defaultTags(block, this),
      );
    const { by } = this.call;
    if (!by) return undefined;
    const handed = providerHanded(by.block, provider);
    return handed === undefined ? undefined : by.module.tagsOf(handed);
  }

  /** How often a block is there. */
  repetition(block: Block): Repetition {
    let found = this.#repetitions.get(block);
    if (!found) {
      found = repetitionOf(block, this);
      this.#repetitions.set(block, found);
    }
    return found;
  }

  /** A reference to all of a resource, data source or module. */
  referTo(
    block: Block,
    address: string,
    repeated: Repeated,
    at: Place,
  ): Reference {
    const to = `${this.call.prefix}${address}${repeated.index}`;
    const { wholes } = this.call.root;
    if (!wholes.has(to)) {
      const { many } = this.repetition(block);
      const child =
        block.type === 'module' ? this.child(block, repeated, many) : undefined;
      wholes.set(to, {
        module: this,
        block,
        own: repeated.own,
        ...(many && { many }),
        ...(child && { child }),
      });
    }
    return { kind: 'reference', to, attribute: '', at };
  }

  /** Whether an id is that of a resource. */
  isResource(id: string): boolean {
    return this.call.root.wholes.get(id)?.block.type === 'resource';
  }

  /** The module that a block calls; `undefined` where it is not read. */
  child(
    block: Block,
    { index, own, conditional }: Repeated,
    many: Unknown | undefined,
  ): Module | undefined {
    const key = `${block.labels[0]}${index}`;
    if (!this.#children.has(key)) {
      this.#children.set(key, undefined);
      const folder = this.#folderOf(block);
      if (folder)
        this.#children.set(
          key,
          new Module(folder, {
            root: this.call.root,
            by: { module: this, block, own },
            within: [...this.call.within, block.labels[0]],
            prefix: `${this.call.prefix}module.${key}.`,
            chain: [...this.call.chain, this.folder.path],
            conditional: conditional ?? this.call.conditional,
            many: many ?? this.call.many,
          }),
        );
    }
    return this.#children.get(key);
  }

  /** Where a block stands. */
  homeOf({ at, span }: Block): Home {
    const { by } = this.call;
    // What a module of the registry declares stands where it is called.
    return this.folder.standIn && by
      ? by.module.homeOf(by.block)
      : { at, span };
  }

  /** Works something out once; what asks for itself meanwhile is unknown. */
  once(key: string, at: Place, make: () => Value): Value {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#busy.has(key))
      return unknown('expression', `${key}, which names itself,`, at);
    this.#busy.add(key);
    const made = make();
    this.#busy.delete(key);
    this.#known.set(key, made);
    return made;
  }

  #argument(block: Block, name: string): Value | undefined {
    const argument = argumentOf(block, name);
    return argument && evaluate(argument, this);
  }

  #folderOf(block: Block): Folder | undefined {
    const path = textAt(this.#argument(block, 'source'));
    const { root, chain } = this.call;
    const around = [...chain, this.folder.path];
    if (path.state !== 'known' || around.length > DEEPEST) return undefined;
    const version = textAt(this.#argument(block, 'version'));
    const folder =
      root.folderOf(path.value, this.folder) ??
      standInFor(
        path.value,
        version.state === 'known' ? version.value : undefined,
      );
    const isCircle = folder && around.includes(folder.path);
    return !isCircle && this.budget.takeModule() ? folder : undefined;
  }

  #declaredOr(
    declared: unknown,
    name: string,
    at: Place,
    make: () => Value,
  ): Value {
    if (declared) return this.once(name, at, make);
    const what = name.replace('var.', 'variable ').replace('local.', 'local ');
    return unknown(
      'unresolved-variable',
      `the ${what}, which is not there,`,
      at,
    );
  }

  #whole(block: Block | undefined, address: string, at: Place): Value {
    if (block)
      return this.once(address, at, () => wholeOf(this, block, address, at));
    const isModule = address.startsWith('module.');
    return isModule
      ? unknown('external-module', `the ${address.replace('.', ' ')}`, at)
      : unknown(
          'unresolved-variable',
          `${address}, which is not declared,`,
          at,
        );
  }

  #path(name: string, at: Place): Value {
    if (name === 'module') return scalar(this.folder.path || '.', at);
    if (name === 'root') return scalar(this.call.root.path || '.', at);
    return unknown('deploy-time', `path.${name}`, at);
  }
}
