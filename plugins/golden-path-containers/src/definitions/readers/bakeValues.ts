import type { NamedValue, Place, Value, Values } from '../ImageBuild';
import type { Expression } from '../hcl/ast';
import { textOf, type HclValue } from '../hcl/HclValue';
import type { BakeAttribute } from './BakeProject';
import type { BakeFile } from './bakeFile';

/** More values of one attribute are not looked at. */
export const MOST_VALUES = 1_000;

/** One value; nothing where it is not given. */
export function singleOf(
  attribute: BakeAttribute | undefined,
  place: Place,
): Value | undefined {
  if (!attribute) return undefined;
  const { value, expression, file } = attribute;
  const text = textOf(value.data);
  if (value.unknown === undefined && text === undefined) return undefined;
  return {
    ...(expression ? spanOf(expression, file) : place),
    text: text ?? value.written ?? '',
    ...(value.unknown !== undefined && { unknown: value.unknown }),
  };
}

/** The items of a list, each with the line it is written on. */
export function valuesOf(attribute: BakeAttribute | undefined): Values {
  if (!attribute) return { values: [] };
  const { value, expression, file } = attribute;
  if (value.unknown !== undefined) return { values: [], more: value.unknown };
  const items = Array.isArray(value.data) ? value.data : [value];
  const places =
    expression.kind === 'list' && expression.items.length === items.length
      ? expression.items
      : items.map(() => expression);
  return {
    values: items.slice(0, MOST_VALUES).map((item, i) => ({
      ...spanOf(places[i], file),
      ...writtenOf(item),
    })),
  };
}

/** The entries of objects, the last of each name. */
export function namedOf(attributes: BakeAttribute[]): NamedValue[] {
  const found = new Map<string, NamedValue>();
  for (const { value, expression, file } of attributes) {
    if (!(value.data instanceof Map)) continue;
    for (const [name, item] of value.data) {
      if (item.data === undefined && item.unknown === undefined) continue;
      const place = spanOf(entryOf(expression, name), file);
      found.set(name, {
        name,
        ...place,
        value: { ...place, ...writtenOf(item) },
      });
    }
  }
  return [...found.values()];
}

/** Named contexts as `name=value`. */
export function contextsOf(attributes: BakeAttribute[]): Values {
  const values = namedOf(attributes).flatMap(({ name, value }) =>
    value ? [{ ...value, text: `${name}=${value.text}` }] : [],
  );
  return { values };
}

/** The entry of an object that gives a key, as far as it is written plainly. */
function entryOf(expression: Expression, name: string): Expression {
  if (expression.kind !== 'object') return expression;
  const entry = expression.entries.find(
    ([key]) =>
      (key.kind === 'literal' && String(key.value) === name) ||
      (key.kind === 'template' &&
        key.parts.length === 1 &&
        key.parts[0] === name),
  );
  if (!entry) return expression;
  const [{ start }, { end }] = entry;
  return { kind: 'opaque', start, end };
}

function spanOf({ start, end }: Expression, { path, lines }: BakeFile): Place {
  return {
    file: path,
    line: lines.lineAt(start),
    endLine: lines.lineAt(Math.max(start, end - 1)),
  };
}

/** A text as written where it may be another; attestations and caches may be written as objects. */
function writtenOf(item: HclValue): Pick<Value, 'text' | 'unknown'> {
  const doubt = item.unknown ?? item.open;
  const text = textOf(item.data) ?? objectText(item);
  return doubt === undefined
    ? { text }
    : { text: item.written ?? text, unknown: doubt };
}

/** `{ type = "registry", ref = "a" }` is `type=registry,ref=a`. */
function objectText({ data }: HclValue): string {
  if (!(data instanceof Map)) return '';
  return [...data]
    .map(([key, value]) => `${key}=${textOf(value.data) ?? ''}`)
    .join(',');
}
