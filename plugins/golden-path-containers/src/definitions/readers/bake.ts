import type { BakeCall } from '../Definition';
import type {
  ImageBuild,
  NamedValue,
  Place,
  Told,
  Value,
  Values,
} from '../ImageBuild';
import type { Expression } from '../hcl/ast';
import { textOf, type HclValue } from '../hcl/HclValue';
import { attestation, outputPushes } from '../shell/buildCommand';
import { pathFrom, told, untold, valueOf } from '../values';
import type { BakeFile } from './bakeFile';
import {
  BakeProject,
  type BakeAttribute,
  type BakeTarget,
} from './BakeProject';

const MOST_PARENTS = 50;
const MOST_VALUES = 1_000;

/** What is known of a target with all that it inherits, before a call of bake is looked at. */
interface Resolved {
  place: Place;
  /** Of attributes that replace each other, the last one. */
  last: Map<string, BakeAttribute>;
  /** Of attributes that add up, all in order. */
  all: Map<string, BakeAttribute[]>;
}

/**
 * The images that the bake files of a folder build: those of the group `default` and of other groups, those that a call names, and
 * those that no other target inherits.
 */
export function bakeBuilds(
  folder: string,
  files: BakeFile[],
  calls: BakeCall[],
  has: (path: string) => boolean,
): ImageBuild[] {
  const project = new BakeProject(files);
  const targets = calls.map(call => targetsOf(project, call));
  const wanted = wantedTargets(project, targets);
  return wanted.flatMap(name => {
    const resolved = resolve(project, name);
    if (!resolved) return [];
    const called = calls.filter((_, i) => targets[i].has(name));
    return [imageBuild(folder, name, resolved, called, has)];
  });
}

function wantedTargets(
  project: BakeProject,
  called: Array<Set<string>>,
): string[] {
  const inherited = new Set(
    [...project.targets.values()].flat().flatMap(({ inherits }) => inherits),
  );
  const named = new Set(expandGroups(project, [...project.groups.keys()]));
  for (const targets of called) for (const name of targets) named.add(name);
  return [...project.targets.keys()].filter(
    name => named.has(name) || (!inherited.has(name) && !name.startsWith('_')),
  );
}

/** The targets that a call builds. */
function targetsOf(project: BakeProject, { targets }: BakeCall): Set<string> {
  const names = targets.length ? targets.map(({ text }) => text) : ['default'];
  return new Set(expandGroups(project, names));
}

function expandGroups(project: BakeProject, names: string[]): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const waiting = [...names];
  while (waiting.length) {
    const next = waiting.pop()!;
    if (seen.has(next)) continue;
    seen.add(next);
    const members = project.groups.get(next);
    if (members) waiting.push(...members);
    else if (project.targets.has(next)) found.push(next);
  }
  return found;
}

/** A target after what it inherits: `inherits` from left to right, then its own blocks. */
export function resolve(
  project: BakeProject,
  name: string,
): Resolved | undefined {
  const own = project.targets.get(name);
  if (!own) return undefined;
  const resolved: Resolved = {
    place: placeOf(own[0]),
    last: new Map(),
    all: new Map(),
  };
  const seen = new Set<string>();
  let left = MOST_PARENTS * 10;
  const take = (target: string, depth: number) => {
    if (seen.has(target) || depth > MOST_PARENTS || left-- <= 0) return;
    seen.add(target);
    const blocks = project.targets.get(target) ?? [];
    const parents = blocks.filter(({ inherits }) => inherits.length).pop();
    for (const parent of parents?.inherits ?? []) take(parent, depth + 1);
    // What a parent brought may come again by another way, as in bake.
    if (target !== name) seen.delete(target);
    for (const { attributes } of blocks)
      for (const [key, attribute] of attributes) {
        resolved.last.set(key, attribute);
        const before = resolved.all.get(key) ?? [];
        resolved.all.set(key, [...before, attribute]);
      }
  };
  take(name, 0);
  return resolved;
}

function placeOf({ file, start, end }: BakeTarget): Place {
  return {
    file: file.path,
    line: file.lines.lineAt(start),
    endLine: file.lines.lineAt(Math.max(start, end - 1)),
  };
}

