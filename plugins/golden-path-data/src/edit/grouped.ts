import type { JsonObject, JsonValue } from '@backstage/types';
import type { Change, Code, SetChange } from './Change';
import { isObject, nested } from './json';

/** Changes where what is set below one property is set at once: `a.b` and `a.c` must not make `a` twice. */
export function grouped(changes: Change[]): Change[] {
  const result: Change[] = [];
  const tops = new Map<string, SetChange>();
  for (const change of changes) {
    if (change.kind !== 'set') {
      result.push(change);
      continue;
    }
    const [top, ...rest] = change.path.split('.');
    const key = `${change.beside ?? false} ${top}`;
    const known = tops.get(key);
    if (!known) {
      const first = { ...change };
      tops.set(key, first);
      result.push(first);
      continue;
    }
    const [, ...others] = known.path.split('.');
    known.path = top;
    known.to = together(nested(others, known.to), nested(rest, change.to));
  }
  return result;
}

/** The later one counts where both say something of the same. */
function together(a: JsonValue | Code, b: JsonValue | Code): JsonValue | Code {
  if (!isObject(a) || !isObject(b)) return b;
  const all: JsonObject = { ...a };
  for (const [name, value] of Object.entries(b))
    all[name] =
      name in all
        ? (together(all[name] as JsonValue, value as JsonValue) as JsonValue)
        : value;
  return all;
}
