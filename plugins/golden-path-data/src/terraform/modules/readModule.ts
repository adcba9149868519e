import {
  textAt,
  type Gap,
  type Properties,
  type Unknown,
  type Value,
} from '../../graph';
import type { Block } from '../hcl/Syntax';
import { bodyValue } from './bodyValue';
import { declaredBy } from '../registry';
import type { Home } from './Call';
import { unknownArgument } from './unknownArgument';
import { providerOf, withDefaultTags } from './defaultTags';
import { evaluate } from './evaluate';
import type { Module } from './Module';
import { placed } from './placed';
import type { Repeated } from './repetition';
import { argumentOf } from './variables';

/** One resource as Terraform means it, after `count` and `for_each`. */
export interface Instance extends Home {
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

/** What a module declares, with the modules that it calls. */
export interface ModuleResult {
  instances: Instance[];
  gaps: Gap[];
}

/** Every resource of a module and of those that it calls, and what was not read. */
export function readModule(module: Module): ModuleResult {
  const result: ModuleResult = { instances: [], gaps: [] };
  const open = unknownArgument(module);
  if (open)
    result.gaps.push({
      why: 'external-module',
      what: `${open.what} is not read`,
      at: open.at,
      declares: module.folder.standIn!.also,
    });
  for (const block of module.declared.repeated)
    result.gaps.push({
      why: 'parse-error',
      what: `${block.labels.join('.')} is declared a second time`,
      at: module.homeOf(block).at,
    });
  for (const block of module.declared.modules.values())
    if (block.broken === undefined) readCall(module, block, result);
  for (const block of module.declared.resources.values()) {
    if (block.broken === undefined) readResource(module, block, result);
    else
      result.gaps.push({
        why: 'parse-error',
        what: `${block.broken} stands here`,
        at: module.homeOf(block).at,
      });
  }
  return result;
}

function readCall(module: Module, block: Block, result: ModuleResult): void {
  const { instances, many } = module.repetition(block);
  let isUnread = false;
  for (const repeated of instances) {
    const child = module.child(block, repeated, many);
    if (!child) isUnread = true;
    const read = child && readModule(child);
    result.instances.push(...(read?.instances ?? []));
    result.gaps.push(...(read?.gaps ?? []));
  }
  if (!isUnread) return;
  const source = textAt(sourceOf(module, block));
  const what = source.state === 'known' ? source.value : block.labels[0];
  const declares = declaredBy(what);
  result.gaps.push({
    why: 'external-module',
    what: `the module ${what} is not read`,
    at: module.homeOf(block).at,
    named: { kind: 'module', name: block.labels[0] },
    ...(declares && { declares }),
  });
}

function readResource(
  module: Module,
  block: Block,
  { instances }: ModuleResult,
): void {
  const { instances: all, many } = module.repetition(block);
  const { prefix, within, ...call } = module.call;
  const [type, name] = block.labels;
  for (const { index, own, conditional } of all) {
    if (!module.budget.takeInstance()) return;
    const address = `${type}.${name}${index}`;
    const whyMaybe = conditional ?? call.conditional;
    const whyMany = many ?? call.many;
    instances.push({
      id: `${prefix}${address}`,
      address: `${prefix.slice(prefix.indexOf('#') + 1)}${address}`,
      type,
      args: argsOf(module, block, own),
      attributes: attributesOf(module, block, own),
      block,
      ...module.homeOf(block),
      within,
      ...(whyMaybe && { conditional: whyMaybe }),
      ...(whyMany && { many: whyMany }),
    });
  }
}

function argsOf(
  module: Module,
  block: Block,
  own: Repeated['own'],
): Properties {
  const made = bodyValue(block.body, block.span, module, own);
  const tags = block.labels[0].startsWith('aws_')
    ? module.tagsOf(providerOf(block))
    : undefined;
  if (tags)
    made.entries.set('tags', withDefaultTags(tags, made.entries.get('tags')));
  return settled(module, block, made.entries);
}

/** What stands beside the arguments. */
function attributesOf(
  module: Module,
  block: Block,
  own: Repeated['own'],
): Properties {
  const entries = new Map<string, Value>();
  const lifecycle = block.body.blocks.find(({ type }) => type === 'lifecycle');
  if (lifecycle)
    entries.set(
      'lifecycle',
      bodyValue(lifecycle.body, lifecycle.span, module, own),
    );
  return settled(module, block, entries);
}

/** Arguments as the resource has them; what nobody wrote in it stands at its header. */
function settled(
  module: Module,
  block: Block,
  entries: ReadonlyMap<string, Value>,
): Properties {
  const home = module.homeOf(block);
  const open = unknownArgument(module);
  const made = new Map<string, Value>();
  for (const [name, value] of entries) {
    const one = placed(value, home, id => module.isResource(id));
    if (one) made.set(name, one);
  }
  return {
    kind: 'map',
    entries: made,
    at: home.span,
    ...(open && { open }),
  };
}

/** Where the source of a called module is written. */
function sourceOf(module: Module, block: Block): Value | undefined {
  const source = argumentOf(block, 'source');
  return source && evaluate(source, module);
}
