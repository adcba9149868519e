import {
  scalar,
  unknown,
  type Place,
  type Unknown,
  type Value,
} from '../../graph';
import type { Block } from '../hcl/Syntax';
import { evaluate } from './evaluate';
import { pairsOf } from './loops';
import { isWhole, NO_NAMES, type Own, type Scope } from './Scope';
import { isNothing, optionsIn } from './values';

const MOST_INSTANCES = 200;

/** One of those that `count` or `for_each` make of a block. */
export interface Repeated {
  /** As it stands in an address: `[0]`, `["raw"]`, or nothing. */
  index: string;
  /** As it is looked up: `0`, `raw`. */
  key: string | number;
  own: Own;
  /** Why it may not exist. */
  conditional?: Unknown;
}

/** What `count` and `for_each` make of a block. */
export interface Repetition {
  /** How an expression sees it: as itself, a list, or a map. */
  shape: 'one' | 'list' | 'map';
  instances: Repeated[];
  /** The keys of each option, where it depends on what is not known. */
  options: Array<Array<string | number>>;
  /** Why it is not known how many there are; there is one instance then, which stands for all. */
  many?: Unknown;
}

/** How often a block is there. */
export function repetitionOf(block: Block, scope: Scope): Repetition {
  const find = (name: string) =>
    block.body.attributes.find(one => one.name === name)?.value;
  const [count, each] = [find('count'), find('for_each')];
  if (count) return counted(evaluate(count, scope), count.at);
  if (each) return eached(evaluate(each, scope), each.at);
  const instances = [{ index: '', key: '', own: NO_NAMES }];
  return { shape: 'one', instances, options: [['']] };
}

function counted(value: Value, at: Place): Repetition {
  const numbers = optionsIn(value).map(option =>
    option.kind === 'scalar' ? Number(option.value) : NaN,
  );
  if (!numbers.every(number => Number.isInteger(number) && number >= 0))
    return unsettled(value, at, 'count');
  const most = Math.max(...numbers);
  const least = Math.min(...numbers);
  if (most > MOST_INSTANCES) return unsettled(value, at, 'count');
  const instances = Array.from({ length: most }, (_, i): Repeated => {
    const own = named('count', [['index', scalar(i, at)]], at);
    const repeated = { index: `[${i}]`, key: i, own };
    return i < least
      ? repeated
      : { ...repeated, conditional: reasonOf(value, at) };
  });
  const options = numbers.map(number => [...Array(number).keys()]);
  return { shape: 'list', instances, options };
}

function eached(value: Value, at: Place): Repetition {
  const instances = new Map<string, Repeated>();
  const options: string[][] = [];
  for (const option of optionsIn(value)) {
    if (isWhole(option)) return unsettled(value, at, 'each', option);
    const keys: string[] = [];
    const found = isNothing(option) ? { pairs: [] } : pairsOf(option, at);
    if (!found || found.open || found.pairs.length > MOST_INSTANCES)
      return unsettled(value, at, 'each');
    for (const [name, item] of found.pairs) {
      const key = option.kind === 'list' ? item : name;
      if (key.kind !== 'scalar') return unsettled(value, at, 'each');
      const text = String(key.value);
      keys.push(text);
      if (instances.has(text)) continue;
      const own = named(
        'each',
        [
          ['key', key],
          ['value', item],
        ],
        at,
      );
      const index = `[${JSON.stringify(text)}]`;
      instances.set(text, { index, key: text, own });
    }
    options.push(keys);
  }
  for (const repeated of instances.values())
    if (!options.every(keys => keys.includes(repeated.key as string)))
      repeated.conditional = reasonOf(value, at);
  return { shape: 'map', instances: [...instances.values()], options };
}

/** One instance that stands for all. */
function unsettled(
  value: Value,
  at: Place,
  name: 'count' | 'each',
  item?: Value,
): Repetition {
  const many = reasonOf(value, at);
  const own =
    name === 'count'
      ? named('count', [['index', many]], at)
      : named(
          'each',
          [
            ['key', many],
            ['value', item ?? many],
          ],
          at,
        );
  const shape = name === 'count' ? 'list' : 'map';
  return { shape, instances: [{ index: '', key: '', own }], options: [], many };
}

function named(name: string, entries: Array<[string, Value]>, at: Place): Own {
  return new Map([[name, { kind: 'map', entries: new Map(entries), at }]]);
}

function reasonOf(value: Value, at: Place): Unknown {
  return value.kind === 'unknown' && !isNothing(value)
    ? unknown(value.why, value.what, at)
    : unknown('expression', 'how many there are', at);
}
