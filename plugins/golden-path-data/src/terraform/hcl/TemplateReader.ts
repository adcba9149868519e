import type { Node } from './parser';
import type { SourceText } from './SourceText';
import type { Expression, TemplatePart } from './Syntax';
import { unescapedHeredoc, unescapedText } from './escapes';
import { unindented } from './unindented';

/** Reads quoted texts and heredocs with their interpolations and directives. */
export class TemplateReader {
  constructor(
    private readonly source: SourceText,
    private readonly readExpression: (node: Node) => Expression,
  ) {}

  /** Reads a node `string_lit`, `quoted_template` or `heredoc_template`. */
  read(node: Node): Expression {
    const at = this.source.place(node.start, node.end);
    const parts =
      node.type === 'heredoc_template'
        ? this.#heredoc(node)
        : this.#quoted(node);
    const [only] = parts;
    if (parts.length > 1) return { kind: 'template', parts, at };
    if (only === undefined) return { kind: 'literal', value: '', at };
    if (typeof only === 'string') return { kind: 'literal', value: only, at };
    return only.kind === 'if' || only.kind === 'each'
      ? { kind: 'template', parts, at }
      : { ...only, at };
  }

  #quoted({ children, start, end }: Node): TemplatePart[] {
    // A quote stands at both ends.
    const parts = this.#parts(children.slice(1, -1), start + 1, end - 1);
    return mapped(parts, unescapedText);
  }

  #heredoc({ children, start }: Node): TemplatePart[] {
    const { text } = this.source;
    const close = children[children.length - 1];
    const from = text.indexOf('\n', start) + 1;
    const to = Math.max(from, text.lastIndexOf('\n', close.start) + 1);
    const inner = children.slice(2, -1);
    const parts = this.#parts(inner, from, to);
    const isIndented = text.startsWith('<<-', start);
    return mapped(isIndented ? unindented(parts) : parts, unescapedHeredoc);
  }

  /** What stands in `[from, to)`: texts between the nodes, which are interpolations and directives. */
  #parts(nodes: Node[], from: number, to: number): TemplatePart[] {
    const { text } = this.source;
    const parts: TemplatePart[] = [];
    let position = from;
    let trim = text.startsWith('~}', from - 2);
    const literal = (end: number, trimEnd: boolean) => {
      let part = text.slice(position, Math.max(position, end));
      if (trim) part = part.trimStart();
      if (trimEnd) part = part.trimEnd();
      if (part) parts.push(part);
    };
    for (const node of nodes) {
      if (
        !node.type.startsWith('template_') ||
        node.type === 'template_literal'
      )
        continue;
      literal(node.start, text[node.start + 2] === '~');
      parts.push(...this.#part(node));
      position = node.end;
      trim = text[node.end - 2] === '~';
    }
    literal(to, text[to + 2] === '~' && /^[%$]\{/.test(text.slice(to, to + 2)));
    return parts;
  }

  #part(node: Node): TemplatePart[] {
    if (node.type === 'template_interpolation') {
      const inner = node.children.find(({ type }) => type === 'expression');
      return inner ? [this.readExpression(inner)] : [];
    }
    const directive = node.children[0];
    const { children } = directive;
    const at = this.source.place(node.start, node.end);
    const head = children[0];
    const expression = head.children.find(({ type }) => type === 'expression');
    if (!expression) return [{ kind: 'unread', why: 'parse-error', at }];
    const asked = this.readExpression(expression);
    const end = children[children.length - 1];
    if (directive.type === 'template_for') {
      const names = head.children
        .filter(({ type }) => type === 'identifier')
        .map(name => this.source.text.slice(name.start, name.end));
      const parts = this.#parts(children.slice(1, -1), head.end, end.start);
      return [{ kind: 'each', names, over: asked, parts, at }];
    }
    const middle = children.findIndex(
      ({ type }) => type === 'template_else_intro',
    );
    const other = middle < 0 ? end : children[middle];
    const cut = middle < 0 ? children.length - 1 : middle;
    return [
      {
        kind: 'if',
        condition: asked,
        then: this.#parts(children.slice(1, cut), head.end, other.start),
        otherwise:
          middle < 0
            ? []
            : this.#parts(children.slice(cut + 1, -1), other.end, end.start),
        at,
      },
    ];
  }
}

function mapped(
  parts: TemplatePart[],
  map: (text: string) => string,
): TemplatePart[] {
  return parts.map(part => {
    if (typeof part === 'string') return map(part);
    if (part.kind === 'each')
      return { ...part, parts: mapped(part.parts, map) };
    if (part.kind !== 'if') return part;
    const then = mapped(part.then, map);
    return { ...part, then, otherwise: mapped(part.otherwise, map) };
  });
}
