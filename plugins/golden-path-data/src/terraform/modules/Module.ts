import {
  list,
  scalar,
  textAt,
  unknown,
  type Gap,
  type Place,
  type Properties,
  type Reference,
  type Unknown,
  type Value,
} from '../../graph';
import type { Attribute, Block } from '../hcl/Syntax';
import { bodyValue } from './bodyValue';
import type { Budget } from './Budget';
import { Declarations } from './Declarations';
import {
  defaultTags,
  providerHanded,
  providerOf,
  withDefaultTags,
} from './defaultTags';
import { evaluate } from './evaluate';
import type { Folder } from './Folder';
import { placed } from './placed';
import { policyDocument } from './policyDocument';
import { repetitionOf, type Repeated, type Repetition } from './repetition';
import type { Own, Scope } from './Scope';
import { fault, isNothing, oneOf } from './values';
import { typed } from './variableType';

/** One resource as Terraform means it, after `count` and `for_each`. */
export interface Instance {
  id: string;
  /** With the modules around it. */
  address: string;
  type: string;
  args: Properties;
  attributes: Properties;
  block: Block;
  within: string[];
  conditional?: Unknown;
  many?: Unknown;
}

/** What all modules of a root share. */
export interface Root {
  /** The folder of the root module. */
  path: string;
  budget: Budget;
  /** What references to whole resources, data sources and modules stand for. */
  wholes: Map<string, Whole>;
  /** The module that a source names, seen from a folder. */
  folderOf(source: string, from: Folder): Folder | undefined;
  textOf(path: string): string | undefined;
}

/** A resource, data source or called module that is referred to. */
export interface Whole {
  module: Module;
  block: Block;
  own: Own;
  many?: Unknown;
  /** The module that is called; `undefined` where it is not read. */
  child?: Module;
}

/** How a module is called. */
export interface Call {
  root: Root;
  /** What it is called with, and by whom; a root module is called by nobody. */
  by?: { module: Module; block: Block; own: Own };
  within: string[];
  /** Begins the ids of its resources. */
  prefix: string;
  /** Paths of the folders around it, outermost first. */
  chain: string[];
  conditional?: Unknown;
  many?: Unknown;
}

const DEEPEST = 8;
const DEPLOYMENT =
  /^aws_(region|regions|partition|caller_identity|availability_zones?|canonical_user_id|default_tags|elb_service_account|service_principal|service)$/;

/** A module with its arguments: what its names mean, and the resources that it declares. */
export class Module implements Scope {
  readonly budget: Budget;
  readonly #declared: Declarations;
  readonly #known = new Map<string, Value>();
  readonly #busy = new Set<string>();
  readonly #repetitions = new Map<Block, Repetition>();
  readonly #children = new Map<string, Module | undefined>();

  constructor(readonly folder: Folder, readonly call: Call) {
    this.budget = call.root.budget;
    this.#declared = new Declarations(folder.blocks);
  }

