import type { JsonObject, JsonValue } from '@backstage/types';
import type { Code } from '../Change';
import { isCode } from '../json';

/** These arguments are maps, where most objects of the provider are nested blocks. */
const MAPS = new Set([
  'tags',
  'variables',
  'parameters',
  'default_arguments',
  'connection_properties',
]);

/** A value as an expression of Terraform. */
export function expressionText(
  value: JsonValue | Code,
  indent: string = '',
): string {
  if (isCode(value)) return value.code;
  if (Array.isArray(value))
    return `[${value.map(item => expressionText(item, indent)).join(', ')}]`;
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const lines = Object.entries(value).map(
    ([key, item]) =>
      `${inner}${keyText(key)} = ${expressionText(item as JsonValue, inner)}\n`,
  );
  return `{\n${lines.join('')}${indent}}`;
}

/** An argument, or a nested block where the value is an object, as lines without a last line end. */
export function argumentText(
  name: string,
  value: JsonValue | Code,
  indent: string,
): string {
  if (isBlock(name, value)) {
    const inner = Object.entries(value)
      .map(([key, item]) => argumentText(key, item as JsonValue, `${indent}  `))
      .join('\n');
    return `${indent}${name} {\n${inner}\n${indent}}`;
  }
  return `${indent}${name} = ${expressionText(value, indent)}`;
}

/** The key of a map. */
export function keyText(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : quoted(key);
}

function isBlock(name: string, value: JsonValue | Code): value is JsonObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !isCode(value) &&
    !MAPS.has(name)
  );
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(/([$%])\{/g, '$1$1{');
}
