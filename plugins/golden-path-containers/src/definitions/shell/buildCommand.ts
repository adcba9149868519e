import type { TextEdit } from 'backstage-plugin-golden-path-common';
import type {
  DefinitionKind,
  ImageBuild,
  NamedValue,
  Place,
  Told,
  Value,
} from '../ImageBuild';
import { NONE, pathFrom, split, told, untold, valueOf } from '../values';
import type { ClientCall } from './client';
import { isOn, optionOf, valuesOf, type Options } from './options';

/** What surrounds a build command. */
export interface Surroundings {
  kind: DefinitionKind;
  place: Place;
  /** Folder it runs in from the project's root; absent where that is not known. */
  folder: string | undefined;
  inCi: boolean;
  /** The machine has no layers of earlier builds. */
  coldStart: boolean;
  legacyBuilder?: Place;
  /** Attestations are switched off by the environment. */
  noAttestations?: Value;
  /** Inserts an option right after the verb. */
  insert?: (text: string) => TextEdit | undefined;
  /** Whether the project has this file. */
  has(path: string): boolean;
}

/** What `docker build` and its like build. */
export function buildOfCommand(
  { tool }: ClientCall,
  options: Options,
  around: Surroundings,
): ImageBuild {
  const { place, kind, inCi, legacyBuilder } = around;
  const kaniko = tool === 'kaniko';
  const operand = kaniko
    ? kanikoContext(options, place)
    : options.operands[options.operands.length - 1] ?? valueOf('.', place);
  const context = pathFrom(around.folder, operand);
  const platforms = valuesOf(options, 'platform', 'custom-platform').flatMap(
    value => split(value, /,/),
  );
  const arch = valuesOf(options, 'arch').map(value => ({
    ...value,
    text: `linux/${value.text}`,
  }));
  const attest = valuesOf(options, 'attest');
  const provenance =
    optionOf(options, 'provenance')?.value ??
    attestation(attest, 'provenance') ??
    around.noAttestations;
  const sbom = optionOf(options, 'sbom')?.value ?? attestation(attest, 'sbom');
  const target = optionOf(options, 'target')?.value;
  const off = provenance ? undefined : around.insert?.(' --provenance=false');
  const { more } = options;
  return {
    ...place,
    kind,
    tool,
    context,
    dockerfile: dockerfileOf(options, context, tool, around),
    inline: false,
    ...(target && { target }),
    args: valuesOf(options, 'build-arg').map(named),
    ...(more && { moreArgs: more }),
    platforms: { values: [...platforms, ...arch], ...(more && { more }) },
    tags: {
      values: valuesOf(options, kaniko ? 'destination' : 'tag', 'manifest'),
      ...(more && { more }),
    },
    labels: valuesOf(options, 'label').map(named),
    cacheFrom: { ...NONE, values: valuesOf(options, 'cache-from') },
    cacheTo: cacheTo(options, kaniko, place),
    secrets: { values: valuesOf(options, 'secret') },
    ...(provenance && { provenance }),
    ...(sbom && { sbom }),
    push: pushOf(options, kaniko),
    forLambda: false,
    inCi,
    coldStart: kaniko || around.coldStart,
    contexts: { values: valuesOf(options, 'build-context') },
    ...(legacyBuilder && { legacyBuilder }),
    ...(off && { provenanceOff: off }),
  };
}

/** `NAME=value` or `NAME`. */
export function named(value: Value): NamedValue {
  const { text, file, line, endLine } = value;
  const equals = text.indexOf('=');
  const place = { file, line, endLine };
  if (equals < 0) return { name: text, ...place };
  return {
    name: text.slice(0, equals),
    ...place,
    value: { ...value, text: text.slice(equals + 1) },
  };
}

/** What `type=sbom`, `type=provenance,mode=max` or `type=sbom,disabled=true` says of one type. */
export function attestation(attests: Value[], type: string): Value | undefined {
  const value = attests
    .filter(({ text }) => new RegExp(`(?:^|,)type=${type}(?:,|$)`).test(text))
    .pop();
  if (!value) return undefined;
  const off = /(?:^|,)disabled=true(?:,|$)/.test(value.text);
  const mode = /(?:^|,)(mode=\w+)/.exec(value.text)?.[1];
  return { ...value, text: off ? 'false' : mode ?? 'true' };
}

/** Whether an output of BuildKit goes to a registry: `type=registry`, `type=image,push=true`. */
export function outputPushes(text: string): boolean {
  return (
    /(?:^|,)type=registry(?:,|$)/.test(text) ||
    (/(?:^|,)type=image(?:,|$)/.test(text) &&
      /(?:^|,)push(?:=true)?(?:,|$)/.test(text))
  );
}

function pushOf(options: Options, kaniko: boolean): Told<boolean> {
  if (kaniko) return told(!isOn(options, 'no-push'));
  if (isOn(options, 'push')) {
    const { value } = optionOf(options, 'push')!;
    return value?.unknown === undefined ? told(true) : untold(value.unknown);
  }
  const outputs = valuesOf(options, 'output');
  if (outputs.some(({ text }) => outputPushes(text))) return told(true);
  return options.more ? untold(options.more) : told(false);
}

/** kaniko keeps its layers in a repository of its own. */
function cacheTo(options: Options, kaniko: boolean, place: Place) {
  const values = valuesOf(options, 'cache-to');
  if (kaniko && isOn(options, 'cache') && optionOf(options, 'cache'))
    values.push(valueOf('type=registry', place));
  return { values, ...(options.more && { more: options.more }) };
}

function kanikoContext(options: Options, place: Place): Value {
  const value = optionOf(options, 'context')?.value;
  if (!value)
    return { ...valueOf('.', place), unknown: 'kaniko is given no context' };
  return { ...value, text: value.text.replace(/^dir:\/\//, '') };
}

function dockerfileOf(
  options: Options,
  context: Value,
  tool: string,
  { folder, has, place }: Surroundings,
): Value {
  const file = optionOf(
    options,
    tool === 'kaniko' ? 'dockerfile' : 'file',
  )?.value;
  if (file) {
    const fromFolder = pathFrom(folder, file);
    // podman, buildah and kaniko look into the context too.
    if (fromFolder.unknown === undefined && has(fromFolder.text))
      return fromFolder;
    const inContext =
      context.unknown === undefined ? pathFrom(context.text, file) : context;
    return inContext.unknown === undefined &&
      has(inContext.text) &&
      /^(?:podman|buildah|kaniko)$/.test(tool)
      ? inContext
      : fromFolder;
  }
  if (context.unknown !== undefined)
    return { ...valueOf('Dockerfile', place), unknown: context.unknown };
  return dockerfileIn(context, has);
}

/** The file that a builder takes where none is named. */
export function dockerfileIn(
  context: Value,
  has: (path: string) => boolean,
): Value {
  const prefix = context.text ? `${context.text}/` : '';
  const other = `${prefix}Containerfile`;
  const usual = `${prefix}Dockerfile`;
  return { ...context, text: !has(usual) && has(other) ? other : usual };
}
