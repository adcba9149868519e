import { list, unknown, type Properties, type Value } from '../../graph';
import type { Block, Body } from '../hcl/Syntax';
import { evaluate, pairsOf } from './evaluate';
import type { Own, Scope } from './Scope';
import { properties } from '../../graph';

/** These stand in every block and say nothing of what is made. */
const META = new Set([
  'count',
  'for_each',
  'depends_on',
  'provider',
  'lifecycle',
  'provisioner',
  'connection',
  'timeouts',
]);

/** Arguments and nested blocks of a block; nested ones as lists under their name. */
export function bodyValue(
  body: Body,
  at: Properties['at'],
  scope: Scope,
  own: Own,
): Properties {
  const entries = new Map<string, Value>();
  for (const { name, value } of body.attributes) {
    if (META.has(name)) continue;
    const made = evaluate(value, scope, own);
    if (made !== undefined) entries.set(name, made);
  }
  for (const block of body.blocks) {
    if (META.has(block.type)) continue;
    const dynamic = block.type === 'dynamic' ? block.labels[0] : undefined;
    const name = dynamic ?? block.type;
    const made = dynamic
      ? repeated(block, dynamic, scope, own)
      : list([bodyValue(block.body, block.span, scope, own)], block.span);
    const before = entries.get(name);
    entries.set(name, before?.kind === 'list' ? both(before, made) : made);
  }
  return { kind: 'map', entries, at };
}

function both(
  a: Extract<Value, { kind: 'list' }>,
  b: Extract<Value, { kind: 'list' }>,
) {
  return list([...a.items, ...b.items], a.at, a.open ?? b.open);
}

/** A `dynamic` block: one for each item, or a list that is open. */
function repeated(
  { body, span }: Block,
  name: string,
  scope: Scope,
  own: Own,
): Extract<Value, { kind: 'list' }> {
  const attribute = (wanted: string) =>
    body.attributes.find(one => one.name === wanted)?.value;
  const over = attribute('for_each');
  const content = body.blocks.find(({ type }) => type === 'content');
  const iterator = attribute('iterator');
  const item = iterator?.kind === 'name' ? iterator.name : name;
  const value = over && evaluate(over, scope, own);
  const pairs = pairsOf(value, span);
  if (!content || !pairs)
    return list(
      [],
      span,
      value?.kind === 'unknown'
        ? value
        : unknown('expression', `how often ${name} stands there`, span),
    );
  return list(
    pairs.map(([key, one]) => {
      const named = properties({ key, value: one }, span);
      return bodyValue(
        content.body,
        content.span,
        scope,
        new Map([...own, [item, named]]),
      );
    }),
    span,
  );
}
