import type { Definition } from '../Definition';
import type { ImageBuild, NamedValue, Values } from '../ImageBuild';
import { readDefinitions, type Definitions } from '../readDefinitions';

/** Reads a project of these files. */
export function readProject(files: Record<string, string>): Definitions {
  return readDefinitions(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    path => Object.hasOwn(files, path),
  );
}

/** The only definition of a project. */
export function read(
  path: string,
  text: string,
  others: string[] = [],
): Definition {
  const more = Object.fromEntries(others.map(other => [other, '']));
  return readProject({ ...more, [path]: text }).files[0];
}

/** What tests compare of a build, in one line each: unknown values end in `?`. */
export function outline(build: ImageBuild): Record<string, unknown> {
  const { name, context, dockerfile, target, args, push, tool } = build;
  const found: Record<string, unknown> = {
    tool,
    ...(name !== undefined && { name }),
    at: `${build.line}-${build.endLine}`,
    context: shown(context),
    dockerfile: shown(dockerfile),
    ...(target && { target: shown(target) }),
    ...(args.length && { args: args.map(argument) }),
    push: push.known ? push.value : '?',
  };
  for (const key of [
    'platforms',
    'tags',
    'cacheFrom',
    'cacheTo',
    'secrets',
  ] as const)
    if (build[key].values.length) found[key] = all(build[key]);
  if (build.labels.length) found.labels = build.labels.map(argument);
  for (const key of ['provenance', 'sbom'] as const)
    if (build[key]) found[key] = shown(build[key]!);
  return found;
}

function all({ values }: Values): string[] {
  return values.map(shown);
}

function shown({ text, unknown }: { text: string; unknown?: string }): string {
  return unknown === undefined ? text : `${text}?`;
}

/** `line:NAME=value` */
function argument({ name, value, line }: NamedValue): string {
  return `${line}:${name}${value ? `=${shown(value)}` : ''}`;
}
