import { scalar, unknown, type Place, type Value } from '../../../graph';
import type { Call } from '../../hcl/Syntax';
import type { Inner } from '../evaluate';
import type { Scope } from '../Scope';
import {
  fault,
  isFault,
  isNothing,
  isOpaque,
  mayFail,
  oneOf,
  overAll,
  settled,
} from '../values';
import { collections } from './collections';
import { files } from './files';
import { UNKNOWN, type Functions } from './Functions';
import { numbers } from './numbers';
import { patterns } from './patterns';
import { sets } from './sets';
import { texts } from './texts';

const FUNCTIONS: Functions = {
  ...collections,
  ...sets,
  ...files,
  ...numbers,
  ...patterns,
  ...texts,
  sensitive: ([value]) => value,
  nonsensitive: ([value]) => value,
};

/** What of these is not known leaves a part of the result open, not all of it. */
const TOLERANT = new Set([
  'merge',
  'concat',
  'jsonencode',
  'contains',
  'lookup',
]);

/** All others fail where an argument is `null`. */
const TAKES_NULL = new Set([
  'coalescelist',
  'contains',
  'format',
  'formatlist',
  'jsonencode',
  'lookup',
  'merge',
  'nonsensitive',
  'sensitive',
  'tobool',
  'tolist',
  'tomap',
  'tonumber',
  'toset',
  'tostring',
]);

/** What a call of a function gives; a function that is not known here gives something unknown. */
export function called(
  { name, args, spread, at }: Call,
  scope: Scope,
  inner: Inner,
): Value {
  const given = args.map(arg => inner(arg));
  if (spread) {
    const last = given.pop();
    if (last?.kind !== 'list' || last.open) return notKnown(name, [last], at);
    given.push(...last.items);
  }
  if (name === 'try') return tried(given, at);
  if (name === 'coalesce') return coalesced(given, at);
  if (name === 'can') return whether(given, at);
  const failed = given.find(isFault);
  if (failed) return failed;
  if (!Object.hasOwn(FUNCTIONS, name) || !given.length)
    return name === 'toset' || name === 'concat' || name === 'merge'
      ? fault(`the function ${name} without arguments`, at)
      : notKnown(name, [], at);
  return overAll(given, known => {
    if (known.some(isOpaque) && !TOLERANT.has(name))
      return notKnown(name, known, at);
    if (known.some(isNothing) && !TAKES_NULL.has(name))
      return fault(`the function ${name} of null`, at);
    const result = FUNCTIONS[name](known, at, scope, inner);
    return result === UNKNOWN ? notKnown(name, known, at) : result;
  });
}

/** The first that does not fail. Of what is not known it cannot be told whether it fails. */
function tried(given: Value[], at: Place): Value {
  for (const [i, value] of given.entries()) {
    if (isFault(value)) continue;
    if (!mayFail(value) || i === given.length - 1) return value;
    return oneOf(
      [settled(value), tried(given.slice(i + 1), at)],
      unknown('unresolved-condition', 'what is there', at),
    );
  }
  return given[given.length - 1] ?? fault('try without arguments', at);
}

/** The first that is set to something. */
function coalesced(given: Value[], at: Place): Value {
  return overAll(given, known => {
    for (const value of known) {
      if (isNothing(value)) continue;
      if (value.kind === 'scalar' && value.value === '') continue;
      return value;
    }
    return known.find(isFault) ?? fault('nothing that is set', at);
  });
}

function whether([value]: Value[], at: Place): Value {
  if (!value || isOpaque(value) || mayFail(value))
    return value && isFault(value)
      ? scalar(false, at)
      : notKnown('can', [value], at);
  return scalar(true, at);
}

function notKnown(
  name: string,
  args: Array<Value | undefined>,
  at: Place,
): Value {
  const open = args.find(arg => arg && isOpaque(arg));
  return open ?? unknown('expression', `the function ${name}`, at);
}