  /** Every resource of it and of the modules that it calls, and what was not read. */
  read(): { instances: Instance[]; gaps: Gap[] } {
    const instances: Instance[] = [];
    const gaps: Gap[] = [];
    for (const block of this.#declared.modules.values())
      this.#readCall(block, instances, gaps);
    for (const block of this.#declared.resources.values())
      if (block.broken === undefined) instances.push(...this.#instances(block));
      else
        gaps.push({
          why: 'parse-error',
          what: `${block.broken} stands here`,
          at: block.at,
        });
    return { instances, gaps };
  }

  named(root: string, name: string, at: Place): Value {
    switch (root) {
      case 'var':
        return this.#variable(name, at);
      case 'local':
        return this.#local(name, at);
      case 'module':
        return this.#wholes(
          this.#declared.modules.get(name),
          'module',
          name,
          at,
        );
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
        const block = this.#declared.resources.get(address);
        return this.#wholes(block, '', address, at);
      }
    }
  }

  data(type: string, name: string, at: Place): Value {
    const address = `${type}.${name}`;
    const block = this.#declared.data.get(address);
    return block
      ? this.#wholes(block, 'data', address, at)
      : unknown('data-source', `the data source ${address}`, at);
  }

  attributeOf({ to }: Reference, name: string, at: Place): Value {
    const whole = this.call.root.wholes.get(to);
    if (!whole) return unknown('expression', `${name} of ${to}`, at);
    const { module, block } = whole;
    if (block.type === 'module')
      return whole.child
        ? whole.child.output(name, at)
        : unknown('external-module', `the module ${block.labels[0]}`, at);
    return block.type === 'data'
      ? module.#ofData(to, whole, name, at)
      : module.#ofResource(to, whole, name, at);
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
    const value = this.#declared.outputs.get(name);
    return value
      ? this.#once(`output.${name}`, at, () => evaluate(value, this))
      : fault(`the output ${name}, which is not there,`, at);
  }

  /** The tags that a provider gives to all that it makes. */
  tagsOf(provider: string): Value | undefined {
    const block = this.#declared.providers.get(provider);
    if (block)
      return this.#once(`provider.${provider}`, block.at, () =>
        defaultTags(block, this),
      );
    const { by } = this.call;
    if (!by) return undefined;
    const handed = providerHanded(by.block, provider);
    return handed === undefined ? undefined : by.module.tagsOf(handed);
  }

