import type { Expression, Loop } from './ast';
import { callFunction, indexed, Untold } from './functions';
import {
  doubtOf,
  plain,
  sameData,
  textOf,
  unknownValue,
  type HclData,
  type HclValue,
} from './HclValue';

/** Steps that one file may take: functions may call themselves, and lists may grow. */
const MOST_STEPS = 50_000;
const DEEPEST = 100;
const LONGEST = 64 * 1024;

/** What a name stands for; nothing for one that is not defined. */
export type Names = (name: string) => HclValue | undefined;

/** A function that the file defines. */
export interface UserFunction {
  params: string[];
  rest?: string;
  result: Expression;
}

/** Works out expressions. It never throws: what cannot be told is unknown, with the reason. */
export class Evaluator {
  readonly #text: string;
  readonly #functions: Map<string, UserFunction>;
  #steps = 0;
  #depth = 0;

  constructor(text: string, functions: Map<string, UserFunction>) {
    this.#text = text;
    this.#functions = functions;
  }

  run(expression: Expression, names: Names): HclValue {
    if (this.#steps++ > MOST_STEPS || this.#depth > DEEPEST)
      return this.#untold(expression);
    this.#depth++;
    try {
      return this.#value(expression, names);
    } catch (error) {
      if (error instanceof Untold) return this.#untold(expression);
      throw error;
    } finally {
      this.#depth--;
    }
  }

  #value(expression: Expression, names: Names): HclValue {
    switch (expression.kind) {
      case 'literal':
        return plain(expression.value);
      case 'variable':
        return this.#variable(expression.name, names);
      case 'template':
        return this.#template(expression.parts, names);
      case 'list':
        return plain(expression.items.map(item => this.run(item, names)));
      case 'object': {
        const entries = new Map<string, HclValue>();
        for (const [key, value] of expression.entries) {
          const name = textOf(this.run(key, names).data);
          if (name !== undefined) entries.set(name, this.run(value, names));
        }
        return plain(entries);
      }
      case 'conditional': {
        const test = this.run(expression.test, names);
        const taken = this.#truth(test) ? expression.yes : expression.no;
        return withDoubt(this.run(taken, names), test);
      }
      case 'unary': {
        const of = this.run(expression.of, names);
        const data =
          expression.operator === '!' ? !this.#truth(of) : -this.#number(of);
        return withDoubt(plain(data), of);
      }
      case 'binary': {
        const left = this.run(expression.left, names);
        const right = this.run(expression.right, names);
        const found = plain(this.#binary(expression.operator, left, right));
        return withDoubt(withDoubt(found, left), right);
      }
      case 'index': {
        const of = this.run(expression.of, names);
        if (of.unknown !== undefined) return this.#untold(expression);
        return indexed(of, this.run(expression.key, names));
      }
      case 'call':
        return this.#call(expression, names);
      case 'for':
        return this.#loop(expression.loop, names);
      default:
        throw new Untold();
    }
  }

  #variable(name: string, names: Names): HclValue {
    return (
      names(name) ??
      unknownValue(
        `The variable ${name.slice(0, 60)} is not defined`,
        `\${${name}}`,
      )
    );
  }

