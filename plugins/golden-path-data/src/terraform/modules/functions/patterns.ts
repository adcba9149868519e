import { list, scalar, type Place, type Value } from '../../../graph';
import { fault, nothing } from '../values';
import { text, UNKNOWN, type Functions } from './Functions';

/** More steps than this are not spent on one pattern. */
const MOST_STEPS = 100_000;

/** Longer texts and lists are not made. */
const LONGEST = 10_000;

/** Functions that look for patterns. */
export const patterns: Functions = {
  regex: ([pattern, value], at) => {
    const found = matchesOf(pattern, value);
    if (!found) return UNKNOWN;
    const [first] = found;
    return first
      ? matched(first, at)
      : fault('a pattern that is not found', at);
  },
  regexall: ([pattern, value], at) => {
    const found = matchesOf(pattern, value);
    return found
      ? list(
          found.map(one => matched(one, at)),
          at,
        )
      : UNKNOWN;
  },
};

/** A text with all that a pattern matches replaced; nothing where that is not told here. */
export function replaced(
  whole: string,
  pattern: string,
  by: string,
): string | undefined {
  const expression = expressionOf(pattern, whole.length);
  // `$1` and `${name}` stand for groups.
  if (!expression || by.includes('$')) return undefined;
  const times = whole.match(expression)?.length ?? 0;
  return whole.length + times * by.length > LONGEST
    ? undefined
    : whole.replace(expression, by);
}

function matchesOf(
  pattern: Value | undefined,
  value: Value | undefined,
): RegExpMatchArray[] | undefined {
  const [of, whole] = [text(pattern), text(value)];
  if (of === undefined || whole === undefined) return undefined;
  const expression = expressionOf(of, whole.length);
  return expression && whole.length <= LONGEST
    ? [...whole.matchAll(expression)]
    : undefined;
}

/** The whole match, or its groups. */
function matched([all, ...groups]: RegExpMatchArray, at: Place): Value {
  const one = (part: string | undefined) =>
    part === undefined ? nothing(at) : scalar(part, at);
  return groups.length ? list(groups.map(one), at) : scalar(all, at);
}

/**
 * An expression that means the same to Go and here, and that a text of this length cannot keep busy: no group is repeated, and all ways to
 * match are few.
 */
function expressionOf(pattern: string, length: number): RegExp | undefined {
  const plain = pattern.replace(/\\./g, '.');
  const isForeign =
    /\(\?|\[\[|\)[*+?{]|\{/.test(plain) || /\\[AzQEpPkaCx0-9]/.test(pattern);
  const count = (of: RegExp) => plain.match(of)?.length ?? 0;
  const ways = (length + 1) ** (count(/[*+]/g) + 1) * 2 ** count(/[?|]/g);
  if (isForeign || ways > MOST_STEPS) return undefined;
  try {
    return new RegExp(pattern, 'gu');
  } catch {
    return undefined;
  }
}
