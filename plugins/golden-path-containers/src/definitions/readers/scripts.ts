import type { ShellReader, ShellText } from '../shell/ShellReader';
import {
  itemsOf,
  lineIn,
  offsetIn,
  type TextNode,
  type Tree,
} from '../yaml/Tree';

/** GitLab lets scripts nest this deep in lists. */
const DEEPEST = 10;
const MOST_SCRIPTS = 1_000;

/** The scalar of a YAML file as a script. */
export function shellText(node: TextNode, text: string = node.text): ShellText {
  const alike = text === node.text;
  return {
    text,
    lineAt: offset => lineIn(node, offset),
    endLineAt: offset => (node.body ? lineIn(node, offset) : node.endLine),
    offsetAt: offset => (alike ? offsetIn(node, offset) : undefined),
  };
}

/** The scripts of a list that may hold lists. */
export function scriptsIn(tree: Tree | undefined): TextNode[] {
  const found: TextNode[] = [];
  const collect = (node: Tree | undefined, depth: number) => {
    if (depth > DEEPEST || found.length > MOST_SCRIPTS) return;
    for (const item of itemsOf(node)) {
      if (item.kind === 'text') found.push(item);
      else if (item.kind === 'list') collect(item, depth + 1);
    }
  };
  collect(tree, 0);
  return found;
}

/** Reads all scripts of a list with one shell. */
export function readScripts(reader: ShellReader, tree: Tree | undefined): void {
  for (const node of scriptsIn(tree)) reader.read(shellText(node));
}
