import { joined, list, properties, scalar, turned, unknown } from './make';
import type { Place } from './Place';
import type { Reference, Template, Unknown, Value } from './Value';

/** Stand for a part of a text that is not known while the rest is parsed; JSON never has them unless somebody put them there. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const HOLE = /\uE000(\d+)\uE001/;
const DEPTH = 40;

type Part = Reference | Unknown;

/**
 * A text that holds JSON as the value it stands for, all at the place of the text; what is a map or list already stays so. Parts of the
 * text that are not known stay unknown where they stand.
 */
export function parsedJson(value: Value | undefined): Value | undefined {
  return turned(value, known => {
    if (known?.kind === 'scalar')
      return typeof known.value === 'string'
        ? parsed(known.value, [], known.at)
        : known;
    if (known?.kind !== 'template') return known;
    const parts: Part[] = [];
    const text = known.parts
      .map(part =>
        typeof part === 'string'
          ? part
          : `${OPEN}${parts.push(part) - 1}${CLOSE}`,
      )
      .join('');
    return parsed(text, parts, known.at);
  });
}

function parsed(text: string, parts: Part[], at: Place): Value {
  try {
    return asValue(JSON.parse(text), parts, at, DEPTH) ?? properties({}, at);
  } catch {
    return parts[0]?.kind === 'unknown'
      ? { ...parts[0], at }
      : unknown('parse-error', 'a text that is no JSON', at);
  }
}

function asValue(
  json: unknown,
  parts: Part[],
  at: Place,
  depth: number,
): Value | undefined {
  if (depth === 0)
    return unknown('out-of-budget', 'what is nested so deep', at);
  if (typeof json === 'string') return withHoles(json, parts, at);
  if (typeof json === 'number' || typeof json === 'boolean')
    return scalar(json, at);
  if (Array.isArray(json))
    return list(
      json.flatMap(item => asValue(item, parts, at, depth - 1) ?? []),
      at,
    );
  if (typeof json !== 'object' || json === null) return undefined;
  return properties(
    Object.fromEntries(
      Object.entries(json).map(([key, item]) => [
        key,
        asValue(item, parts, at, depth - 1),
      ]),
    ),
    at,
  );
}

function withHoles(text: string, parts: Part[], at: Place): Value {
  const pieces = text.split(HOLE);
  const all: Template['parts'] = pieces.map((piece, i) =>
    i % 2 ? parts[Number(piece)] ?? piece : piece,
  );
  return joined(all, at);
}
