import { scalar, type Place, type Value } from '../../../graph';
import { isNothing } from '../values';
import { isClosedList, number, UNKNOWN, type Functions } from './Functions';

/** Functions of numbers, and changes of type. */
export const numbers: Functions = {
  min: (args, at) => ofAll(args, at, all => Math.min(...all)),
  max: (args, at) => ofAll(args, at, all => Math.max(...all)),
  sum: ([value], at) =>
    isClosedList(value)
      ? ofAll(value.items, at, all => all.reduce((a, b) => a + b, 0))
      : UNKNOWN,
  abs: (args, at) => ofAll(args, at, ([one]) => Math.abs(one)),
  ceil: (args, at) => ofAll(args, at, ([one]) => Math.ceil(one)),
  floor: (args, at) => ofAll(args, at, ([one]) => Math.floor(one)),
  pow: (args, at) => ofAll(args, at, ([one, by]) => one ** by),
  parseint: ([value, base], at) => {
    const radix = number(base);
    if (value?.kind !== 'scalar' || radix === undefined) return UNKNOWN;
    const result = parseInt(String(value.value), radix);
    return Number.isNaN(result) ? UNKNOWN : scalar(result, at);
  },
  tonumber: ([value], at) =>
    value.kind === 'scalar' ? ofAll([value], at, ([one]) => one) : known(value),
  tostring: ([value], at) =>
    value.kind === 'scalar' ? scalar(String(value.value), at) : known(value),
  tobool: ([value], at) =>
    value.kind === 'scalar'
      ? scalar(String(value.value) === 'true', at)
      : known(value),
};

function known(value: Value): Value | typeof UNKNOWN {
  const stays =
    isNothing(value) || ['reference', 'template'].includes(value.kind);
  return stays ? value : UNKNOWN;
}

function ofAll(
  args: Value[],
  at: Place,
  make: (all: number[]) => number,
): Value | typeof UNKNOWN {
  const all = args
    .map(number)
    .filter((one): one is number => one !== undefined);
  const result = all.length === args.length && all.length ? make(all) : NaN;
  return Number.isFinite(result) ? scalar(result, at) : UNKNOWN;
}
