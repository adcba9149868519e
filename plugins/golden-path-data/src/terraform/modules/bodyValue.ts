import {
  list,
  unknown,
  type List,
  type Properties,
  type Unknown,
  type Value,
} from '../../graph';
import type { Block, Body } from '../hcl/Syntax';
import { evaluate } from './evaluate';
import { pairsOf } from './loops';
import type { Own, Scope } from './Scope';
import { isNothing, optionsIn, overOptions } from './values';

/** These stand in every block and say nothing of what is made. */
const META = new Set([
  'count',
  'for_each',
  'depends_on',
  'provider',
  'providers',
  'lifecycle',
  'provisioner',
  'connection',
  'timeouts',
]);

/** More blocks of one name are not written out. */
const MOST_BLOCKS = 1_000;

/** Arguments and nested blocks of a block; nested ones as lists under their name. */
export function bodyValue(
  body: Body,
  at: Properties['at'],
  scope: Scope,
  own: Own,
): Properties {
  const entries = new Map<string, Value>();
  for (const { name, value } of body.attributes)
    if (!META.has(name)) entries.set(name, evaluate(value, scope, own));
  for (const block of body.blocks) {
    if (META.has(block.type)) continue;
    const dynamic = block.type === 'dynamic' ? block.labels[0] : undefined;
    const name = dynamic ?? block.type;
    const made = dynamic
      ? repeated(block, dynamic, scope, own)
      : list([bodyValue(block.body, block.span, scope, own)], block.span);
    const before = entries.get(name);
    entries.set(name, before ? both(before, made) : made);
  }
  return { kind: 'map', entries, at };
}

/** Blocks of one name one after the other. */
function both(before: Value, more: Value): Value {
  return overOptions(before, a =>
    overOptions(more, b => {
      const [x, y] = [asList(a), asList(b)];
      const open = x.open ?? y.open;
      return list([...x.items, ...y.items], x.at, open);
    }),
  );
}

function asList(value: Value): List {
  if (value.kind === 'list') return value;
  const open =
    value.kind === 'unknown' && !isNothing(value) ? value : undefined;
  return list(value.kind === 'map' ? [value] : [], value.at, open);
}

/** A `dynamic` block: one for each item; what is open stays so. */
function repeated(
  { body, span, at }: Block,
  name: string,
  scope: Scope,
  own: Own,
): Value {
  const attribute = (wanted: string) =>
    body.attributes.find(one => one.name === wanted)?.value;
  const over = attribute('for_each');
  const content = body.blocks.find(({ type }) => type === 'content');
  const iterator = attribute('iterator');
  const item = iterator?.kind === 'name' ? iterator.name : name;
  if (!content || !over)
    return list([], span, openBlock(name, undefined, span));
  const made = (key: Value, one: Value) => {
    const named: Value = {
      kind: 'map',
      entries: new Map([
        ['key', key],
        ['value', one],
      ]),
      at,
    };
    return bodyValue(
      content.body,
      content.span,
      scope,
      new Map([...own, [item, named]]),
    );
  };
  const value = evaluate(over, scope, own);
  const options = optionsIn(value).map(option => {
    if (isNothing(option)) return list([], span);
    const found = pairsOf(option, at);
    if (!found || found.pairs.length > MOST_BLOCKS)
      return list([], span, openBlock(name, option, span));
    const items = found.pairs.map(([key, one]) => made(key, one));
    return list(items, span, found.open);
  });
  const [only] = options;
  if (options.length === 1) return only;
  const origin = value as Unknown;
  return unknown(
    'unresolved-condition',
    origin.what,
    span,
    options.map(option =>
      option.items.length || option.open ? option : undefined,
    ),
  );
}

function openBlock(name: string, value: Value | undefined, at: Block['at']) {
  return value?.kind === 'unknown'
    ? value
    : unknown('expression', `how often ${name} stands there`, at);
}
