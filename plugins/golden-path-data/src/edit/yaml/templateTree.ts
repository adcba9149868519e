import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Place, Resource } from '../../graph';

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

/** The last template that was parsed: a check that mends many resources of one file parses it once. */
let last: { text: string; document: Document.Parsed } | undefined;

/** Parses a template anew, with all of its layout; nothing where it has errors, or where the resource is not found in it. */
export function templateTree(
  text: string,
  { span }: Resource,
): TemplateTree | undefined {
  if (last?.text !== text) last = { text, document: parsed(text) };
  const { document } = last;
  if (document.errors.length || !isMap(document.contents)) return undefined;
  const resources: unknown = document.contents.get('Resources', true);
  if (!isMap(resources)) return undefined;
  const pair = resources.items.find(
    ({ key, value }) =>
      isNode(key) && key.range?.[0] === span.start && isMap(value),
  );
  if (!pair) return undefined;
  return {
    text,
    file: span.file,
    json: /^\s*\{/.test(text.replace(/^\ufeff/, '')),
    resources,
    pair: pair as Pair<Node, YAMLMap>,
  };
}

function parsed(text: string): Document.Parsed {
  return parseDocument(text, {
    strict: false,
    uniqueKeys: false,
    logLevel: 'silent',
    schema: 'failsafe',
    resolveKnownTags: false,
    keepSourceTokens: true,
  });
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
