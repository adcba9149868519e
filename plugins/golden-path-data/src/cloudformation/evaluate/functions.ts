import {
  list,
  numberAt,
  optionsOf,
  scalar,
  textAt,
  turned,
  unknown,
  type Place,
  type Value,
} from '../../graph';
import { entriesOf, itemsOf, nodeAt, textOf, type Node } from '../template';
import { dynamicReferences } from './dynamicReferences';
import type { Evaluator } from './Evaluator';
import { moved } from './moved';
import { concatenated, jsonOf } from './texts';

type Run = (
  argument: Node,
  at: Place,
  evaluator: Evaluator,
) => Value | undefined;

/** The intrinsic functions that are evaluated, by name. What is not here is not known. */
export const functions: ReadonlyMap<string, Run> = new Map<string, Run>([
  ['Ref', ref],
  ['Fn::GetAtt', getAtt],
  ['Fn::Sub', sub],
  ['Fn::Join', join],
  ['Fn::If', choose],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::FindInMap', findInMap],
  [
    'Fn::Base64',
    (argument, at, evaluator) => moved(evaluator.value(argument), at),
  ],
  ['Fn::ToJsonString', toJson],
  ['Fn::Length', length],
  ['Fn::ImportValue', importValue],
  [
    'Fn::GetAZs',
    (_, at) => unknown('deploy-time', 'the availability zones', at),
  ],
  ['Fn::Cidr', (_, at) => unknown('expression', 'a range of addresses', at)],
]);

function ref(argument: Node, at: Place, { names }: Evaluator) {
  const name = textOf(argument);
  return name === undefined ? broken('Ref', at) : names.ref(name, at);
}

function getAtt(argument: Node, at: Place, evaluator: Evaluator) {
  const path =
    argument.kind === 'list'
      ? argument.items.map(item => textAt(evaluator.value(item)))
      : undefined;
  const text = path
    ? path.map(part => (part.state === 'known' ? part.value : '?')).join('.')
    : textOf(argument);
  const dot = text?.indexOf('.') ?? -1;
  if (text === undefined || dot < 1) return broken('Fn::GetAtt', at);
  return evaluator.names.attribute(text.slice(0, dot), text.slice(dot + 1), at);
}

const IN_TEXT = /\$\{(!?)([^{}$]{1,300})\}/g;

function sub(argument: Node, at: Place, evaluator: Evaluator) {
  const [first, second] =
    argument.kind === 'list' ? argument.items : [argument];
  const text = first && textOf(first);
  if (text === undefined) return broken('Fn::Sub', at);
  const own = second?.kind === 'map' ? second.entries : undefined;
  const values: Array<Value | undefined> = [];
  let from = 0;
  for (const match of text.matchAll(IN_TEXT)) {
    const [all, literal, name] = match;
    values.push(scalar(text.slice(from, match.index), at));
    from = match.index + all.length;
    const entry = own?.get(name!.trim());
    if (literal) values.push(scalar(`\${${name}}`, at));
    else if (entry) values.push(evaluator.value(entry.value));
    else values.push(named(name!.trim(), at, evaluator));
  }
  values.push(scalar(text.slice(from), at));
  return resolved(concatenated(values, at), evaluator);
}

function named(name: string, at: Place, { names }: Evaluator) {
  const dot = name.indexOf('.');
  return dot > 0
    ? names.attribute(name.slice(0, dot), name.slice(dot + 1), at)
    : names.ref(name, at);
}

function join(argument: Node, at: Place, evaluator: Evaluator) {
  const [by, items] = itemsOf(argument);
  const delimiter = by?.kind === 'scalar' ? String(by.value ?? '') : undefined;
  const values = items && evaluator.value(items);
  return turned(values, known => {
    if (delimiter === undefined || known?.kind !== 'list' || known.open)
      return unknown('expression', 'a text joined of what is not known', at);
    const parts = known.items.flatMap((item, i) =>
      i ? [scalar(delimiter, at), item] : [item],
    );
    return resolved(concatenated(parts, at), evaluator);
  });
}

/** A text that was put together may hold dynamic references too. */
function resolved(value: Value, { names }: Evaluator): Value {
  return value.kind === 'scalar' ? dynamicReferences(value, names) : value;
}

