import {
  reference,
  scalar,
  textAt,
  unknown,
  type Gap,
  type Place,
  type Properties,
  type Value,
} from '../../graph';
import type { Attribute, Block, Expression } from '../hcl/Syntax';
import { bodyValue } from './bodyValue';
import { evaluate, pairsOf, stepped } from './evaluate';
import { policyDocument } from './policyDocument';
import type { Own, Scope, Step } from './Scope';

/** One resource as Terraform means it, after `count` and `for_each`. */
export interface Instance {
  id: string;
  /** With the modules around it. */
  address: string;
  type: string;
  args: Properties;
  block: Block;
  within: string[];
  many?: Value;
}

/** The blocks of all files of a folder. */
export interface Folder {
  path: string;
  blocks: Block[];
  /** Values of variables in the files that Terraform loads by itself, by the files' names. They hold for a root module alone. */
  values: Map<string, Attribute[]>;
}

/** What a module is called with, and where. */
export interface Call {
  args?: ReadonlyMap<string, Value>;
  within: string[];
  /** Begins the ids of its resources. */
  prefix: string;
  /** The folder of a call's `source`, where it lies in the project and not above this one. */
  folderOf(source: string, from: Folder): Folder | undefined;
  /** Paths of the folders around it, outermost first. */
  chain: string[];
  /** Counts the modules of a root, which may call each other very often. */
  count: { modules: number };
}

const DEEPEST = 8;
const MOST_MODULES = 500;
const MOST_INSTANCES = 200;
const NONE: Own = new Map();

/** A module with its arguments: what its names mean, and the resources that it declares. */
export class Module implements Scope {
  readonly gaps: Gap[] = [];
  readonly instances: Instance[] = [];
  readonly #locals = new Map<string, Expression>();
  readonly #variables = new Map<string, Block>();
  readonly #outputs = new Map<string, Expression>();
  readonly #data = new Map<string, Block>();
  readonly #children = new Map<string, Module | undefined>();
  readonly #known = new Map<string, Value | undefined>();
  readonly #declared = new Map<string, Block>();
  readonly #busy = new Set<string>();

  constructor(readonly folder: Folder, private readonly call: Call) {
    for (const block of folder.blocks) this.#take(block);
    for (const block of folder.blocks)
      if (block.type === 'module') this.#child(block);
    for (const block of this.#declared.values()) this.#instantiate(block);
  }

  /** What an output gives. */
  output(name: string, at: Place): Value | undefined {
    const expression = this.#outputs.get(name);
    return expression
      ? evaluate(expression, this)
      : unknown('parse-error', `the output ${name}, which is not there,`, at);
  }

  lookUp(path: Step[], at: Place, own: Own): Value | undefined {
    const [root, name, ...rest] = path.map(String);
    if (own.has(root)) return stepped(own.get(root), path.slice(1));
    switch (root) {
      case 'var':
        return stepped(this.#variable(name, at), rest);
      case 'local':
        return stepped(this.#local(name, at), rest);
      case 'module':
        return this.#ofModule(name, rest, at);
      case 'data':
        return this.#ofData(name, rest, at);
      case 'each':
      case 'count':
      case 'self':
        return unknown('expression', `${root}.${name}`, at);
      case 'path':
      case 'terraform':
        return unknown('deploy-time', `${root}.${name}`, at);
      default:
        return this.#ofResource(path, at);
    }
  }

  #take(block: Block): void {
    const [first, second] = block.labels;
    if (block.type === 'locals')
      for (const { name, value } of block.body.attributes)
        this.#locals.set(name, value);
    if (block.type === 'variable') this.#variables.set(first, block);
    if (block.type === 'data') this.#data.set(`${first}.${second}`, block);
    if (block.type === 'resource' && second !== undefined)
      this.#declared.set(`${first}.${second}`, block);
    const value = block.body.attributes.find(one => one.name === 'value');
    if (block.type === 'output' && value) this.#outputs.set(first, value.value);
  }

  #variable(name: string, at: Place): Value | undefined {
    const given = this.call.args?.get(name);
    if (given) return given;
    const block = this.#variables.get(name);
    const set = !this.call.chain.length ? this.#setInFile(name) : undefined;
    if (set && block) return evaluate(set, this);
    const fallback = block?.body.attributes.find(one => one.name === 'default');
    if (fallback) return evaluate(fallback.value, this);
    return unknown('unresolved-variable', `the variable ${name}`, at);
  }

  /** Later files win: `terraform.tfvars` comes first, then the others by name. */
  #setInFile(name: string): Expression | undefined {
    const files = [...this.folder.values].sort(([a], [b]) =>
      orderOf(a) < orderOf(b) ? 1 : -1,
    );
    for (const [, attributes] of files) {
      const found = attributes.find(one => one.name === name);
      if (found) return found.value;
    }
    return undefined;
  }

