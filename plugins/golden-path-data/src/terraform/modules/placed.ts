import {
  unknown,
  type Place,
  type Properties,
  type Template,
  type Unknown,
  type Value,
} from '../../graph';
import type { Home } from './Call';
import { isWhole } from './Scope';
import { isNothing } from './values';

/** Values of one argument beyond which nothing is kept: a few names can ask for any number. */
const MOST_VALUES = 20_000;
const DEEPEST = 50;

const AS_WRITTEN = Symbol('as written');

/** Marks what keeps its place, with all in it, wherever it is used: people have to mend it where it is written. */
export function asWritten(value: Value): Value {
  return Object.assign({ ...value }, { [AS_WRITTEN]: true });
}

class Placing {
  #left = MOST_VALUES;

  constructor(
    private span: Place,
    private readonly isResource: (id: string) => boolean,
  ) {}

  put(value: Value, frame: Place, depth: number): Value | undefined {
    if (!(AS_WRITTEN in value)) return this.#put(value, frame, depth);
    const { span } = this;
    this.span = value.at;
    const made = this.#put(value, value.at, depth);
    this.span = span;
    return made && asWritten(made);
  }

  #put(value: Value, frame: Place, depth: number): Value | undefined {
    if (isNothing(value)) return undefined;
    const at = within(value.at, this.span) ? value.at : frame;
    if (--this.#left < 0 || depth > DEEPEST)
      return unknown('out-of-budget', 'a value that is too large', at);
    switch (value.kind) {
      case 'scalar':
        return { kind: 'scalar', value: value.value, at };
      case 'list':
        return {
          kind: 'list',
          items: value.items.flatMap(
            item => this.put(item, at, depth + 1) ?? [],
          ),
          at,
          ...this.#open(value.open, at),
        };
      case 'map':
        return this.#map(value, at, depth);
      case 'reference':
        return isWhole(value)
          ? this.#whole(value.to, at)
          : { kind: 'reference', to: value.to, attribute: value.attribute, at };
      case 'template':
        return { kind: 'template', parts: this.#parts(value, at), at };
      default:
        return this.#unknown(value, at, depth);
    }
  }

  #map({ entries, open }: Properties, at: Place, depth: number): Properties {
    const kept = new Map<string, Value>();
    for (const [name, item] of entries) {
      const made = this.put(item, at, depth + 1);
      if (made) kept.set(name, made);
    }
    return { kind: 'map', entries: kept, at, ...this.#open(open, at) };
  }

  #parts({ parts }: Template, at: Place): Template['parts'] {
    return parts.map(part => {
      if (typeof part === 'string') return part;
      if (part.kind === 'unknown') return this.#unknown(part, at, 0);
      const whole = isWhole(part) ? this.#whole(part.to, at) : undefined;
      return whole ?? { ...part, at };
    });
  }

  #unknown({ why, what, either }: Unknown, at: Place, depth: number): Unknown {
    return unknown(
      why,
      what,
      at,
      either?.map(option => option && this.put(option, at, depth + 1)),
    );
  }

  #whole(to: string, at: Place) {
    return this.isResource(to)
      ? { kind: 'reference' as const, to, attribute: 'id', at }
      : unknown('expression', 'all outputs of a module or data source', at);
  }

  #open(open: Unknown | undefined, at: Place) {
    return open && { open: unknown(open.why, open.what, at) };
  }
}

function within(inner: Place, outer: Place): boolean {
  return (
    inner.file === outer.file &&
    inner.start >= outer.start &&
    inner.end <= outer.end
  );
}

/**
 * A value as a resource has it: `null` is taken away, and everything stands within the resource. What comes from elsewhere (a default, a
 * local, the argument of a module) stands where it is used.
 *
 * @param home - the resource: what is written in its span keeps its place, the rest stands at its header
 * @param isResource - whether an id is that of a resource; the others are modules and data sources
 */
export function placed(
  value: Value,
  home: Home,
  isResource: (id: string) => boolean,
): Value | undefined {
  return new Placing(home.span, isResource).put(value, home.at, 0);
}