function choose(argument: Node, at: Place, evaluator: Evaluator) {
  const { names } = evaluator;
  const [name, yes, no] = itemsOf(argument);
  const condition = name && textOf(name);
  if (!condition || !yes || !no) return broken('Fn::If', at);
  const holds = names.condition(condition);
  if (holds !== undefined) return evaluator.value(holds ? yes : no);
  return unknown('unresolved-condition', `the condition ${condition}`, at, [
    names.assuming(condition, true, () => evaluator.value(yes)),
    names.assuming(condition, false, () => evaluator.value(no)),
  ]);
}

function select(argument: Node, at: Place, evaluator: Evaluator) {
  const [index, items] = itemsOf(argument);
  const values = items && evaluator.value(items);
  const which = index && numberAt(evaluator.value(index));
  const what = 'an item of a list that is not known';
  return turned(values, known => {
    const item =
      which?.state === 'known' && known?.kind === 'list'
        ? known.items[which.value]
        : undefined;
    return moved(item, at) ?? unknown('expression', what, at);
  });
}

function length(argument: Node, at: Place, evaluator: Evaluator) {
  return turned(evaluator.value(argument), known =>
    known?.kind === 'list' && !known.open
      ? scalar(known.items.length, at)
      : unknown('expression', 'the length of a list', at),
  );
}

function toJson(argument: Node, at: Place, evaluator: Evaluator) {
  const value = evaluator.value(argument);
  return value && jsonOf(value, at);
}

function split(argument: Node, at: Place, evaluator: Evaluator) {
  const [by, text] = itemsOf(argument);
  const delimiter = by && textOf(by);
  const value = text && textAt(evaluator.value(text));
  if (!delimiter || value?.state !== 'known')
    return unknown('expression', 'the parts of a text that is not known', at);
  return list(
    value.value
      .split(delimiter)
      .slice(0, 1000)
      .map(part => scalar(part, at)),
    at,
  );
}

const MOST_ENTRIES = 50;

function findInMap(argument: Node, at: Place, evaluator: Evaluator) {
  const [map, first, second, options] = itemsOf(argument);
  const [mapping] = keysOf(map, evaluator) ?? [];
  const table = mapping ? evaluator.names.mapping(mapping) : undefined;
  const [rows, columns] = [keysOf(first, evaluator), keysOf(second, evaluator)];
  const found = under(under(table ? [table] : [], rows), columns);
  const values = found
    .slice(0, MOST_ENTRIES)
    .map(node => moved(evaluator.value(node), at));
  // A key that is not known leaves all that the mapping holds there.
  if (values.length && !(rows?.length === 1 && columns?.length === 1))
    return unknown(
      'expression',
      `an entry of the mapping ${mapping}`,
      at,
      found.length > MOST_ENTRIES ? undefined : values,
    );
  if (values.length) return values[0];
  const fallback = nodeAt(options, 'DefaultValue');
  return fallback
    ? evaluator.value(fallback)
    : unknown('expression', 'the entry of a mapping', at);
}

/** All keys that a node can mean; `undefined` where they are not known. */
function keysOf(node: Node | undefined, evaluator: Evaluator) {
  const keys: string[] = [];
  for (const option of optionsOf(node && evaluator.value(node))) {
    if (option?.kind !== 'scalar') return undefined;
    keys.push(String(option.value));
  }
  return keys;
}

function under(nodes: Node[], keys: string[] | undefined): Node[] {
  return nodes.flatMap(node =>
    keys
      ? keys.flatMap(key => nodeAt(node, key) ?? [])
      : entriesOf(node).map(([, { value }]) => value),
  );
}

function importValue(argument: Node, at: Place, evaluator: Evaluator) {
  const name = textAt(evaluator.value(argument));
  const known =
    name.state === 'known' ? evaluator.names.exported(name.value) : undefined;
  if (known) return moved(known, at);
  const what =
    name.state === 'known' ? `the export ${name.value}` : 'an imported value';
  return unknown('import-value', what, at);
}

function broken(name: string, at: Place): Value {
  return unknown('parse-error', `${name}, which is written in a wrong way`, at);
}
