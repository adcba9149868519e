import {
  unknown,
  type List,
  type Place,
  type Unknown,
  type Value,
} from '../../graph';

// Values while they are evaluated. Terraform's `null` is a value too: an unknown that can only be "not set". `placed` takes it away in the end.

const FAULT = Symbol('fault');
const MAY_FAIL = Symbol('may fail');
const SET = Symbol('set');

/** More options are not kept apart. */
const MOST_OPTIONS = 8;

/** `null`. */
export function nothing(at: Place): Unknown {
  return unknown('expression', 'null', at, [undefined]);
}

export function isNothing(value: Value): boolean {
  return (
    value.kind === 'unknown' &&
    value.either?.length === 1 &&
    value.either[0] === undefined
  );
}

/** What ends with an error in Terraform: `try` goes on behind it, and no branch of a condition that is taken can be it. */
export function fault(what: string, at: Place): Unknown {
  return Object.assign(unknown('expression', what, at), { [FAULT]: true });
}

export function isFault(value: Value): boolean {
  return FAULT in value;
}

/** Whether some of what it may be ends with an error. */
export function mayFail(value: Value): boolean {
  return MAY_FAIL in value;
}

/** The same value, of which some may end with an error. */
export function mayFailToo(value: Value): Value {
  return Object.assign({ ...value }, { [MAY_FAIL]: true });
}

/** The same, where what fails is provided for. */
export function settled(value: Value): Value {
  if (!mayFail(value)) return value;
  const copy = { ...value };
  delete (copy as { [MAY_FAIL]?: true })[MAY_FAIL];
  return copy;
}

/** Marks a list as a set, whose items are their own keys. */
export function asSet(list: List): List {
  return Object.assign({ ...list }, { [SET]: true });
}

export function isSet(list: List): boolean {
  return SET in list;
}

/** Whether nothing at all is known of it. */
export function isOpaque(value: Value): value is Unknown {
  return value.kind === 'unknown' && !value.either;
}

/** All that a value can be; neither of them has options in turn. */
export function optionsIn(value: Value): Value[] {
  if (value.kind !== 'unknown' || !value.either || isNothing(value))
    return [value];
  return value.either.flatMap(option =>
    option ? optionsIn(option) : [nothing(value.at)],
  );
}

/** One of several values, and why it is not known which. What would fail cannot be it, as long as another would not. */
export function oneOf(options: Value[], origin: Unknown): Value {
  const all = options.flatMap(optionsIn);
  const sound = all.filter(option => !isFault(option));
  if (!sound.length) return all[0] ?? origin;
  const fails = sound.length < all.length || options.some(mayFail);
  const distinct = new Map<unknown, Value>();
  for (const option of sound)
    if (!distinct.has(keyOf(option))) distinct.set(keyOf(option), option);
  const { why, what, at } = origin;
  const [first] = distinct.values();
  const one =
    distinct.size === 1
      ? { ...first }
      : unknown(
          why,
          what,
          at,
          distinct.size > MOST_OPTIONS
            ? undefined
            : [...distinct.values()].map(option =>
                isNothing(option) ? undefined : option,
              ),
        );
  return fails ? mayFailToo(one) : one;
}

/** Turns one value into another, through all that it may be. */
export function overOptions(
  value: Value,
  turn: (known: Value) => Value,
): Value {
  const options = optionsIn(value);
  if (options.length === 1 && !mayFail(value)) return turn(options[0]);
  const result = oneOf(options.map(turn), asOrigin(value));
  return mayFail(value) ? mayFailToo(result) : result;
}

/** Turns several values into one, through all that each may be; where those are too many, what is open stays whole. */
export function overAll(
  values: Value[],
  turn: (known: Value[]) => Value,
): Value {
  const choices = values.map(optionsIn);
  const number = choices.reduce((product, { length }) => product * length, 1);
  const fails = values.some(mayFail);
  if (number === 1 && !fails) return turn(choices.map(([only]) => only));
  const open = values.find(value => optionsIn(value).length > 1);
  if (number > MOST_OPTIONS) return turn(values.map(asOpaque));
  const results = choices
    .reduce<Value[][]>(
      (rows, options) =>
        rows.flatMap(row => options.map(option => [...row, option])),
      [[]],
    )
    .map(turn);
  const result = open ? oneOf(results, asOrigin(open)) : results[0];
  return fails ? mayFailToo(result) : result;
}

function asOpaque(value: Value): Value {
  return optionsIn(value).length > 1 ? asOrigin(value) : value;
}

function asOrigin(value: Value): Unknown {
  return value.kind === 'unknown'
    ? unknown(value.why, value.what, value.at)
    : unknown('expression', 'what fails in part', value.at);
}

/** Equal for values that are certainly the same. */
function keyOf(value: Value): unknown {
  if (isNothing(value)) return 'null';
  if (value.kind === 'scalar') return `${typeof value.value} ${value.value}`;
  if (value.kind === 'reference') return `→ ${value.to} ${value.attribute}`;
  return value;
}