function imageBuild(
  folder: string,
  name: string,
  { place, last, all }: Resolved,
  calls: BakeCall[],
  has: (path: string) => boolean,
): ImageBuild {
  const sets = calls.flatMap(call => call.sets);
  const single = (key: string) =>
    setOf(sets, name, key)[0] ?? singleOf(last.get(key), place);
  const replaced = (key: string, setKey: string = key): Values => {
    const set = setOf(sets, name, setKey);
    return set.length ? { values: set } : valuesOf(last.get(key));
  };
  const added = (key: string): Values => {
    const lists = (all.get(key) ?? []).map(valuesOf);
    const more = lists.find(list => list.more !== undefined)?.more;
    const values = lists
      .flatMap(list => list.values)
      .concat(setOf(sets, name, key))
      .slice(0, MOST_VALUES);
    // What comes by several parents counts once.
    const once = new Map(values.map(value => [value.text, value]));
    return { values: [...once.values()], ...(more !== undefined && { more }) };
  };
  const context = pathFrom(folder, single('context') ?? valueOf('.', place));
  const file = single('dockerfile') ?? valueOf('Dockerfile', place);
  const dockerfile =
    context.unknown === undefined
      ? pathFrom(context.text, file)
      : { ...file, unknown: context.unknown };
  const attests = added('attest').values;
  const provenance =
    calls.find(call => call.provenance)?.provenance ??
    attestation(attests, 'provenance');
  const sbom =
    calls.find(call => call.sbom)?.sbom ?? attestation(attests, 'sbom');
  const target = single('target');
  return {
    ...place,
    kind: 'bake',
    tool: 'bake',
    name,
    context,
    dockerfile: atFolder(dockerfile, file, folder, has),
    inline: last.has('dockerfile-inline'),
    ...(target && { target }),
    args: namedOf(all.get('args') ?? []),
    platforms: replaced('platforms', 'platform'),
    tags: replaced('tags'),
    labels: namedOf(all.get('labels') ?? []),
    cacheFrom: added('cache-from'),
    cacheTo: replaced('cache-to'),
    secrets: added('secret'),
    ...(provenance && { provenance }),
    ...(sbom && { sbom }),
    push: pushOf(replaced('output').values, calls),
    forLambda: false,
    inCi: calls.some(({ inCi }) => inCi),
    coldStart: calls.some(({ coldStart }) => coldStart),
    contexts: contextsOf(all.get('contexts') ?? []),
  };
}

/** bake takes a Dockerfile from the context; `cwd://` is the folder it runs in. */
function atFolder(
  dockerfile: Value,
  file: Value,
  folder: string,
  has: (path: string) => boolean,
): Value {
  if (!file.text.startsWith('cwd://')) return dockerfile;
  const own = pathFrom(folder, { ...file, text: file.text.slice(6) });
  return has(own.text) ? own : dockerfile;
}

function pushOf(outputs: Value[], calls: BakeCall[]): Told<boolean> {
  if (outputs.some(({ text }) => outputPushes(text))) return told(true);
  if (calls.some(({ push }) => push)) return told(true);
  if (!calls.length || calls.some(({ push }) => push === undefined))
    return untold('Whether somebody calls bake with --push is not known');
  return told(false);
}

/** What `--set TARGET.KEY=VALUE` says; `*` stands for all targets. */
function setOf(sets: Value[], target: string, key: string): Value[] {
  return sets.flatMap(set => {
    const found = /^([^.=]+)\.([\w-]+)\+?=(.*)$/s.exec(set.text);
    if (!found) return [];
    const [, pattern, name, text] = found;
    const same = name === key || `${name}s` === key;
    return same && (pattern === '*' || pattern === target) && text
      ? [{ ...set, text }]
      : [];
  });
}

function singleOf(
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
function valuesOf(attribute: BakeAttribute | undefined): Values {
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

function namedOf(attributes: BakeAttribute[]): NamedValue[] {
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
function contextsOf(attributes: BakeAttribute[]): Values {
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
