import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { parsedYaml } from '../../cloudformation/template/parsedYaml';
import type { Place, Resource } from '../../graph';
import { recent } from '../../reading';

/** A template as its text is laid out, and the resource in it that is to be changed. */
export interface TemplateTree {
  text: string;
  file: string;
  /** JSON is edited in its own words. */
  json: boolean;
  /** All resources. */
  resources: YAMLMap;
  /** The one to change: its id and what it says. */
  pair: Pair<Node, YAMLMap>;
}

/** Every fix of a file looks for its resource, so that they are found by where they begin. */
const layoutOf = recent((file, text) => {
  const { document, isOnly } = parsedYaml(file, text);
  if (!document || !isOnly || document.errors.length) return undefined;
  if (!isMap(document.contents)) return undefined;
  const resources: unknown = document.contents.get('Resources', true);
  if (!isMap(resources)) return undefined;
  const byStart = new Map<number, TemplateTree['pair']>();
  for (const pair of resources.items) {
    const { key, value } = pair;
    if (isNode(key) && key.range && isMap(value))
      byStart.set(key.range[0], pair as TemplateTree['pair']);
  }
  const json = /^\s*\{/.test(text.replace(/^\ufeff/, ''));
  return { json, resources, byStart };
});

/** Finds a resource in a template, with all of its layout; nothing where it has errors, or where the resource is not found in it. */
export function templateTree(
  text: string,
  { span }: Resource,
): TemplateTree | undefined {
  const layout = layoutOf(span.file, text);
  const pair = layout?.byStart.get(span.start);
  if (!layout || !pair) return undefined;
  const { json, resources } = layout;
  return { text, file: span.file, json, resources, pair };
}

/** A node, and the maps, lists and pairs around it, innermost last. */
export interface Found {
  node: Node;
  around: Array<Node | Pair>;
}

/** The node of the resource that begins exactly there. */
export function nodeAt(
  tree: TemplateTree,
  { file, start }: Place,
): Found | undefined {
  if (file !== tree.file) return undefined;
  const around: Found['around'] = [tree.resources, tree.pair];
  let node: Node | undefined = tree.pair.value ?? undefined;
  while (node && node.range?.[0] !== start) {
    around.push(node);
    node = childAt(node, start, around);
  }
  return node && { node, around };
}

function childAt(
  node: Node,
  offset: number,
  around: Found['around'],
): Node | undefined {
  const covers = (one: unknown): one is Node =>
    isNode(one) &&
    !!one.range &&
    one.range[0] <= offset &&
    offset < Math.max(one.range[1], one.range[0] + 1);
  if (isSeq(node)) return node.items.find(covers);
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ value }) => covers(value));
  if (pair) around.push(pair);
  return pair?.value as Node | undefined;
}

/** Whether a node is a text, number or boolean as it stands: no function, anchor or alias. */
export function isLiteral(node: unknown): node is Scalar {
  return isScalar(node) && !node.tag && !node.anchor;
}
