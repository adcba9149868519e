import {
  joined,
  scalar,
  unknown,
  type Place,
  type Template,
  type Unknown,
  type Value,
} from '../../graph';

const MOST_BRANCHES = 20;

/** What a value adds to a text; nothing where it is not set. */
export function partsOf(value: Value | undefined): Template['parts'] {
  if (value === undefined) return [];
  switch (value.kind) {
    case 'scalar':
      return [String(value.value)];
    case 'template':
      return value.parts;
    case 'reference':
    case 'unknown':
      return [value];
    default:
      return [unknown('expression', 'a list within a text', value.at)];
  }
}

/** Values one after another as a text. Where one of them has branches, so has the text. */
export function concatenated(
  values: Array<Value | undefined>,
  at: Place,
): Value {
  const branching = values.filter(isBranching);
  const [only] = branching;
  if (!only || branching.length > 1) return joined(values.flatMap(partsOf), at);
  const either = only.either.map(branch =>
    joined(
      values.flatMap(value => partsOf(value === only ? branch : value)),
      at,
    ),
  );
  return { ...only, at, either };
}

function isBranching(
  value: Value | undefined,
): value is Unknown & { either: Array<Value | undefined> } {
  return (
    value?.kind === 'unknown' &&
    value.either !== undefined &&
    value.either.length <= MOST_BRANCHES
  );
}

/** A value as JSON, with its unknown parts in between. */
export function jsonOf(value: Value, at: Place): Value {
  return concatenated(jsonParts(value, at), at);
}

function jsonParts(value: Value, at: Place): Value[] {
  const text = (written: string) => scalar(written, at);
  switch (value.kind) {
    case 'scalar':
      return [text(JSON.stringify(value.value))];
    case 'list': {
      const items = value.items.map(item => jsonParts(item, at));
      return [text('['), ...separated(items, text(',')), text(']')];
    }
    case 'map': {
      const entries = [...value.entries].map(([key, item]) => [
        text(`${JSON.stringify(key)}:`),
        ...jsonParts(item, at),
      ]);
      return [text('{'), ...separated(entries, text(',')), text('}')];
    }
    default:
      return [text('"'), value, text('"')];
  }
}

function separated(groups: Value[][], by: Value): Value[] {
  return groups.flatMap((group, i) => (i ? [by, ...group] : group));
}
