import { parse } from '@cdktn/hcl2json';
import { checks } from '../checks';
import { loadParser } from './hcl/parser';
import { readHcl } from './hcl/readBody';
import type { Body, Expression } from './hcl/Syntax';

beforeAll(() => loadParser());

/** Every file of Terraform that an example of a check has. */
const texts = [
  ...new Set(
    checks.flatMap(({ examples }) =>
      [...examples.pass, ...examples.fail].flatMap(({ files }) =>
        Object.entries(files)
          .filter(([path]) => path.endsWith('.tf'))
          .map(([, text]) => text),
      ),
    ),
  ),
];

/** Blocks by type and labels, with the names of their arguments and the values that are literals, as the peer writes them. */
function structure({ attributes, blocks }: Body): Record<string, unknown> {
  const found: Record<string, any> = {};
  for (const { name, value } of attributes) found[name] = literal(value);
  for (const { type, labels, body } of blocks) {
    let level = found;
    for (const part of [type, ...labels.slice(0, -1)]) {
      if (!labels.length) break;
      level[part] ??= {};
      level = level[part];
    }
    const last = labels.length ? labels[labels.length - 1] : type;
    level[last] = [...(level[last] ?? []), structure(body)];
  }
  return found;
}

function literal(value: Expression): unknown {
  return value.kind === 'literal' && value.value !== undefined
    ? value.value
    : undefined;
}

/** What the peer says, without the values that are no literals here. */
function agreeing(theirs: unknown, ours: unknown): unknown {
  if (ours === undefined) return undefined;
  if (Array.isArray(theirs) && Array.isArray(ours))
    return theirs.map((one, i) => agreeing(one, ours[i]));
  if (isMap(theirs) && isMap(ours))
    return Object.fromEntries(
      Object.entries(theirs).map(([key, one]) => [
        key,
        key in ours ? agreeing(one, ours[key]) : one,
      ]),
    );
  return theirs;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

it('has texts to compare', () => {
  expect(texts.length).toBeGreaterThan(100);
});

it.each(texts.map((text, i) => [i + 1, text]))(
  'sees in text %i what the parser of HashiCorp sees',
  async (_, text) => {
    const theirs = await parse('main.tf', String(text));
    const { body, broken } = readHcl('main.tf', String(text));
    const ours = structure(body);
    expect(broken).toEqual([]);
    expect(ours).toEqual(agreeing(theirs, ours));
  },
);
