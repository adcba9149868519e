import type { ImageBuild, NamedValue, Value, Values } from '../ImageBuild';
import {
  attestation,
  dockerfileIn,
  named,
  outputPushes,
} from '../shell/buildCommand';
import { expandWord } from '../shell/expand';
import { folderOf, NONE, pathFrom, told, untold, valueOf } from '../values';
import {
  at,
  entriesOf,
  itemsOf,
  textAt,
  textsOf,
  type Entry,
  type TextNode,
  type Tree,
} from '../yaml/Tree';
import { valueFrom, type Source } from './Source';

/** `extends` is followed this far. */
const MOST_PARENTS = 10;

/** One service of a Compose file, with those of the same file that it extends. */
export class ComposeService {
  readonly #source: Source;
  readonly #name: string;
  readonly #entry: Entry;
  /** The service, then those of the same file that it extends. */
  readonly #layers: Tree[];
  /** Why a part of it stands elsewhere. */
  readonly #elsewhere?: string;

  constructor(
    source: Source,
    services: Tree | undefined,
    name: string,
    entry: Entry,
  ) {
    this.#source = source;
    this.#name = name;
    this.#entry = entry;
    this.#layers = [entry.value];
    let parent = extendsOf(entry.value);
    while (parent && this.#layers.length <= MOST_PARENTS) {
      if (parent.file) {
        this.#elsewhere = `The service ${name.slice(
          0,
          60,
        )} extends one of another file`;
        break;
      }
      const next = at(services, parent.service);
      if (!next || this.#layers.includes(next)) break;
      this.#layers.push(next);
      parent = extendsOf(next);
    }
  }

  build(): ImageBuild | undefined {
    const written = this.#first('build');
    if (!written || (written.kind === 'text' && written.empty))
      return undefined;
    const source = this.#source;
    const { value: node } = this.#entry;
    const place = {
      file: source.path,
      line: this.#entry.line,
      endLine: Math.max(this.#entry.line, node.endLine),
    };
    const folder = folderOf(source.path);
    const short = written.kind === 'text' ? written : undefined;
    const contextNode = short ?? this.#inBuild('context');
    const context = pathFrom(
      folder,
      contextNode?.kind === 'text'
        ? this.#value(contextNode)
        : valueOf('.', place),
    );
    const file = this.#inBuild('dockerfile');
    const inline = this.#inBuild('dockerfile_inline') !== undefined;
    const target = this.#inBuild('target');
    const image = this.#first('image');
    const bake = this.#inBuild('x-bake');
    const attest = this.#list(at(bake, 'attest'));
    const provenance =
      this.#single(this.#inBuild('provenance')) ??
      attestation(attest, 'provenance');
    const sbom =
      this.#single(this.#inBuild('sbom')) ?? attestation(attest, 'sbom');
    const output = this.#list(at(bake, 'output'));
    const platforms = this.#list(this.#inBuild('platforms'));
    const platform = this.#single(this.#first('platform'));
    return {
      ...place,
      kind: 'compose',
      tool: 'compose',
      name: this.#name,
      context,
      dockerfile: this.#dockerfile(file, context),
      inline,
      ...(target?.kind === 'text' && { target: this.#value(target) }),
      args: this.#named('args'),
      ...(this.#elsewhere && { moreArgs: this.#elsewhere }),
      platforms: this.#values([
        ...(platforms.length || !platform ? platforms : [platform]),
        ...this.#list(at(bake, 'platforms')),
      ]),
      tags: this.#values([
        ...(image?.kind === 'text' && !image.empty ? [this.#value(image)] : []),
        ...this.#list(this.#inBuild('tags')),
        ...this.#list(at(bake, 'tags')),
      ]),
      labels: this.#named('labels'),
      cacheFrom: this.#values([
        ...this.#list(this.#inBuild('cache_from')),
        ...this.#list(at(bake, 'cache-from')),
      ]),
      cacheTo: this.#values([
        ...this.#list(this.#inBuild('cache_to')),
        ...this.#list(at(bake, 'cache-to')),
      ]),
      secrets: this.#values([
        ...this.#list(this.#inBuild('secrets')),
        ...this.#list(at(bake, 'secret')),
      ]),
      ...(provenance && { provenance }),
      ...(sbom && { sbom }),
      // `docker compose push` pushes what has a name; whether somebody calls it stands elsewhere.
      push: output.some(({ text }) => outputPushes(text))
        ? told(true)
        : untold(
            'Whether somebody pushes the images of the Compose file is not known',
          ),
      forLambda: false,
      inCi: false,
      coldStart: false,
      contexts: this.#values(
        entriesOf(this.#inBuild('additional_contexts')).flatMap(
          ([, { value }]) =>
            value.kind === 'text' ? [this.#value(value)] : [],
        ),
      ),
    };
  }

  images(): Value[] {
    const image = this.#first('image');
    return image?.kind === 'text' && !image.empty ? [this.#value(image)] : [];
  }

  #dockerfile(file: Tree | undefined, context: Value): Value {
    if (file?.kind === 'text' && !file.empty) {
      return context.unknown === undefined
        ? pathFrom(context.text, this.#value(file))
        : { ...this.#value(file), unknown: context.unknown };
    }
    return dockerfileIn(context, this.#source.has);
  }

  /** A key of the nearest layer that has it. */
  #first(key: string): Tree | undefined {
    for (const layer of this.#layers) {
      const node = at(layer, key);
      if (node) return node;
    }
    return undefined;
  }

  #inBuild(key: string): Tree | undefined {
    for (const layer of this.#layers) {
      const node = at(layer, 'build', key);
      if (node) return node;
    }
    return undefined;
  }

  /** `args` and `labels`: a list of `NAME=value`, or a map; what a service extends is overridden by name. */
  #named(key: string): NamedValue[] {
    const found = new Map<string, NamedValue>();
    for (const layer of [...this.#layers].reverse()) {
      const node = at(layer, 'build', key);
      if (node?.kind === 'map') {
        for (const [name, { line, value }] of node.entries) {
          const place = { file: this.#source.path, line, endLine: line };
          const text = value.kind === 'text' && !value.empty;
          found.set(name, {
            name,
            ...place,
            endLine: Math.max(line, value.endLine),
            ...(text && { value: this.#value(value as TextNode) }),
          });
        }
      } else
        for (const item of textsOf(node)) {
          const one = named(this.#value(item));
          found.set(one.name, one);
        }
    }
    return [...found.values()];
  }

  #list(node: Tree | undefined): Value[] {
    return itemsOf(node).flatMap(item => {
      if (item.kind === 'text' && !item.empty) return [this.#value(item)];
      // Secrets have a long form.
      const id = textAt(item, 'source') ?? textAt(item, 'id');
      return id ? [this.#value(id)] : [];
    });
  }

  #values(values: Value[]): Values {
    return this.#elsewhere
      ? { values, more: this.#elsewhere }
      : { ...NONE, values };
  }

  #single(node: Tree | undefined): Value | undefined {
    return node?.kind === 'text' && !node.empty ? this.#value(node) : undefined;
  }

  #value(node: TextNode): Value {
    return valueFrom(this.#source, node, text => {
      // `$$` is a plain dollar.
      const known = expandWord(
        text.replaceAll('$$', '\u0001'),
        () => undefined,
      );
      return { ...known, text: known.text.replaceAll('\u0001', '$') };
    });
  }
}

function extendsOf(
  service: Tree,
): { service: string; file: boolean } | undefined {
  const node = at(service, 'extends');
  if (node?.kind === 'text' && !node.empty)
    return { service: node.text, file: false };
  const name = textAt(node, 'service');
  if (!name) return undefined;
  return { service: name.text, file: at(node, 'file') !== undefined };
}
