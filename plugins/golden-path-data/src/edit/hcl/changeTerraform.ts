import type { JsonObject, JsonValue } from '@backstage/types';
import type { TextEdit } from 'backstage-plugin-golden-path-common';
import type { Place, Resource } from '../../graph';
import type { Block, Body, Expression } from '../../terraform/hcl/Syntax';
import type { Change, Code } from '../Change';
import { isObject, nested } from '../json';
import { columnOf, lineEnd } from '../lines';
import { expressionAt, findAt, findBlock } from './findBlock';
import { argumentText, expressionText, keyText } from './hclText';

class BlockEditor {
  readonly #eol: string;

  constructor(private readonly text: string, private readonly block: Block) {
    this.#eol = lineEnd(text);
  }

  set(names: string[], to: JsonValue | Code): TextEdit[] | undefined {
    return this.#setIn(this.block, names, to);
  }

  replace(place: Place, by: JsonValue | Code): TextEdit[] | undefined {
    const expression = expressionAt(this.block.body, place);
    return expression && isLiteral(expression)
      ? [this.#edit(expression.at, expressionText(by))]
      : undefined;
  }

  remove(place: Place): TextEdit[] | undefined {
    const found = findAt(this.block.body, place);
    if (found?.kind === 'attribute') return this.#withLines(found.attribute.at);
    if (found?.kind === 'block') return this.#withLines(found.block.span);
    if (!found || found.items.length < 2) return undefined;
    const { items, index } = found;
    const [start, end] =
      index + 1 < items.length
        ? [items[index].at.start, items[index + 1].at.start]
        : [items[index - 1].at.end, items[index].at.end];
    return [{ file: place.file, start, end, text: '' }];
  }

  append(place: Place, item: JsonValue | Code): TextEdit[] | undefined {
    const list = expressionAt(this.block.body, place);
    if (list?.kind !== 'tuple') return undefined;
    const { items, at } = list;
    const last = items[items.length - 1];
    const value = expressionText(item);
    if (!last) return [this.#insert(at.start + 1, value)];
    const column = columnOf(this.text, items[0].at.start);
    const several = at.line !== at.endLine;
    return [
      this.#insert(
        last.at.end,
        several ? `,${this.#eol}${' '.repeat(column)}${value}` : `, ${value}`,
      ),
    ];
  }

  addAfter(block: string, after: Resource | undefined): TextEdit[] | undefined {
    const beside = after ? findBlock(this.text, after) : this.block;
    if (!beside) return undefined;
    const lines = block.trim().split(/\r?\n/).join(this.#eol);
    const at = this.#endOfLine(beside.span.end);
    return [this.#insert(at, `${this.#eol}${this.#eol}${lines}`)];
  }

  #setIn(
    outer: Block,
    names: string[],
    to: JsonValue | Code,
  ): TextEdit[] | undefined {
    let block = outer;
    for (const [i, name] of names.entries()) {
      const { attributes, blocks } = block.body;
      const rest = names.slice(i + 1);
      const attribute = attributes.find(one => one.name === name);
      if (attribute) return this.#setAttribute(attribute.value, rest, to);
      const inner = blocks.filter(one => one.type === name);
      if (!inner.length) return this.#addTo(block, name, nested(rest, to));
      if (inner.length > 1) return undefined;
      [block] = inner;
    }
    return isObject(to)
      ? this.#all(to, name => this.#setIn(block, [name], to[name] as JsonValue))
      : undefined;
  }

  /** The edits of every entry; nothing where one of them is not possible. */
  #all(
    to: JsonObject,
    edit: (name: string) => TextEdit[] | undefined,
  ): TextEdit[] | undefined {
    const edits: TextEdit[] = [];
    for (const name of Object.keys(to)) {
      const made = edit(name);
      if (!made) return undefined;
      edits.push(...made);
    }
    return edits;
  }

  #setAttribute(
    value: Expression,
    rest: string[],
    to: JsonValue | Code,
  ): TextEdit[] | undefined {
    if (!rest.length && value.kind === 'object' && isObject(to))
      return this.#all(to, name =>
        this.#setAttribute(value, [name], to[name] as JsonValue),
      );
    if (!rest.length)
      return isLiteral(value)
        ? [this.#edit(value.at, expressionText(to))]
        : undefined;
    if (value.kind !== 'object') return undefined;
    const [key, ...deeper] = rest;
    const entry = value.entries.find(
      one => one.key.kind === 'literal' && one.key.value === key,
    );
    if (entry) return this.#setAttribute(entry.value, deeper, to);
    return this.#addEntry(value, key, nested(deeper, to));
  }

