import type { Place } from '../../graph';
import type { Entry, MapNode, Node } from '../template';

// Makes pieces of templates: what the transform of SAM writes, at the places of what it is made of.

export function textNode(value: string | number | boolean, at: Place): Node {
  return { kind: 'scalar', value, at };
}

export function listNode(items: Node[], at: Place): Node {
  return { kind: 'list', items, at };
}

/** A map; entries that are `undefined` are left out. */
export function mapNode(
  entries: Record<string, Node | undefined>,
  at: Place,
): MapNode {
  const set = new Map<string, Entry>();
  for (const [name, value] of Object.entries(entries))
    if (value) set.set(name, { key: value.at, value });
  return { kind: 'map', entries: set, at };
}

export function refNode(name: string, at: Place): Node {
  return mapNode({ Ref: textNode(name, at) }, at);
}

export function arnNode(name: string, at: Place): Node {
  return attributeNode(name, 'Arn', at);
}

export function attributeNode(
  name: string,
  attribute: string,
  at: Place,
): Node {
  const path = [textNode(name, at), textNode(attribute, at)];
  return mapNode({ 'Fn::GetAtt': listNode(path, at) }, at);
}

/** A text with variables: `Fn::Sub`. */
export function subNode(
  pattern: string,
  at: Place,
  variables?: Record<string, Node>,
): Node {
  const text = textNode(pattern, at);
  const argument = variables
    ? listNode([text, mapNode(variables, at)], at)
    : text;
  return mapNode({ 'Fn::Sub': argument }, at);
}

/** Entries of a map under the same or other names. */
export function picked(
  node: MapNode,
  names: Record<string, string>,
): Record<string, Node | undefined> {
  const found = Object.entries(names).map(([from, to]) => [
    to,
    node.entries.get(from)?.value,
  ]);
  return Object.fromEntries(found);
}

/** The same names on both sides. */
export function same(names: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map(name => [name, name]));
}
