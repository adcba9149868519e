import type { Expression } from './ast';
import { Scanner } from './Scanner';
import { readHeredoc, readTemplate } from './template';

const DEEPEST = 60;
const NAME = /[A-Za-z_][\w-]*/y;
const NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const OPERATOR = /\|\||&&|==|!=|<=|>=|[<>+*/%]|-/y;
const PRECEDENCE: Record<string, number> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '>': 4,
  '<=': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '%': 6,
};

/** Reads expressions; `breaks` says whether they may go over several lines, as inside brackets. */
export class ExpressionParser {
  readonly #scanner: Scanner;
  #depth: number;

  constructor(scanner: Scanner, depth: number = 0) {
    this.#scanner = scanner;
    this.#depth = depth;
  }

  read(breaks: boolean): Expression {
    const scanner = this.#scanner;
    if (++this.#depth > DEEPEST) scanner.fail('It nests too deeply');
    const test = this.#binary(breaks, 1);
    scanner.skip(breaks);
    let found = test;
    if (scanner.take('?')) {
      const yes = this.read(breaks);
      scanner.skip(true);
      scanner.expect(':');
      scanner.skip(true);
      const no = this.read(breaks);
      const { start } = test;
      found = { kind: 'conditional', test, yes, no, start, end: no.end };
    }
    this.#depth--;
    return found;
  }

  #binary(breaks: boolean, lowest: number): Expression {
    const scanner = this.#scanner;
    let left = this.#unary(breaks);
    for (;;) {
      const before = scanner.at;
      scanner.skip(breaks);
      const operator = scanner.match(OPERATOR);
      const precedence = operator ? PRECEDENCE[operator] : 0;
      if (!operator || precedence < lowest) {
        scanner.at = before;
        return left;
      }
      scanner.skip(true);
      const right = this.#binary(breaks, precedence + 1);
      const { start } = left;
      left = { kind: 'binary', operator, left, right, start, end: right.end };
    }
  }

  #unary(breaks: boolean): Expression {
    const scanner = this.#scanner;
    scanner.skip(breaks);
    const start = scanner.at;
    const operator = scanner.match(/!(?!=)|-/y);
    if (!operator) return this.#postfix(breaks);
    if (++this.#depth > DEEPEST) scanner.fail('It nests too deeply');
    const of = this.#unary(breaks);
    this.#depth--;
    return { kind: 'unary', operator, of, start, end: of.end };
  }

