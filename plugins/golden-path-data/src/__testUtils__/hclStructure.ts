import type { Body, Expression } from '../terraform/hcl/Syntax';

/** Blocks by type and labels, with the names of their arguments and the values that are literals, as the peer writes them. */
export function structureOf({
  attributes,
  blocks,
}: Body): Record<string, unknown> {
  const found: Record<string, any> = {};
  for (const { name, value } of attributes) found[name] = literal(value);
  for (const { type, labels, body } of blocks) {
    let level = found;
    for (const part of [type, ...labels.slice(0, -1)]) {
      if (!labels.length) break;
      level[part] ??= {};
      level = level[part];
    }
    const last = labels.length ? labels[labels.length - 1] : type;
    level[last] = [...(level[last] ?? []), structureOf(body)];
  }
  return found;
}

function literal(value: Expression): unknown {
  switch (value.kind) {
    case 'literal':
      return value.value;
    case 'tuple':
      return value.items.map(literal);
    case 'object':
      return Object.fromEntries(
        value.entries.map(({ key, value: one }) => [
          literal(key),
          literal(one),
        ]),
      );
    default:
      return undefined;
  }
}

/** What the peer says, without the values that are no literals here. */
export function agreeing(theirs: unknown, ours: unknown): unknown {
  if (ours === undefined) return undefined;
  if (Array.isArray(theirs) && Array.isArray(ours))
    return theirs.map((one, i) => agreeing(one, ours[i]));
  if (isMap(theirs) && isMap(ours))
    return Object.fromEntries(
      Object.entries(theirs).map(([key, one]) => [
        key,
        key in ours ? agreeing(one, ours[key]) : one,
      ]),
    );
  // The peer writes texts as the JSON syntax takes them, with `$${` for `${`.
  return typeof theirs === 'string'
    ? theirs.replace(/([$%])\1\{/g, '$1{')
    : theirs;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