  #local(name: string, at: Place): Value | undefined {
    const expression = this.#locals.get(name);
    if (!expression)
      return unknown(
        'parse-error',
        `the local ${name}, which is not there,`,
        at,
      );
    return this.#once(`local.${name}`, at, () => evaluate(expression, this));
  }

  #ofData(type: string, [name, ...rest]: string[], at: Place) {
    const block = this.#data.get(`${type}.${name}`);
    const what = `the data source ${type}.${name}`;
    if (type === 'aws_iam_policy_document' && block && rest[0] === 'json')
      return this.#once(`data.${type}.${name}`, at, () =>
        policyDocument(bodyValue(block.body, block.span, this, NONE)),
      );
    return unknown(
      /^aws_(region|partition|caller_identity)$/.test(type)
        ? 'deploy-time'
        : 'data-source',
      what,
      at,
    );
  }

  #ofModule(name: string, [output, ...rest]: string[], at: Place) {
    const child = this.#children.get(name);
    return child && output !== undefined
      ? stepped(child.output(output, at), rest)
      : unknown('external-module', `the module ${name}`, at);
  }

  #ofResource(path: Step[], at: Place): Value {
    const [type, label, ...rest] = path;
    const address = `${type}.${label}`;
    if (!this.#declared.has(address))
      return unknown('parse-error', `${address}, which is not declared,`, at);
    const [key] = rest;
    const indexed = typeof key === 'number' || this.#isKey(address, key);
    const index =
      typeof key === 'number' ? `[${key}]` : `[${JSON.stringify(key)}]`;
    const attribute = (indexed ? rest.slice(1) : rest).join('.') || 'id';
    const id = `${this.call.prefix}${address}${indexed ? index : ''}`;
    return reference(id, attributeName(attribute), at);
  }

  // `aws_x.y["raw"].arn` and `aws_x.y.arn` differ by whether the block is repeated.
  #isKey(address: string, key: Step | undefined): boolean {
    const block = this.#declared.get(address);
    return (
      key !== undefined &&
      !!block?.body.attributes.some(one => one.name === 'for_each')
    );
  }

  #once(
    key: string,
    at: Place,
    make: () => Value | undefined,
  ): Value | undefined {
    if (this.#busy.has(key))
      return unknown('expression', `${key}, which names itself,`, at);
    if (!this.#known.has(key)) {
      this.#busy.add(key);
      this.#known.set(key, make());
      this.#busy.delete(key);
    }
    return this.#known.get(key);
  }

  #child(block: Block): void {
    const [name] = block.labels;
    const args = bodyValue(block.body, block.span, this, NONE).entries;
    const source = textAt(args.get('source'));
    const path = source.state === 'known' ? source.value : '';
    const { chain, count, folderOf } = this.call;
    const folder = folderOf(path, this.folder);
    const isCircle =
      !!folder && [...chain, this.folder.path].includes(folder.path);
    if (
      !folder ||
      isCircle ||
      chain.length >= DEEPEST ||
      ++count.modules > MOST_MODULES
    ) {
      this.gaps.push({
        why: 'external-module',
        what: `the module ${path || name} is not read`,
        at: block.at,
      });
      return;
    }
    const child = new Module(folder, {
      ...this.call,
      args,
      within: [...this.call.within, name],
      prefix: `${this.call.prefix}module.${name}.`,
      chain: [...chain, this.folder.path],
    });
    this.#children.set(name, child);
    this.gaps.push(...child.gaps);
    this.instances.push(...child.instances);
  }

  #instantiate(block: Block): void {
    if (block.broken) {
      this.gaps.push({
        why: 'parse-error',
        what: `${block.broken} stands here`,
        at: block.at,
      });
      return;
    }
    const find = (name: string) =>
      block.body.attributes.find(one => one.name === name)?.value;
    const [count, each] = [find('count'), find('for_each')];
    if (!count && !each) {
      this.#add(block, '', NONE);
      return;
    }
    const value = evaluate((count ?? each)!, this);
    const own = count ? counted(value) : eached(value);
    if (!own) {
      this.#add(block, '', NONE, value);
      return;
    }
    for (const [index, names] of own.slice(0, MOST_INSTANCES))
      this.#add(block, index, names);
  }

  #add(block: Block, index: string, own: Own, many?: Value): void {
    const [type, label] = block.labels;
    const address = `${type}.${label}${index}`;
    const { prefix, within } = this.call;
    this.instances.push({
      id: `${prefix}${address}`,
      address: `${prefix.slice(prefix.indexOf('#') + 1)}${address}`,
      type,
      args: bodyValue(block.body, block.span, this, own),
      block,
      within,
      ...(many && { many }),
    });
  }
}

function orderOf(file: string): string {
  return file === 'terraform.tfvars' ? '' : file;
}

/** `arn`, `id` (by any of its names), or another attribute. */
function attributeName(attribute: string): string {
  return /^(id|name|bucket|key_id|function_name|table_name|db_name)$/.test(
    attribute,
  )
    ? 'id'
    : attribute.toLowerCase();
}

type Repeated = Array<[index: string, own: Own]> | undefined;

function counted(value: Value | undefined): Repeated {
  if (value?.kind !== 'scalar') return undefined;
  const number = Number(value.value);
  if (!Number.isInteger(number)) return undefined;
  return Array.from({ length: Math.min(number, MOST_INSTANCES) }, (_, i) => {
    const { at } = value;
    const count: Value = {
      kind: 'map',
      entries: new Map([['index', scalar(i, at)]]),
      at,
    };
    return [`[${i}]`, new Map([['count', count]])];
  });
}

function eached(value: Value | undefined): Repeated {
  if (!value) return [];
  return pairsOf(value, value.at)?.map(([key, item]) => {
    // A set gives its items as keys.
    const name = value.kind === 'list' ? item : key;
    const each: Value = {
      kind: 'map',
      entries: new Map([
        ['key', name],
        ['value', item],
      ]),
      at: value.at,
    };
    const text = name.kind === 'scalar' ? String(name.value) : '?';
    return [`[${JSON.stringify(text)}]`, new Map([['each', each]])];
  });
}