  #template(parts: Array<string | Expression>, names: Names): HclValue {
    let text = '';
    let written = '';
    let unknown: string | undefined;
    let open: string | undefined;
    if (parts.length === 1 && typeof parts[0] !== 'string') {
      const only = this.run(parts[0], names);
      // `"${list}"` is the list itself.
      if (typeof only.data === 'object') return only;
    }
    for (const part of parts) {
      if (typeof part === 'string') {
        text += part;
        written += part;
      } else {
        const value = this.run(part, names);
        const found = textOf(value.data);
        const source = `\${${this.#text
          .slice(part.start, part.end)
          .slice(0, 100)}}`;
        if (value.unknown !== undefined || found === undefined)
          unknown ??= value.unknown ?? 'A value is null';
        const doubt = value.open;
        open ??= doubt;
        text += found ?? '';
        written +=
          value.written ??
          (found === undefined || doubt !== undefined ? source : found);
      }
      if (text.length > LONGEST || written.length > LONGEST) throw new Untold();
    }
    return {
      data: text,
      ...(unknown !== undefined && { unknown }),
      ...(open !== undefined && { open }),
      ...((unknown ?? open) !== undefined && { written }),
    };
  }

  #binary(operator: string, left: HclValue, right: HclValue): HclData {
    if (left.unknown !== undefined || right.unknown !== undefined)
      throw new Untold();
    switch (operator) {
      case '==':
        return sameData(left.data, right.data);
      case '!=':
        return !sameData(left.data, right.data);
      case '&&':
        return this.#truth(left) && this.#truth(right);
      case '||':
        return this.#truth(left) || this.#truth(right);
      default:
        return arithmetic(operator, this.#number(left), this.#number(right));
    }
  }

  #call(
    { name, args, spread }: Expression & { kind: 'call' },
    names: Names,
  ): HclValue {
    // The first of these that can be told counts.
    if (name === 'try') {
      const found = args
        .map(arg => this.run(arg, names))
        .find(({ unknown }) => unknown === undefined);
      if (!found) throw new Untold();
      return found;
    }
    let values = args.map(arg => this.run(arg, names));
    const last = values[values.length - 1];
    if (spread && Array.isArray(last?.data))
      values = [...values.slice(0, -1), ...last.data];
    const own = this.#functions.get(name);
    if (own) return this.#userCall(own, values);
    if (values.some(({ unknown }) => unknown !== undefined)) throw new Untold();
    return callFunction(name, values);
  }

  #userCall(
    { params, rest, result }: UserFunction,
    args: HclValue[],
  ): HclValue {
    const bound = new Map<string, HclValue>();
    params.forEach((param, i) => {
      if (args[i]) bound.set(param, args[i]);
    });
    if (rest !== undefined) bound.set(rest, plain(args.slice(params.length)));
    return this.run(result, name => bound.get(name) ?? this.globals(name));
  }

  /** What functions see besides their parameters. */
  globals: Names = () => undefined;

  #loop({ names: bound, over, key, value, condition }: Loop, names: Names) {
    const source = this.run(over, names);
    const items = entriesOf(source);
    const list: HclValue[] = [];
    const map = new Map<string, HclValue>();
    for (const [name, item] of items) {
      const local: Names = wanted => {
        if (wanted === bound[bound.length - 1]) return item;
        if (bound.length > 1 && wanted === bound[0]) return name;
        return names(wanted);
      };
      if (condition && !this.#truth(this.run(condition, local))) continue;
      const found = this.run(value, local);
      if (key) {
        const at = textOf(this.run(key, local).data);
        if (at !== undefined) map.set(at, found);
      } else list.push(found);
    }
    return withDoubt(plain(key ? map : list), { ...source, data: undefined });
  }

  #truth(value: HclValue): boolean {
    if (value.unknown !== undefined) throw new Untold();
    const text = textOf(value.data);
    if (text !== 'true' && text !== 'false') throw new Untold();
    return text === 'true';
  }

  #number(value: HclValue): number {
    const found = Number(textOf(value.data));
    if (Number.isNaN(found)) throw new Untold();
    return found;
  }

  #untold({ start, end }: Expression): HclValue {
    const source = this.#text.slice(start, Math.min(end, start + 60));
    return unknownValue(`${source} is known only to bake`, `\${${source}}`);
  }
}

function arithmetic(operator: string, a: number, b: number): HclData {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    default:
      throw new Untold();
  }
}

function entriesOf({ data }: HclValue): Array<[HclValue, HclValue]> {
  if (Array.isArray(data)) return data.map((item, i) => [plain(i), item]);
  if (data instanceof Map)
    return [...data].map(([name, item]) => [plain(name), item]);
  throw new Untold();
}

/** What depends on something that may be otherwise may be otherwise. */
function withDoubt(value: HclValue, of: HclValue): HclValue {
  const doubt = doubtOf(of);
  if (doubt === undefined || value.unknown !== undefined) return value;
  return { ...value, open: value.open ?? doubt };
}
