import {
  joined,
  list,
  scalar,
  textAt,
  turned,
  unknown,
  type Place,
  type Template,
  type Value,
} from '../../graph';
import { itemsOf, textOf, type Node } from '../template';
import type { Evaluator } from './Evaluator';

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
  [
    'Fn::ToJsonString',
    (argument, at, evaluator) => moved(evaluator.value(argument), at),
  ],
  [
    'Fn::ImportValue',
    (argument, at, evaluator) => importValue(argument, at, evaluator),
  ],
  [
    'Fn::GetAZs',
    (_, at) => unknown('deploy-time', 'the availability zones', at),
  ],
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
  const parts: Template['parts'] = [];
  let from = 0;
  for (const match of text.matchAll(IN_TEXT)) {
    const [all, literal, name] = match;
    parts.push(text.slice(from, match.index));
    from = match.index + all.length;
    const entry = own?.get(name.trim());
    if (literal) parts.push(`\${${name}}`);
    else if (entry) parts.push(...partsOf(evaluator.value(entry.value), at));
    else parts.push(...partsOf(named(name.trim(), at, evaluator), at));
  }
  parts.push(text.slice(from));
  return joined(parts, at);
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
  if (delimiter === undefined || values?.kind !== 'list')
    return values?.kind === 'unknown'
      ? { ...values, at }
      : unknown('expression', 'a text joined of what is not known', at);
  const parts = values.items.flatMap((item, i) => [
    ...(i ? [delimiter] : []),
    ...partsOf(item, at),
  ]);
  return joined(parts, at);
}

function choose(argument: Node, at: Place, evaluator: Evaluator) {
  const [name, yes, no] = itemsOf(argument);
  const condition = name && textOf(name);
  if (!condition || !yes || !no) return broken('Fn::If', at);
  const holds = evaluator.names.condition(condition);
  if (holds !== undefined) return evaluator.value(holds ? yes : no);
  return unknown('unresolved-condition', `the condition ${condition}`, at, [
    evaluator.value(yes),
    evaluator.value(no),
  ]);
}

function select(argument: Node, at: Place, evaluator: Evaluator) {
  const [index, items] = itemsOf(argument);
  const values = items && evaluator.value(items);
  const i = index?.kind === 'scalar' ? Number(index.value) : NaN;
  const found = values?.kind === 'list' ? values.items[i] : undefined;
  return found
    ? moved(found, at)
    : unknown('expression', 'an item of a list that is not known', at);
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

function findInMap(argument: Node, at: Place, evaluator: Evaluator) {
  const keys = itemsOf(argument)
    .slice(0, 3)
    .map(item => textAt(evaluator.value(item)));
  const [map, first, second] = keys.map(key =>
    key.state === 'known' ? key.value : undefined,
  );
  if (map === undefined || first === undefined || second === undefined)
    return unknown('expression', 'the entry of a mapping', at);
  const node = evaluator.names.mapping(map, first, second);
  return node
    ? moved(evaluator.value(node), at)
    : unknown('expression', `the entry ${second} of the mapping ${map}`, at);
}

function importValue(argument: Node, at: Place, evaluator: Evaluator) {
  const name = textAt(evaluator.value(argument));
  const what =
    name.state === 'known' ? `the export ${name.value}` : 'an imported value';
  return unknown('import-value', what, at);
}

/** A value as parts of a text. */
function partsOf(value: Value | undefined, at: Place): Template['parts'] {
  if (value === undefined) return [];
  if (value.kind === 'scalar') return [String(value.value)];
  if (value.kind === 'template') return value.parts;
  if (value.kind === 'reference' || value.kind === 'unknown') return [value];
  return [unknown('expression', 'a list within a text', at)];
}

/** A value at the place where it is used. */
function moved(value: Value | undefined, at: Place): Value | undefined {
  return turned(value, known => known && { ...known, at });
}

function broken(name: string, at: Place): Value {
  return unknown('parse-error', `${name}, which is written in a wrong way`, at);
}
