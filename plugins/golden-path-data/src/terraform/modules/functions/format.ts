import { scalar, type Place, type Value } from '../../../graph';
import { textOf } from '../templates';
import { number, text, UNKNOWN } from './Functions';

const VERB = /%%|%(0?)(\d*)([sdvtq])/g;

/** `format` with the verbs that are common; any other leaves the text unknown. */
export function formatted(
  pattern: string | undefined,
  values: Value[],
  at: Place,
): Value | typeof UNKNOWN {
  if (pattern === undefined) return UNKNOWN;
  const parts: Value[] = [];
  let end = 0;
  let used = 0;
  for (const match of pattern.matchAll(VERB)) {
    const [all, zero, width, verb] = match;
    const before = pattern.slice(end, match.index);
    if (before.includes('%')) return UNKNOWN;
    parts.push(scalar(before, at));
    end = match.index + all.length;
    if (all === '%%') {
      parts.push(scalar('%', at));
      continue;
    }
    const value = values[used++];
    if (value === undefined) return UNKNOWN;
    if (value.kind !== 'scalar') {
      if (width || verb === 'q') return UNKNOWN;
      parts.push(value);
      continue;
    }
    const plain = verb === 'd' ? number(value)?.toFixed(0) : text(value);
    if (plain === undefined || Number(width) > 1000) return UNKNOWN;
    const written = verb === 'q' ? JSON.stringify(plain) : plain;
    parts.push(scalar(written.padStart(Number(width), zero ? '0' : ' '), at));
  }
  const rest = pattern.slice(end);
  if (rest.includes('%') || used < values.length) return UNKNOWN;
  return textOf([...parts, scalar(rest, at)], at);
}
