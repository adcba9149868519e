import { list, scalar, type Place, type Value } from '../../../graph';
import { textOf } from '../templates';
import { formatted } from './format';
import { replaced } from './patterns';
import {
  isClosedList,
  number,
  text,
  UNKNOWN,
  type Functions,
} from './Functions';

/** Functions that make texts of texts. */
export const texts: Functions = {
  format: ([pattern, ...values], at) => formatted(text(pattern), values, at),
  formatlist: ([pattern, ...values], at) => {
    const lists = values.filter(({ kind }) => kind === 'list');
    if (!lists.length || !lists.every(isClosedList)) return UNKNOWN;
    const [{ items }] = lists;
    if (lists.some(one => one.items.length !== items.length)) return UNKNOWN;
    const made = items.map((_, i) =>
      formatted(
        text(pattern),
        values.map(one => (one.kind === 'list' ? one.items[i] : one)),
        at,
      ),
    );
    return made.every((one): one is Value => one !== UNKNOWN)
      ? list(made, at)
      : UNKNOWN;
  },
  join: ([by, ...lists], at) => {
    const delimiter = text(by);
    if (delimiter === undefined || !lists.every(isClosedList)) return UNKNOWN;
    const items = lists.flatMap(one => one.items);
    return textOf(
      items.flatMap((item, i) => (i ? [scalar(delimiter, at), item] : [item])),
      at,
    );
  },
  split: ([by, of], at) => {
    const [delimiter, whole] = [text(by), text(of)];
    if (delimiter === undefined || whole === undefined) return UNKNOWN;
    return list(
      whole.split(delimiter).map(part => scalar(part, at)),
      at,
    );
  },
  // Names of buckets and the like have no upper case where they are not known.
  lower: ([value], at) =>
    value?.kind === 'template'
      ? {
          ...value,
          parts: value.parts.map(part =>
            typeof part === 'string' ? part.toLowerCase() : part,
          ),
        }
      : changed(value, at, one => one.toLowerCase()),
  upper: ([value], at) => changed(value, at, one => one.toUpperCase()),
  title: ([value], at) =>
    changed(value, at, one =>
      one.replace(/(^|\s)\S/g, all => all.toUpperCase()),
    ),
  trimspace: ([value], at) => changed(value, at, one => one.trim()),
  chomp: ([value], at) =>
    changed(value, at, one => one.replace(/[\r\n]+$/, '')),
  strrev: ([value], at) =>
    changed(value, at, one => [...one].reverse().join('')),
  trim: ([value, cut], at) => {
    const chars = text(cut);
    if (chars === undefined) return UNKNOWN;
    return changed(value, at, one => trimmed(one, chars));
  },
  trimprefix: ([value, cut], at) => {
    const prefix = text(cut);
    if (prefix === undefined) return UNKNOWN;
    return changed(value, at, one =>
      one.startsWith(prefix) ? one.slice(prefix.length) : one,
    );
  },
  trimsuffix: ([value, cut], at) => {
    const suffix = text(cut);
    if (!suffix) return suffix === '' ? value : UNKNOWN;
    return changed(value, at, one =>
      one.endsWith(suffix) ? one.slice(0, -suffix.length) : one,
    );
  },
  substr: ([value, from, size], at) => {
    const [start, length] = [number(from), number(size)];
    if (start === undefined || length === undefined) return UNKNOWN;
    return changed(value, at, one => {
      const begin = start < 0 ? one.length + start : start;
      return one.slice(begin, length < 0 ? undefined : begin + length);
    });
  },
  startswith: ([value, part], at) =>
    asked(value, part, at, (a, b) => a.startsWith(b)),
  endswith: ([value, part], at) =>
    asked(value, part, at, (a, b) => a.endsWith(b)),
  strcontains: ([value, part], at) =>
    asked(value, part, at, (a, b) => a.includes(b)),
  replace: ([value, from, to], at) => {
    const [before, after] = [text(from), text(to)];
    if (before === undefined || after === undefined) return UNKNOWN;
    const whole = text(value);
    if (whole === undefined) return UNKNOWN;
    // A pattern between slashes is a regular expression.
    if (/^\/.+\/$/s.test(before)) {
      const made = replaced(whole, before.slice(1, -1), after);
      return made === undefined ? UNKNOWN : scalar(made, at);
    }
    const pieces = whole.split(before);
    return textOf(
      pieces.flatMap((piece, i) =>
        i ? [scalar(after, at), scalar(piece, at)] : [scalar(piece, at)],
      ),
      at,
    );
  },
};

function changed(
  value: Value | undefined,
  at: Place,
  change: (one: string) => string,
): Value | typeof UNKNOWN {
  const one = text(value);
  return one === undefined ? UNKNOWN : scalar(change(one), at);
}

function asked(
  value: Value | undefined,
  part: Value | undefined,
  at: Place,
  is: (one: string, part: string) => boolean,
): Value | typeof UNKNOWN {
  const [one, other] = [text(value), text(part)];
  return one === undefined || other === undefined
    ? UNKNOWN
    : scalar(is(one, other), at);
}

function trimmed(one: string, chars: string): string {
  let [start, end] = [0, one.length];
  while (start < end && chars.includes(one[start])) start++;
  while (end > start && chars.includes(one[end - 1])) end--;
  return one.slice(start, end);
}
