import type { JsonObject, JsonValue } from '@backstage/types';
import type { Code } from './Change';

/** Whether it is text to be written as it stands. */
export function isCode(value: JsonValue | Code): value is Code {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    typeof value.code === 'string' &&
    Object.keys(value).length === 1
  );
}

/** Whether it is an object, and no code. */
export function isObject(value: JsonValue | Code): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !isCode(value)
  );
}

/** A value below these names. */
export function nested(
  names: string[],
  to: JsonValue | Code,
): JsonValue | Code {
  const [name, ...rest] = names;
  return name === undefined ? to : ({ [name]: nested(rest, to) } as JsonObject);
}
