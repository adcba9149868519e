import { Language, Parser, type TreeCursor } from 'web-tree-sitter';
import { GRAMMAR_WASM } from './wasm/grammar.generated';
import { PARSER_WASM } from './wasm/parser.generated';

/** A node of the syntax tree, out of the parser's memory. Comments and blank space are not in it. */
export interface Node {
  type: string;
  /** UTF-16 offsets. */
  start: number;
  end: number;
  /** Where nothing in the whole text is broken, a `string_lit` has none. */
  children: Node[];
  /** It, or something in it, could not be parsed. */
  broken: boolean;
}

let loading: Promise<void> | undefined;
let parser: Parser | undefined;

/** Loads the parser and the grammar, once. */
export function loadParser(): Promise<void> {
  loading ??= load();
  return loading;
}

/** The syntax tree of a text; what cannot be parsed is marked as broken, the rest is there. */
export function parse(text: string): Node {
  if (!parser)
    throw new Error(
      'Terraform cannot be read yet: await prepareTerraform() first',
    );
  const tree = parser.parse(text);
  if (!tree) throw new Error('The parser of Terraform gave no tree');
  const cursor = tree.walk();
  try {
    return copied(cursor, tree.rootNode.hasError);
  } finally {
    cursor.delete();
    tree.delete();
  }
}

async function load(): Promise<void> {
  await Parser.init({
    wasmBinary: bytesOf(PARSER_WASM),
    // Nothing is looked for; without it a bundle that knows no place of its own fails.
    locateFile: (name: string) => name,
  });
  const language = await Language.load(bytesOf(GRAMMAR_WASM));
  parser = new Parser();
  parser.setLanguage(language);
}

/** What stands in these says nothing that they do not say by where they begin and end. */
const WHOLE: ReadonlySet<string> = new Set([
  ...['identifier', '=', 'string_lit', 'template_literal'],
  ...['block_start', 'block_end', 'tuple_start', 'tuple_end'],
  ...['object_start', 'object_end'],
]);
const NONE: ReadonlySet<string> = new Set();

/**
 * Each step and each question goes over to the parser's memory, and copying all takes half as long as parsing. So in a tree without errors
 * no node is asked for one, and none is looked into that is whole. A loop, no recursion: hostile files nest 20,000 deep.
 */
function copied(cursor: TreeCursor, hasError: boolean): Node {
  const root = nodeAt(cursor, hasError);
  const path = [root];
  const whole = hasError ? NONE : WHOLE;
  for (;;) {
    const above = path[path.length - 1];
    if (!whole.has(above.type) && cursor.gotoFirstChild()) {
      const child = nodeAt(cursor, hasError);
      add(above, child);
      path.push(child);
      continue;
    }
    for (;;) {
      const done = path.pop();
      const parent = path[path.length - 1];
      if (!parent) return root;
      if (done?.broken) parent.broken = true;
      if (cursor.gotoNextSibling()) {
        const next = nodeAt(cursor, hasError);
        add(parent, next);
        path.push(next);
        break;
      }
      cursor.gotoParent();
    }
  }
}

function nodeAt(cursor: TreeCursor, hasError: boolean): Node {
  const type = cursor.nodeType;
  return {
    type,
    start: cursor.startIndex,
    end: cursor.endIndex,
    children: [],
    broken: hasError && (type === 'ERROR' || cursor.nodeIsMissing),
  };
}

function add(parent: Node, child: Node): void {
  if (child.type !== 'comment') parent.children.push(child);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), char => char.charCodeAt(0));
}
