import type { Node } from './parser';
import type { SourceText } from './SourceText';
import { SPLAT_ITEM, type Expression, type For, type Splat } from './Syntax';
import { TemplateReader } from './TemplateReader';

/** What is nested deeper is not read. */
const MAX_DEPTH = 100;
const POSTFIX = new Set(['index', 'get_attr', 'splat']);
const OPERATORS = new Set('* / % + - > >= < <= == != && ||'.split(' '));

/** Turns the syntax tree of expressions into plain nodes. */
export class ExpressionReader {
  readonly #templates: TemplateReader;
  #depth = 0;

  constructor(private readonly source: SourceText) {
    this.#templates = new TemplateReader(source, node => this.read(node));
  }

  /** Reads a node `expression`. */
  read(node: Node): Expression {
    const at = this.source.place(node.start, node.end);
    if (node.broken) return { kind: 'unread', why: 'parse-error', at };
    if (this.#depth >= MAX_DEPTH)
      return { kind: 'unread', why: 'out-of-budget', at };
    this.#depth++;
    try {
      return this.#term(node.children);
    } finally {
      this.#depth--;
    }
  }

  /** A primary expression and all that is read of it: `a.b[0].c`. */
  #term(nodes: Node[]): Expression {
    const [first] = nodes;
    const isBracketed = first.type === '(';
    let term = isBracketed ? this.read(nodes[1]) : this.#primary(first);
    const start = first.start;
    for (const node of nodes) {
      if (node.type === ')')
        term = { ...term, at: this.source.place(start, node.end) };
      if (POSTFIX.has(node.type)) term = this.#postfix(term, node, start);
    }
    return term;
  }

  #postfix(of: Expression, node: Node, start: number): Expression {
    const at = this.source.place(start, node.end);
    const [inner] = node.children;
    if (node.type === 'get_attr')
      return { kind: 'attribute', of, name: this.#text(node.children[1]), at };
    if (node.type === 'index') return { ...this.#index(of, inner), at };
    const steps = inner.children.filter(({ type }) => POSTFIX.has(type));
    // An attribute splat `.*` ends before an index, which is then read of the whole list.
    const isIndex = ({ children }: Node) => children[0]?.type === 'new_index';
    const cut = inner.type === 'attr_splat' ? steps.findIndex(isIndex) : -1;
    const ofItem = cut < 0 ? steps : steps.slice(0, cut);
    const item: Expression = { kind: 'name', name: SPLAT_ITEM, at };
    const splat: Splat = {
      kind: 'splat',
      of,
      each: ofItem.reduce<Expression>(
        (term, step) => this.#postfix(term, step, start),
        item,
      ),
      at,
    };
    return (cut < 0 ? [] : steps.slice(cut)).reduce<Expression>(
      (term, step) => this.#postfix(term, step, start),
      splat,
    );
  }

  #index(of: Expression, node: Node): Expression {
    const at = this.source.place(node.start, node.end);
    const key: Expression =
      node.type === 'new_index'
        ? this.read(node.children[1])
        : { kind: 'literal', value: Number(this.#text(node).slice(1)), at };
    return { kind: 'index', of, key, at };
  }

  #primary(node: Node): Expression {
    const { type, children } = node;
    const at = this.source.place(node.start, node.end);
    switch (type) {
      case 'literal_value':
        return this.#literal(children[0]);
      case 'template_expr':
        return this.#templates.read(children[0]);
      case 'variable_expr':
        return { kind: 'name', name: this.#text(node), at };
      case 'collection_value':
        return this.#collection(children[0]);
      case 'function_call':
        return this.#call(node);
      case 'for_expr':
        return this.#for(children[0]);
      case 'operation':
        return this.#operation(children[0]);
      case 'conditional':
        return this.#conditional(node);
      case 'expression':
        return this.read(node);
      default:
        return { kind: 'unread', why: 'parse-error', at };
    }
  }

  #literal(node: Node): Expression {
    const at = this.source.place(node.start, node.end);
    const text = this.#text(node);
    switch (node.type) {
      case 'numeric_lit':
        return { kind: 'literal', value: Number(text), at };
      case 'bool_lit':
        return { kind: 'literal', value: text === 'true', at };
      case 'null_lit':
        return { kind: 'literal', value: undefined, at };
      default:
        return this.#templates.read(node);
    }
  }

  #collection(node: Node): Expression {
    const at = this.source.place(node.start, node.end);
    if (node.type === 'tuple')
      return { kind: 'tuple', items: this.#expressionsOf(node), at };
    const entries = node.children
      .filter(({ type }) => type === 'object_elem')
      .map(({ children: [key, , value] }) => ({
        key: this.#key(key),
        value: this.read(value),
      }));
    return { kind: 'object', entries, at };
  }

  /** A bare word as a key is its own name. */
  #key(node: Node): Expression {
    const key = this.read(node);
    return key.kind === 'name' && node.children[0].type === 'variable_expr'
      ? { kind: 'literal', value: key.name, at: key.at }
      : key;
  }