  #variable(name: string, at: Place): Value {
    const block = this.#declared.variables.get(name);
    if (!block)
      return unknown(
        'unresolved-variable',
        `the variable ${name}, which is not there,`,
        at,
      );
    return this.#once(`var.${name}`, at, () => {
      const find = (wanted: string) => attributeOf(block, wanted);
      const given = this.#given(name);
      const fallback = find('default');
      const isNullable = !isFalse(find('nullable'));
      const isGiven = given && (isNullable || !isNothing(given) || !fallback);
      const value = isGiven ? given : this.#defaultOf(name, fallback, at);
      const type = find('type');
      const made = type ? typed(value, type, this) : value;
      return isTrue(find('sensitive')) && hides(made)
        ? unknown('unresolved-variable', `the sensitive variable ${name}`, at)
        : made;
    });
  }

  #defaultOf(
    name: string,
    fallback: Attribute['value'] | undefined,
    at: Place,
  ): Value {
    return fallback
      ? evaluate(fallback, this)
      : unknown('unresolved-variable', `the variable ${name}`, at);
  }

  /** What the caller, or a file that Terraform loads by itself, sets a variable to. */
  #given(name: string): Value | undefined {
    const { by } = this.call;
    if (by) {
      const arg = attributeOf(by.block, name);
      return arg && evaluate(arg, by.module, by.own);
    }
    const set = this.folder.values.find(one => one.name === name);
    return set && evaluate(set.value, this);
  }

  #local(name: string, at: Place): Value {
    const expression = this.#declared.locals.get(name);
    if (!expression)
      return unknown(
        'parse-error',
        `the local ${name}, which is not there,`,
        at,
      );
    return this.#once(`local.${name}`, at, () => evaluate(expression, this));
  }

  #path(name: string, at: Place): Value {
    if (name === 'module') return scalar(this.folder.path || '.', at);
    if (name === 'root') return scalar(this.call.root.path || '.', at);
    return unknown('deploy-time', `path.${name}`, at);
  }

  /** A resource, data source or module as expressions see it: one, a list, or a map. */
  #wholes(
    block: Block | undefined,
    kind: 'module' | 'data' | '',
    name: string,
    at: Place,
  ): Value {
    const address = kind ? `${kind}.${name}` : name;
    if (!block)
      return unknown(
        kind === 'module' ? 'external-module' : 'parse-error',
        kind === 'module'
          ? `the module ${name}`
          : `${address}, which is not declared,`,
        at,
      );
    return this.#once(address, at, () => {
      const { shape, instances, options, many } = this.#repetition(block);
      const values = new Map(
        instances.map(repeated => [
          repeated.key,
          this.#whole(block, address, repeated, many, at),
        ]),
      );
      if (shape === 'one' || many) return values.get('')!;
      return oneOf(
        options.map(keys => {
          const found = keys.map((key): [string, Value] => [
            String(key),
            values.get(key)!,
          ]);
          return shape === 'list'
            ? list(
                found.map(([, value]) => value),
                at,
              )
            : { kind: 'map', entries: new Map(found), at };
        }),
        instances.find(one => one.conditional)?.conditional ??
          unknown('expression', `how many ${address} there are`, at),
      );
    });
  }

  #whole(
    block: Block,
    address: string,
    { index, own }: Repeated,
    many: Unknown | undefined,
    at: Place,
  ): Value {
    const to = `${this.call.prefix}${address}${index}`;
    const { wholes } = this.call.root;
    if (!wholes.has(to)) {
      const child =
        block.type === 'module' ? this.#child(block, index, own) : undefined;
      wholes.set(to, {
        module: this,
        block,
        own,
        ...(many && { many }),
        ...(child && { child }),
      });
    }
    return { kind: 'reference', to, attribute: '', at };
  }

  #ofResource(
    to: string,
    { block, own }: Whole,
    name: string,
    at: Place,
  ): Value {
    const attribute = attributeName(name);
    const argument = attributeOf(block, name);
    const byAws = { kind: 'reference' as const, to, attribute, at };
    if (attribute === 'id' || !argument || /arn|_id$|url|endpoint/.test(name))
      return byAws;
    // What its authors set is what it has.
    const set = this.#once(`${to}.${name}`, at, () =>
      evaluate(argument, this, own),
    );
    return isNothing(set) ? byAws : set;
  }

  #ofData(to: string, { block, own }: Whole, name: string, at: Place): Value {
    const [type, label] = block.labels;
    if (type === 'aws_iam_policy_document' && /^(minified_)?json$/.test(name))
      return this.#once(`${to}.json`, at, () => {
        const args = bodyValue(block.body, block.span, this, own);
        const isResource = (id: string) => this.#isResource(id);
        return policyDocument(
          placed(args, block.span, block.span, isResource) as Properties,
        );
      });
    const what = `the data source ${type}.${label}`;
    if (type === 'terraform_remote_state')
      return unknown('import-value', what, at);
    return unknown(
      DEPLOYMENT.test(type) ? 'deploy-time' : 'data-source',
      what,
      at,
    );
  }

  #repetition(block: Block): Repetition {
    let found = this.#repetitions.get(block);
    if (!found) {
      found = repetitionOf(block, this);
      this.#repetitions.set(block, found);
    }
    return found;
  }

  #readCall(block: Block, instances: Instance[], gaps: Gap[]): void {
    const [name] = block.labels;
    if (block.broken !== undefined || name === undefined) return;
    const { instances: calls, many } = this.#repetition(block);
    let isUnread = false;
    for (const repeated of calls) {
      this.#whole(block, `module.${name}`, repeated, many, block.at);
      const child = this.#child(block, repeated.index, repeated.own, {
        conditional: repeated.conditional,
        many,
      });
      if (!child) isUnread = true;
      const read = child?.read();
      instances.push(...(read?.instances ?? []));
      gaps.push(...(read?.gaps ?? []));
    }
    if (!isUnread) return;
    const source = textAt(this.#source(block));
    gaps.push({
      why: 'external-module',
      what: `the module ${
        source.state === 'known' ? source.value : name
      } is not read`,
      at: block.at,
    });
  }

  #source(block: Block): Value | undefined {
    const source = attributeOf(block, 'source');
    return source && evaluate(source, this);
  }

  #child(
    block: Block,
    index: string,
    own: Own,
    { conditional, many }: Pick<Call, 'conditional' | 'many'> = {},
  ): Module | undefined {
    const [name] = block.labels;
    const key = `${name}${index}`;
    if (this.#children.has(key)) return this.#children.get(key);
    this.#children.set(key, undefined);
    const { root, chain, prefix, within } = this.call;
    const source = textAt(this.#source(block));
    const folder =
      source.state === 'known'
        ? root.folderOf(source.value, this.folder)
        : undefined;
    const around = [...chain, this.folder.path];
    if (
      !folder ||
      around.includes(folder.path) ||
      around.length > DEEPEST ||
      !this.budget.takeModule()
    )
      return undefined;
    const child = new Module(folder, {
      root,
      by: { module: this, block, own },
      within: [...within, name],
      prefix: `${prefix}module.${key}.`,
      chain: around,
      conditional: conditional ?? this.call.conditional,
      many: many ?? this.call.many,
    });
    this.#children.set(key, child);
    return child;
  }

  #instances(block: Block): Instance[] {
    const { instances, many } = this.#repetition(block);
    const [type, name] = block.labels;
    const { prefix, within, root } = this.call;
    return instances.flatMap(({ index, own, conditional }): Instance[] => {
      if (!root.budget.takeInstance()) return [];
      const address = `${type}.${name}${index}`;
      const whyMaybe = conditional ?? this.call.conditional;
      const whyMany = many ?? this.call.many;
      return [
        {
          id: `${prefix}${address}`,
          address: `${prefix.slice(prefix.indexOf('#') + 1)}${address}`,
          type,
          args: this.#args(block, own),
          attributes: this.#attributes(block, own),
          block,
          within,
          ...(whyMaybe && { conditional: whyMaybe }),
          ...(whyMany && { many: whyMany }),
        },
      ];
    });
  }

  #args(block: Block, own: Own): Properties {
    const made = bodyValue(block.body, block.span, this, own);
    const provider = providerOf(block);
    const tags = block.labels[0].startsWith('aws_')
      ? this.tagsOf(provider)
      : undefined;
    if (tags)
      made.entries.set('tags', withDefaultTags(tags, made.entries.get('tags')));
    return this.#placed(made, block);
  }

  #attributes(block: Block, own: Own): Properties {
    const entries = new Map<string, Value>();
    const lifecycle = block.body.blocks.find(
      ({ type }) => type === 'lifecycle',
    );
    if (lifecycle)
      entries.set(
        'lifecycle',
        bodyValue(lifecycle.body, lifecycle.span, this, own),
      );
    return this.#placed({ kind: 'map', entries, at: block.span }, block);
  }

  #placed(value: Properties, block: Block): Properties {
    const entries = new Map<string, Value>();
    const isResource = (id: string) => this.#isResource(id);
    for (const [name, one] of value.entries) {
      // What nobody wrote in this block stands at its header.
      const made = placed(one, block.span, block.at, isResource);
      if (made) entries.set(name, made);
    }
    return { kind: 'map', entries, at: block.span };
  }

  #isResource(id: string): boolean {
    return this.call.root.wholes.get(id)?.block.type === 'resource';
  }

  #once(key: string, at: Place, make: () => Value): Value {
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
}

/** `arn`, `id` (by any of its names), or another attribute. */
function attributeName(attribute: string): string {
  return /^(id|name|bucket|key_id|function_name|table_name|db_name)$/.test(
    attribute,
  )
    ? 'id'
    : attribute.toLowerCase();
}

function attributeOf(
  { body }: Block,
  name: string,
): Attribute['value'] | undefined {
  return body.attributes.find(one => one.name === name)?.value;
}

function isTrue(expression: Attribute['value'] | undefined): boolean {
  return expression?.kind === 'literal' && expression.value === true;
}

function isFalse(expression: Attribute['value'] | undefined): boolean {
  return expression?.kind === 'literal' && expression.value === false;
}

/** Whether there is something to hide in a value. */
function hides(value: Value): boolean {
  return value.kind !== 'unknown' && value.kind !== 'reference';
}
