import type { Attribute, Block, Body } from './Syntax';
import type { Place } from '../../graph';
import { recent } from '../../reading';
import { parse, type Node } from './parser';
import { ExpressionReader } from './ExpressionReader';
import { SourceText } from './SourceText';

/** What a file says, and where it could not be parsed. */
export interface HclFile {
  body: Body;
  /** One place for every block, or stretch between blocks, that is broken. */
  broken: Place[];
}

/** Blocks that are nested deeper are not read. */
const MAX_DEPTH = 40;
/** How often the rest of a broken file is tried again. */
const MOST_TRIES = 20;
/** … and how much of it in all, since each time takes as long as the first. */
const MOST_TEXT = 2_000_000;
/** What begins at the start of a line is a block of its own, however broken the one above is. */
const HEADER =
  /^(?:resource|data|module|variable|locals|output|provider|terraform)\b/gm;

/** Blocks and attributes of a file; where its end is missing, what is no whole block is one broken stretch. */
function topLevel(root: Node): Node[] {
  if (root.type !== 'ERROR')
    return root.children.flatMap(child =>
      child.type === 'body' ? child.children : [child],
    );
  const first = root.children.findIndex(({ type }) => type !== 'block');
  if (first < 0) return root.children;
  const { start } = root.children[first];
  const rest = { ...root, start, children: root.children.slice(first) };
  return [...root.children.slice(0, first), rest];
}

function nextHeader(text: string, after: number): number | undefined {
  HEADER.lastIndex = after;
  return HEADER.exec(text)?.index;
}

/** The text without what was read of it, with every offset as it was. */
function blanked(text: string, before: number): string {
  return text.slice(0, before).replace(/[^\n]/g, ' ') + text.slice(before);
}

class BodyReader {
  readonly broken: Place[] = [];
  readonly #expressions: ExpressionReader;
  #isTooDeep = false;

  constructor(private readonly source: SourceText) {
    this.#expressions = new ExpressionReader(source);
  }

  readInto(body: Body, nodes: Node[]): void {
    for (const child of nodes) {
      if (child.type === 'attribute' && !child.broken)
        body.attributes.push(this.#attribute(child));
      else if (child.type === 'block') body.blocks.push(this.#topBlock(child));
      else this.broken.push(this.source.place(child.start, child.end));
    }
  }

  #topBlock(node: Node): Block {
    if (!node.broken) {
      this.#isTooDeep = false;
      const block = this.#block(node, 0);
      if (!this.#isTooDeep) return block;
    }
    const at = this.source.place(node.start, node.end);
    this.broken.push(at);
    return {
      ...this.#header(node),
      body: { attributes: [], blocks: [] },
      broken: `a block that cannot be parsed`,
    };
  }

  #block(node: Node, depth: number): Block {
    const body: Body = { attributes: [], blocks: [] };
    const inner = node.children.find(({ type }) => type === 'body');
    const header = this.#header(node);
    if (depth > MAX_DEPTH) this.#isTooDeep = true;
    if (this.#isTooDeep) return { ...header, body };
    for (const child of inner?.children ?? []) {
      if (child.type === 'attribute')
        body.attributes.push(this.#attribute(child));
      if (child.type === 'block')
        body.blocks.push(this.#block(child, depth + 1));
    }
    return { ...header, body };
  }

  #header(node: Node): Omit<Block, 'body'> {
    const { children, start, end } = node;
    const open = children.findIndex(({ type }) => type === 'block_start');
    const [type, ...labels] = open < 0 ? children : children.slice(0, open);
    return {
      type: this.#text(type),
      labels: labels
        .filter(label => ['string_lit', 'identifier'].includes(label.type))
        .map(label => this.#text(label).replace(/^"|"$/g, '')),
      at: this.source.place(start, children[open]?.end ?? end),
      span: this.source.place(start, end),
    };
  }

  #attribute({ children, start, end }: Node): Attribute {
    return {
      name: this.#text(children[0]),
      value: this.#expressions.read(children[children.length - 1]),
      at: this.source.place(start, end),
    };
  }

  #text({ start, end }: Node): string {
    return this.source.text.slice(start, end);
  }
}

/** Reads a file in the native syntax, as `readHclAt` does. */
export const readHcl = recent((file, text) => readHclAt(file, text));

/**
 * Reads a file in the native syntax. A broken block is there with its labels, without its body; the parser may take what follows for
 * a part of it, so that it is read anew from the next header on.
 *
 * @param fixed - the one place that everything in it has
 */
export function readHclAt(file: string, text: string, fixed?: Place): HclFile {
  const source = new SourceText(file, text, fixed);
  const reader = new BodyReader(source);
  const body: Body = { attributes: [], blocks: [] };
  let from = 0;
  for (let i = 0; i < Math.min(MOST_TRIES, 1 + MOST_TEXT / text.length); i++) {
    const nodes = topLevel(parse(blanked(text, from)));
    const bad = nodes.findIndex(({ broken }) => broken);
    const header = bad < 0 ? undefined : nextHeader(text, nodes[bad].start + 1);
    const cut = header !== undefined && nodes[bad].end > header;
    reader.readInto(body, cut ? nodes.slice(0, bad + 1) : nodes);
    if (!cut) break;
    from = header;
  }
  return { body, broken: reader.broken };
}
