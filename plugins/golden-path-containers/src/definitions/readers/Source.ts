import type { Place, Value } from '../ImageBuild';
import type { Tree, TextNode } from '../yaml/Tree';

/** A definition's file, and what may be asked of the project around it. */
export interface Source {
  path: string;
  text: string;
  /** Whether the project has this file. */
  has(path: string): boolean;
}

/** Where a node stands. */
export function placeOf({ path }: Source, node: Tree): Place {
  return { file: path, line: node.line, endLine: node.endLine };
}

/** The value that a scalar gives; `expand` says what of it is known. */
export function valueFrom(
  source: Source,
  node: TextNode,
  expand: (text: string) => Pick<Value, 'text' | 'unknown'> = text => ({
    text,
  }),
): Value {
  return { ...placeOf(source, node), ...expand(node.text) };
}