  #addEntry(
    { entries, at }: Extract<Expression, { kind: 'object' }>,
    key: string,
    value: JsonValue | Code,
  ): TextEdit[] {
    const last = entries[entries.length - 1];
    const entry = `${keyText(key)} = ${expressionText(value)}`;
    if (!last) return [this.#insert(at.start + 1, ` ${entry} `)];
    if (at.line === at.endLine)
      return [this.#insert(last.value.at.end, `, ${entry}`)];
    const indent = ' '.repeat(columnOf(this.text, entries[0].key.at.start));
    // A comma may follow the last entry.
    const comma = /^\s*,/.exec(this.text.slice(last.value.at.end))?.[0] ?? '';
    const end = this.#endOfLine(last.value.at.end + comma.length);
    return [this.#insert(end, `${this.#eol}${indent}${entry}`)];
  }

  #addTo(block: Block, name: string, value: JsonValue | Code): TextEdit[] {
    const { body, at, span } = block;
    const { first, last } = endsOf(body);
    const column = first
      ? columnOf(this.text, first.start)
      : columnOf(this.text, span.start) + 2;
    const lines = argumentText(name, value, ' '.repeat(column));
    const written = lines.split('\n').join(this.#eol);
    // `{}` and `{ a = 1 }` stand on one line.
    if (at.line === span.endLine) {
      const indent = ' '.repeat(columnOf(this.text, span.start));
      const inner = this.text.slice(at.end, span.end - 1).trim();
      const kept = inner ? `${this.#eol}${indent}  ${inner}` : '';
      const start = at.end;
      const end = span.end - 1;
      const text = `${kept}${this.#eol}${written}${this.#eol}${indent}`;
      return [{ file: at.file, start, end, text }];
    }
    const end = this.#endOfLine(last ? last.end : at.end);
    return [this.#insert(end, `${this.#eol}${written}`)];
  }

  #withLines({ file, start, end }: Place): TextEdit[] | undefined {
    const from = this.text.lastIndexOf('\n', start - 1) + 1;
    if (this.text.slice(from, start).trim()) return undefined;
    const to = this.#endOfLine(end);
    const rest = this.text.slice(end, to).trim();
    if (rest && !/^(#|\/\/)/.test(rest)) return undefined;
    const next = this.text.indexOf('\n', to);
    const after = next < 0 ? this.text.length : next + 1;
    return [{ file, start: from, end: after, text: '' }];
  }

  #endOfLine(offset: number): number {
    // A heredoc ends behind its line end.
    let at = offset;
    if (this.text[at - 1] === '\n') at--;
    if (this.text[at - 1] === '\r') at--;
    const next = this.text.indexOf('\n', at);
    if (next < 0) return this.text.length;
    return this.text[next - 1] === '\r' ? next - 1 : next;
  }

  #insert(at: number, text: string): TextEdit {
    return { file: this.block.at.file, start: at, end: at, text };
  }

  #edit({ file, start, end }: Place, text: string): TextEdit {
    return { file, start, end, text };
  }
}

/** The edits of one change in a file of Terraform. */
export function changeTerraform(
  text: string,
  resource: Resource,
  change: Change,
): TextEdit[] | undefined {
  const block = findBlock(text, resource);
  if (!block) return undefined;
  const editor = new BlockEditor(text, block);
  switch (change.kind) {
    case 'set':
      return editor.set(change.path.split('.'), change.to);
    case 'replace':
      return editor.replace(change.value.at, change.by);
    case 'remove':
      return editor.remove(change.value.at);
    case 'append':
      return editor.append(change.value.at, change.item);
    case 'add-block':
      return editor.addAfter(change.text, change.after);
    default:
      return undefined;
  }
}

function endsOf({ attributes, blocks }: Body): { first?: Place; last?: Place } {
  const all = [
    ...attributes.map(({ at }) => at),
    ...blocks.map(({ span }) => span),
  ].sort((a, b) => a.start - b.start);
  return { first: all[0], last: all[all.length - 1] };
}

function isLiteral(value: Expression): boolean {
  return value.kind === 'literal' && value.at.line === value.at.endLine;
}