  #call(node: Node): Expression {
    const given = node.children.find(
      ({ type }) => type === 'function_arguments',
    );
    return {
      kind: 'call',
      name: this.#text(node.children[0]),
      args: given ? this.#expressionsOf(given) : [],
      spread: Boolean(given?.children.some(({ type }) => type === 'ellipsis')),
      at: this.source.place(node.start, node.end),
    };
  }

  #for(node: Node): Expression {
    const intro = node.children.find(({ type }) => type === 'for_intro')!;
    const condition = node.children.find(({ type }) => type === 'for_cond');
    const results = this.#expressionsOf(node);
    const over = this.#expressionsOf(intro)[0];
    const names = intro.children
      .filter(({ type }) => type === 'identifier')
      .map(name => this.#text(name));
    const loop: For = {
      kind: 'for',
      names,
      over,
      value: results[results.length - 1],
      grouped: node.children.some(({ type }) => type === 'ellipsis'),
      at: this.source.place(node.start, node.end),
    };
    if (node.type === 'for_object_expr') loop.key = results[0];
    if (condition) loop.condition = this.#expressionsOf(condition)[0];
    return loop;
  }

  #operation(node: Node): Expression {
    const { children } = node;
    const at = this.source.place(node.start, node.end);
    if (node.type === 'unary_operation') {
      const operator = this.#text(children[0]);
      return {
        kind: 'unary',
        operator,
        of: this.#deeper(children.slice(1)),
        at,
      };
    }
    const middle = children.findIndex(
      ({ type }, i) => i > 0 && OPERATORS.has(type),
    );
    return {
      kind: 'operation',
      operator: this.#text(children[middle]),
      left: this.#deeper(children.slice(0, middle)),
      right: this.#deeper(children.slice(middle + 1)),
      at,
    };
  }

  /** The grammar reads `a ? b : c ? d : e` from the left; it means `a ? b : (c ? d : e)`. */
  #conditional(node: Node): Expression {
    const at = this.source.place(node.start, node.end);
    const branches: Array<{ then: Node; otherwise: Node }> = [];
    let condition = node;
    while (condition.type === 'conditional') {
      const [next, , then, , otherwise] = condition.children;
      branches.unshift({ then, otherwise });
      condition =
        next.children[0]?.type === 'conditional' ? next.children[0] : next;
    }
    let result: Expression = { kind: 'unread', why: 'parse-error', at };
    for (let i = branches.length - 1; i >= 0; i--) {
      const asked = i ? branches[i - 1].otherwise : condition;
      const last = i === branches.length - 1;
      result = {
        kind: 'conditional',
        condition: this.read(asked),
        then: this.read(branches[i].then),
        otherwise: last ? this.read(branches[i].otherwise) : result,
        at: this.source.place(asked.start, node.end),
      };
    }
    return result;
  }

  #deeper(nodes: Node[]): Expression {
    const [first] = nodes;
    const last = nodes[nodes.length - 1];
    const at = this.source.place(first.start, last.end);
    if (this.#depth >= MAX_DEPTH)
      return { kind: 'unread', why: 'out-of-budget', at };
    this.#depth++;
    try {
      return this.#term(nodes);
    } finally {
      this.#depth--;
    }
  }

  #expressionsOf({ children }: Node): Expression[] {
    return children
      .filter(({ type }) => type === 'expression')
      .map(child => this.read(child));
  }

  #text({ start, end }: Node): string {
    return this.source.text.slice(start, end);
  }
}
