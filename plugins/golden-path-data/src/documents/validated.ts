import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import { valueAt, type Place, type Value } from '../graph';
import type { Problem } from './readYaml';
import contract from './schemas/data-contract.schema.json';
import inventory from './schemas/inventory.schema.json';
import record from './schemas/decision-record.schema.json';

/** The schemas as they are published in `docs/schemas`; this validator needs no `eval`, so that it runs under a strict CSP. */
const validators = {
  contract: validatorOf(contract),
  inventory: validatorOf(inventory),
  record: validatorOf(record),
};

/** What a document of this kind has to be like. */
export type DocumentKind = keyof typeof validators;

/** What is wrong with a document by its schema, each with the place in the file. */
export function validated(
  kind: DocumentKind,
  value: Value,
  at: Place,
): Problem[] {
  const { errors } = validators[kind].validate(plainOf(value));
  const seen = new Set<string>();
  return errors
    .filter(({ keyword, keywordLocation }) =>
      tells(keyword, keywordLocation, errors),
    )
    .flatMap(error => {
      const path = pathOf(error.instanceLocation);
      const message = worded(error, path);
      if (seen.has(message)) return [];
      seen.add(message);
      return [{ at: placeAt(value, path) ?? at, message }];
    });
}

function validatorOf(schema: object): Validator {
  return new Validator(schema as Schema, '2020-12', false);
}

/** The same as JSON. */
export function plainOf(value: Value | undefined): unknown {
  if (value?.kind === 'scalar') return value.value;
  if (value?.kind === 'list') return value.items.map(plainOf);
  if (value?.kind !== 'map') return undefined;
  return Object.fromEntries(
    [...value.entries].map(([name, entry]) => [name, plainOf(entry)]),
  );
}

/** Keywords that only lead on to what is wrong. */
const LEADS = ['properties', 'items', '$ref', 'allOf', 'if', 'then', 'else'];

/** Whether an error is the thing itself; of alternatives that all fail, the one sentence about them all is enough. */
function tells(
  keyword: string,
  location: string,
  errors: OutputUnit[],
): boolean {
  if (LEADS.includes(keyword)) return false;
  return !errors.some(
    other =>
      other.keyword === 'anyOf' &&
      location !== other.keywordLocation &&
      location.startsWith(`${other.keywordLocation}/`),
  );
}

function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function placeAt(value: Value, path: string[]): Place | undefined {
  let here: Value | undefined = value;
  for (const name of path) {
    const next: Value | undefined =
      here?.kind === 'map' ? here.entries.get(name) : valueAt(here, name);
    if (!next) return here?.at;
    here = next;
  }
  // A whole document is pointed at by its first line.
  return path.length ? here?.at : undefined;
}

function worded({ keyword, error }: OutputUnit, path: string[]): string {
  const name = path.length ? `\`${path.join('.')}\`` : 'it';
  if (keyword === 'required') {
    const missing = /"([^"]+)"/.exec(error)?.[1] ?? 'something';
    return `\`${[...path, missing].join('.')}\` is missing`;
  }
  if (keyword === 'anyOf') return `${name} is none of what it may be`;
  return `${name}: ${error
    .replace(/^Instance /, '')
    .replace(/^Array has too few items.*/, 'has too few items')
    .replace(/\.$/, '')}`;
}