  #postfix(breaks: boolean): Expression {
    const scanner = this.#scanner;
    let of = this.#primary(breaks);
    for (;;) {
      const { start } = of;
      if (scanner.match(/\.\*|\[\*\]/y)) {
        of = { kind: 'opaque', start, end: scanner.at };
      } else if (scanner.match(/\.(?=[A-Za-z_\d])/y)) {
        const from = scanner.at;
        const name = scanner.match(/[A-Za-z_][\w-]*|\d+/y) ?? '';
        const place = { start: from, end: scanner.at };
        const key: Expression = { kind: 'literal', value: name, ...place };
        of = { kind: 'index', of, key, start, end: scanner.at };
      } else if (scanner.take('[')) {
        const key = this.read(true);
        scanner.skip(true);
        scanner.expect(']');
        of = { kind: 'index', of, key, start, end: scanner.at };
      } else return of;
    }
  }

  #primary(breaks: boolean): Expression {
    const scanner = this.#scanner;
    const start = scanner.at;
    const char = scanner.text[start];
    if (char === '"') {
      scanner.at++;
      const parts = readTemplate(scanner, '"', this.#inner);
      return { kind: 'template', parts, start, end: scanner.at };
    }
    if (scanner.text.startsWith('<<', start)) {
      const parts = readHeredoc(scanner, this.#inner);
      return { kind: 'template', parts, start, end: scanner.at };
    }
    if (char === '[') return this.#list(start);
    if (char === '{') return this.#object(start);
    if (scanner.take('(')) {
      const inner = this.read(true);
      scanner.skip(true);
      scanner.expect(')');
      return { ...inner, start, end: scanner.at };
    }
    const number = scanner.match(NUMBER);
    if (number)
      return { kind: 'literal', value: Number(number), start, end: scanner.at };
    return this.#named(start, breaks);
  }

  /** Reads what stands in `${ … }` of a text. */
  readonly #inner = (): Expression => this.read(true);

  #named(start: number, breaks: boolean): Expression {
    const scanner = this.#scanner;
    const name = scanner.match(NAME);
    if (!name) scanner.fail('A value is missing');
    const end = scanner.at;
    if (name === 'true' || name === 'false')
      return { kind: 'literal', value: name === 'true', start, end };
    if (name === 'null')
      return { kind: 'literal', value: undefined, start, end };
    scanner.skip(breaks && scanner.text[end] !== '\n');
    if (!scanner.take('(')) {
      scanner.at = end;
      return { kind: 'variable', name: name!, start, end };
    }
    const args = this.#items(')');
    const spread = /\.\.\.\s*\)$/.test(
      scanner.text.slice(Math.max(end, scanner.at - 20), scanner.at),
    );
    return { kind: 'call', name: name!, args, spread, start, end: scanner.at };
  }

  #list(start: number): Expression {
    const scanner = this.#scanner;
    scanner.expect('[');
    scanner.skip(true);
    if (scanner.match(/for(?=\s)/y)) return this.#loop(start, ']');
    const items = this.#items(']');
    return { kind: 'list', items, start, end: scanner.at };
  }

  #items(close: string): Expression[] {
    const scanner = this.#scanner;
    const items: Expression[] = [];
    for (;;) {
      scanner.skip(true);
      if (scanner.take(close)) return items;
      items.push(this.read(true));
      scanner.match(/\s*\.\.\./y);
      scanner.skip(true);
      if (!scanner.take(',')) {
        scanner.expect(close);
        return items;
      }
    }
  }

  #object(start: number): Expression {
    const scanner = this.#scanner;
    scanner.expect('{');
    scanner.skip(true);
    if (scanner.match(/for(?=\s)/y)) return this.#loop(start, '}');
    const entries: Array<[Expression, Expression]> = [];
    for (;;) {
      scanner.skip(true);
      if (scanner.take('}')) break;
      const key = this.#key();
      scanner.skip(true);
      if (!scanner.match(/=(?!=)|:/y)) scanner.fail('= is missing');
      scanner.skip(true);
      entries.push([key, this.read(false)]);
      scanner.skip(true);
      scanner.take(',');
    }
    return { kind: 'object', entries, start, end: scanner.at };
  }

  /** A bare word is a key, not a variable. */
  #key(): Expression {
    const scanner = this.#scanner;
    const start = scanner.at;
    const name = scanner.match(/[A-Za-z_][\w-]*(?=\s*[=:])/y);
    return name === undefined
      ? this.read(true)
      : { kind: 'literal', value: name, start, end: scanner.at };
  }

  #loop(start: number, close: string): Expression {
    const scanner = this.#scanner;
    const names: string[] = [];
    do {
      scanner.skip(true);
      names.push(scanner.match(NAME) ?? scanner.fail('A name is missing'));
      scanner.skip(true);
    } while (scanner.take(','));
    scanner.expect('in');
    const over = this.read(true);
    scanner.skip(true);
    scanner.expect(':');
    let value = this.read(true);
    let key: Expression | undefined;
    scanner.skip(true);
    if (scanner.take('=>')) {
      key = value;
      value = this.read(true);
      scanner.match(/\s*\.\.\./y);
      scanner.skip(true);
    }
    const condition = scanner.match(/if(?=[\s(!])/y) && this.read(true);
    scanner.skip(true);
    scanner.expect(close);
    const loop = {
      names,
      over,
      value,
      ...(key && { key }),
      ...(condition && { condition }),
    };
    return { kind: 'for', loop, start, end: scanner.at };
  }
}
