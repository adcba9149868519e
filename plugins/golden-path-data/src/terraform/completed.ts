import {
  textAt,
  unknown,
  valueAt,
  type List,
  type Resource,
  type Value,
} from '../graph';
import type { Adapter } from './adapters/Adapter';
import type { Instance } from './modules/Module';

/** A block that says more of another resource. */
export interface Completion {
  instance: Instance;
  adapter: Adapter;
  entries: Record<string, Value | undefined>;
}

/** Lays what further blocks say of a resource over its own properties. */
export function completed(
  resources: Resource[],
  completions: Completion[],
): Resource[] {
  for (const completion of completions) {
    const { adapter } = completion;
    const parents = parentsOf(resources, completion);
    if (parents) {
      for (const parent of parents) lay(parent, completion);
      continue;
    }
    // It may be about any of them.
    for (const resource of resources)
      if (resource.type === adapter.to) open(resource, completion);
  }
  return resources;
}

function parentsOf(
  resources: Resource[],
  { instance, adapter }: Completion,
): Resource[] | undefined {
  const value = valueAt(instance.args, adapter.completes!);
  if (value?.kind === 'reference') {
    // Without an index it may stand for each of several; one of a number that is not known is read as one body without index.
    const body = value.to.replace(/\[[^[\]]*\]$/, '');
    const parents = resources.filter(
      ({ id, type, many }) =>
        type === adapter.to &&
        (id === value.to ||
          id.startsWith(`${value.to}[`) ||
          (many && id === body)),
    );
    return parents.length ? parents : undefined;
  }
  const name = textAt(value);
  if (name.state !== 'known') return undefined;
  return resources.filter(
    resource =>
      resource.type === adapter.to &&
      [...resource.properties.entries].some(
        ([key, one]) =>
          /Name$|^Name$|Identifier$/.test(key) &&
          one.kind === 'scalar' &&
          one.value === name.value,
      ),
  );
}

function lay(
  { properties: { entries: own }, many }: Resource,
  { instance, entries }: Completion,
): void {
  // Where both are there by the same variable it is there whenever the other is.
  const doubt =
    instance.many &&
    !(
      instance.many.kind === 'unknown' &&
      instance.many.why === 'unresolved-variable' &&
      many?.what === instance.many.what
    );
  for (const [name, value] of Object.entries(entries)) {
    if (value === undefined) continue;
    const before = own.get(name);
    // Several attachments of one role, several targets of one rule.
    const both: Value | List =
      before?.kind === 'list' && value.kind === 'list'
        ? { ...before, items: [...before.items, ...value.items] }
        : value;
    own.set(
      name,
      doubt
        ? unknown(
            'unresolved-condition',
            `whether ${instance.address} is there`,
            value.at,
            [before, both],
          )
        : both,
    );
  }
}

function open(
  { properties: { entries: own }, at }: Resource,
  { instance, entries }: Completion,
): void {
  for (const name of Object.keys(entries))
    if (!own.has(name))
      own.set(
        name,
        unknown('expression', `what ${instance.address} is about`, at),
      );
}
