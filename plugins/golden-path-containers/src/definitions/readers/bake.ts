import type { BakeCall } from '../Definition';
import type { ImageBuild, Told, Value, Values } from '../ImageBuild';
import { attestation, outputPushes } from '../shell/buildCommand';
import { pathFrom, told, untold, valueOf } from '../values';
import { BakeProject } from './BakeProject';
import type { BakeFile } from './bakeFile';
import {
  contextsOf,
  MOST_VALUES,
  namedOf,
  singleOf,
  valuesOf,
} from './bakeValues';
import { resolveTarget, type ResolvedTarget } from './resolveTarget';

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
    const resolved = resolveTarget(project, name);
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

function imageBuild(
  folder: string,
  name: string,
  { place, last, all }: ResolvedTarget,
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
