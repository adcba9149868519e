import type { TextEdit } from 'backstage-plugin-golden-path-common';
import type { BakeCall } from '../Definition';
import type { ImageBuild, Told, Value, Values } from '../ImageBuild';
import {
  attestation,
  dockerfileIn,
  named,
  outputPushes,
} from '../shell/buildCommand';
import { dependsOn, pathFrom, split, told, untold, valueOf } from '../values';
import { at, lineIn, textAt, type TextNode, type Tree } from '../yaml/Tree';
import type { Source } from './Source';

/** A step that uses an action of Docker. */
export interface ActionStep {
  source: Source;
  step: Tree;
  uses: TextNode;
  value(node: TextNode): Value;
  /** What `${{ matrix.x }}` stands for in the runs of the job. */
  matrix(node: TextNode): Value[] | undefined;
  /** The tags that a step of docker/metadata-action names. */
  metadata(text: string): Value[] | undefined;
  noAttestations: boolean;
  /** The job runs on a machine of GitHub, which is new each time. */
  coldStart: boolean;
}

/** An image of docker/build-push-action. */
export function buildOfAction(action: ActionStep): ImageBuild {
  const { source, step, uses } = action;
  const place = {
    file: source.path,
    line: uses.line,
    endLine: Math.max(uses.line, step.endLine),
  };
  const input = (name: string) => inputOf(action, name);
  const context = contextOf(input('context') ?? valueOf('.', place));
  const file = input('file');
  const target = input('target');
  const attests = listOf(action, 'attests').values;
  const provenance =
    input('provenance') ??
    attestation(attests, 'provenance') ??
    (action.noAttestations ? valueOf('false', place) : undefined);
  const sbom = input('sbom') ?? attestation(attests, 'sbom');
  const off = provenance ? undefined : withProvenanceOff(action);
  return {
    ...place,
    kind: 'workflow',
    tool: 'buildx',
    context,
    dockerfile: file ? pathFrom('', file) : dockerfileIn(context, source.has),
    inline: false,
    ...(target && { target }),
    args: listOf(action, 'build-args', /\n/).values.map(named),
    platforms: platformsOf(action),
    tags: listOf(action, 'tags'),
    labels: listOf(action, 'labels', /\n/).values.map(named),
    cacheFrom: listOf(action, 'cache-from', /\n/),
    cacheTo: listOf(action, 'cache-to', /\n/),
    secrets: listOf(action, 'secrets', /\n/),
    ...(provenance && { provenance }),
    ...(sbom && { sbom }),
    push: pushOf(action),
    forLambda: false,
    inCi: true,
    coldStart: action.coldStart,
    contexts: listOf(action, 'build-contexts', /\n/),
    ...(off && { provenanceOff: off }),
  };
}

