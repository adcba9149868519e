import {
  optionsOf,
  textAt,
  unknown,
  valueAt,
  type Resource,
  type Unknown,
  type Value,
} from '../graph';
import type { Adapter } from './adapters/Adapter';
import type { Expression } from './hcl/Syntax';
import type { Instance } from './modules/readModule';

/** A block that says more of another resource. */
export interface Completion {
  instance: Instance;
  adapter: Adapter;
  entries: Record<string, Value | undefined>;
}

/**
 * Lays what further blocks say of a resource over its own properties.
 *
 * @param instances - what the resources were made of, by id
 * @param lost - is told of what completes nothing that is known
 */
export function completed(
  resources: Resource[],
  completions: Completion[],
  instances: ReadonlyMap<string, Instance>,
  lost: (completion: Completion) => void = () => {},
): Resource[] {
  const byType = new Map<string, Resource[]>();
  for (const resource of resources) {
    const same = byType.get(resource.type);
    if (same) same.push(resource);
    else byType.set(resource.type, [resource]);
  }
  for (const completion of completions) {
    const candidates = byType.get(completion.adapter.to) ?? [];
    const parents = parentsOf(candidates, completion);
    if (!parents?.length) lost(completion);
    // It may be about any of them.
    if (!parents) {
      for (const one of candidates) open(one, completion);
      continue;
    }
    for (const parent of parents) {
      const instance = instances.get(parent.id);
      const isSure = parents.length === 1 && instance;
      lay(
        parent,
        completion,
        isSure
          ? doubtOf(completion.instance, instance)
          : unknown('expression', aboutWhat(completion), parent.at),
      );
    }
  }
  return resources;
}

/** What it is about; several where that depends on what is not known; `undefined` where nothing is known of it. */
function parentsOf(
  candidates: Resource[],
  { instance, adapter }: Completion,
): Resource[] | undefined {
  const options = optionsOf(valueAt(instance.args, adapter.completes!));
  const parents = new Set<Resource>();
  for (const value of options) {
    const found = value && parentOf(candidates, value);
    if (found === 'unknown') return undefined;
    if (found) parents.add(found);
  }
  return [...parents];
}

function parentOf(
  candidates: Resource[],
  value: Value,
): Resource | undefined | 'unknown' {
  const reference =
    value.kind === 'template'
      ? value.parts.find(part => typeof part === 'object')
      : value;
  if (reference?.kind === 'reference')
    return candidates.find(({ id }) => id === reference.to) ?? 'unknown';
  const name = textAt(value);
  if (name.state !== 'known') return 'unknown';
  return candidates.find(resource =>
    [...resource.properties.entries].some(
      ([key, one]) =>
        /Name$|Identifier$/.test(key) &&
        one.kind === 'scalar' &&
        one.value === name.value,
    ),
  );
}

/** Why it may not be there although its parent is. */
function doubtOf(instance: Instance, parent: Instance): Unknown | undefined {
  const why = instance.conditional ?? instance.many;
  if (!why) return undefined;
  const isBeside =
    prefixOf(instance) === prefixOf(parent) && isAsOften(instance, parent);
  if (isBeside) return undefined;
  const what = `whether ${instance.address} is there (${why.what})`;
  return unknown('unresolved-condition', what, instance.at);
}

function prefixOf({ address, type, block }: Instance): string {
  return address.slice(0, address.lastIndexOf(`${type}.${block.labels[1]}`));
}

/** Whether the block is there for every one of its parent: repeated by the same expression, by the parent itself, or not at all. */
function isAsOften({ block }: Instance, parent: Instance): boolean {
  const [own, other] = [
    repetitionIn(block.body),
    repetitionIn(parent.block.body),
  ];
  if (!own) return true;
  const [type, name] = parent.block.labels;
  return (
    written(own) === (other && written(other)) ||
    (own.kind === 'attribute' &&
      own.name === name &&
      own.of.kind === 'name' &&
      own.of.name === type)
  );
}

function repetitionIn({
  attributes,
}: Instance['block']['body']): Expression | undefined {
  return attributes.find(({ name }) => name === 'count' || name === 'for_each')
    ?.value;
}

/** The same text for expressions that are written alike. */
function written(expression: Expression): string {
  return JSON.stringify(expression, (key, value) =>
    key === 'at' ? undefined : value,
  );
}

function lay(
  { properties: { entries: own } }: Resource,
  { entries }: Completion,
  doubt: Unknown | undefined,
): void {
  for (const [name, value] of Object.entries(entries)) {
    if (value === undefined) continue;
    const before = own.get(name);
    // Several attachments of one role, several targets of one rule.
    const both =
      before?.kind === 'list' && value.kind === 'list'
        ? { ...before, items: [...before.items, ...value.items] }
        : value;
    own.set(
      name,
      doubt ? unknown(doubt.why, doubt.what, value.at, [before, both]) : both,
    );
  }
}

function open(
  { properties: { entries: own }, at }: Resource,
  completion: Completion,
): void {
  for (const name of Object.keys(completion.entries))
    if (!own.has(name))
      own.set(name, unknown('expression', aboutWhat(completion), at));
}

function aboutWhat({ instance }: Completion): string {
  return `what ${instance.address} is about`;
}
