import type { Place } from '../../graph';
import {
  nodeAt,
  textOf,
  type Entry,
  type MapNode,
  type Node,
} from '../template';
import { mapNode, textNode } from './nodes';

/** What a template declares, and as what it was written. */
export interface Declared extends Entry {
  /** The type of SAM that it was made of. */
  sourceType?: string;
}

/** What the transform of SAM knows of a template. */
export interface Transform {
  /** All that the template declares, as far as it is turned. */
  made: Map<string, Declared>;
  /** The types and properties of the resources of SAM as they are written, with what `Globals` says. */
  sources: ReadonlyMap<string, { type: string; properties: MapNode }>;
  /** `Globals` of a kind: `Api`. */
  globals: (kind: string) => Node | undefined;
}

/** One resource of SAM while it is turned into those of CloudFormation. */
export class Serverless {
  readonly type: string;
  readonly at: Place;
  #entry: Entry;

  constructor(
    readonly id: string,
    entry: Entry,
    /** With what `Globals` says. */
    readonly properties: MapNode,
    readonly transform: Transform,
  ) {
    this.#entry = entry;
    this.type = textOf(entry.value, 'Type') ?? '';
    this.at = entry.key;
  }

  /** A property as it is written. */
  get(...path: string[]): Node | undefined {
    return nodeAt(this.properties, ...path);
  }

  /** Takes the place of the resource: what stands beside its properties stays. */
  become(type: string, properties: Record<string, Node | undefined>): void {
    const { key, value } = this.#entry;
    const entries = new Map(value.kind === 'map' ? value.entries : []);
    const at = this.properties.at;
    entries.set('Type', { key, value: textNode(type, key) });
    entries.set('Properties', { key, value: mapNode(properties, at) });
    this.transform.made.set(this.id, {
      key,
      value: { kind: 'map', entries, at: value.at },
      sourceType: this.type,
    });
  }

  /** Adds a resource that exists where this one does. What the template declares under the same name counts more. */
  add(
    id: string,
    type: string,
    properties: Record<string, Node | undefined>,
    at: Place = this.at,
  ): void {
    if (this.transform.made.has(id)) return;
    const value = mapNode(
      {
        Type: textNode(type, at),
        Condition: nodeAt(this.#entry.value, 'Condition'),
        Properties: mapNode(properties, at),
      },
      at,
    );
    this.transform.made.set(id, { key: at, value, sourceType: this.type });
  }

  /** What the template declares or was made so far. */
  declared(id: string): Declared | undefined {
    return this.transform.made.get(id);
  }

  /** Puts something else in its place. */
  replace(id: string, value: Node): void {
    const known = this.transform.made.get(id);
    if (known) this.transform.made.set(id, { ...known, value });
  }
}