/** A call of docker/bake-action. */
export function bakeOfAction(action: ActionStep): BakeCall {
  const { source, step, uses } = action;
  const input = (name: string) => inputOf(action, name);
  const workdir = input('workdir') ?? input('source');
  const remote = workdir && /^\$|^https?:|^\{\{/.test(workdir.text);
  const folder = pathFrom(
    '',
    !workdir || remote
      ? valueOf('.', { file: source.path, line: uses.line, endLine: uses.line })
      : workdir,
  );
  const provenance = input('provenance');
  const sbom = input('sbom');
  const push = pushOf(action);
  return {
    file: source.path,
    line: uses.line,
    endLine: Math.max(uses.line, step.endLine),
    ...(folder.unknown === undefined && { folder: folder.text }),
    files: listOf(action, 'files').values,
    targets: listOf(action, 'targets').values,
    sets: listOf(action, 'set', /\n/).values,
    push: push.known ? push.value : undefined,
    inCi: true,
    coldStart: action.coldStart,
    ...(provenance && { provenance }),
    ...(sbom && { sbom }),
  };
}

/** The references that docker/metadata-action makes, as far as its rules are plain. */
export function metadataTags(action: ActionStep): Value[] {
  const images = listOf(action, 'images', /\n/).values.map(image => ({
    ...image,
    text: image.text.replace(/^name=/, '').replace(/,.*$/, ''),
  }));
  const rules = listOf(action, 'tags', /\n/).values;
  // Without rules it names branches, tags and pull requests.
  const tags = rules.length
    ? rules.flatMap(tagOfRule)
    : [
        {
          ...valueOf('${{ github.ref_name }}', images[0] ?? action.uses),
          file: action.source.path,
          unknown: dependsOn('The name of branch or tag'),
        },
      ];
  return images.flatMap(image =>
    tags.map(tag => {
      const unknown = image.unknown ?? tag.unknown;
      return {
        ...tag,
        text: `${image.text}:${tag.text}`,
        ...(unknown !== undefined && { unknown }),
      };
    }),
  );
}

function tagOfRule(rule: Value): Value[] {
  if (/(?:^|,)enable=false(?:,|$)/.test(rule.text)) return [];
  const type = /(?:^|,)type=(\w+)/.exec(rule.text)?.[1];
  const value = /(?:^|,)value=([^,]+)/.exec(rule.text)?.[1];
  if (type === 'raw' && value && !/[{$]/.test(value))
    return [{ ...rule, text: value }];
  if (!type && /^[\w.-]+$/.test(rule.text)) return [rule];
  return [
    {
      ...rule,
      text: `\${{ ${type ?? 'tag'} }}`,
      unknown: dependsOn(rule.text),
    },
  ];
}

/** Without a path the context is the repository itself. */
function contextOf(context: Value): Value {
  const own = /^\{\{\s*defaultContext\s*\}\}(?::(.*))?$/.exec(context.text);
  return pathFrom('', own ? { ...context, text: own[1] ?? '.' } : context);
}

function pushOf(action: ActionStep): Told<boolean> {
  const push = inputOf(action, 'push');
  const outputs = listOf(action, 'outputs', /\n/).values;
  if (outputs.some(({ text }) => outputPushes(text))) return told(true);
  if (!push) return told(false);
  if (push.unknown === undefined) return told(push.text === 'true');
  // An expression over the event pushes on some of them; one over inputs may never.
  return /github\.(?:event|ref|base_ref|head_ref|repository|actor)/.test(
    push.text,
  )
    ? told(true)
    : untold(push.unknown);
}

function platformsOf(action: ActionStep): Values {
  const node = textAt(action.step, 'with', 'platforms');
  const runs = node && action.matrix(node);
  if (!runs) return listOf(action, 'platforms');
  return {
    values: runs,
    more: 'Each run of a matrix builds for one platform',
  };
}

function inputOf(action: ActionStep, name: string): Value | undefined {
  const node = textAt(action.step, 'with', name);
  return node && action.value(node);
}

/** An input that holds several values, each with the line it stands on. */
function listOf(
  action: ActionStep,
  name: string,
  separator: RegExp = /[\n,]/,
): Values {
  const node = textAt(action.step, 'with', name);
  if (!node) return { values: [] };
  const made = name === 'tags' ? action.metadata(node.text) : undefined;
  if (made) return { values: made };
  const values: Value[] = [];
  let offset = 0;
  for (const raw of node.text.split('\n').slice(0, 1_000)) {
    const line = lineIn(node, offset);
    const value = action.value({ ...node, text: raw, line, endLine: line });
    if (!/^\s*#/.test(raw)) values.push(...split(value, separator));
    offset += raw.length + 1;
  }
  const opaque = values.find(
    ({ text, unknown }) =>
      unknown !== undefined && /^\$\{\{[^}]*\}\}$/.test(text),
  );
  return { values, ...(opaque && { more: opaque.unknown }) };
}

/** Adds `provenance: false` above the first input of the step. */
function withProvenanceOff({ source, step }: ActionStep): TextEdit | undefined {
  const inputs = at(step, 'with');
  if (inputs?.kind !== 'map' || source.text[inputs.start] === '{')
    return undefined;
  const [first] = inputs.entries.values();
  if (!first) return undefined;
  const lineStart = source.text.lastIndexOf('\n', first.start - 1) + 1;
  const indent = source.text.slice(lineStart, first.start);
  if (indent.trim()) return undefined;
  return {
    file: source.path,
    start: lineStart,
    end: lineStart,
    text: `${indent}provenance: false\n`,
  };
}
