import type { JsonValue } from '@backstage/types';
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
