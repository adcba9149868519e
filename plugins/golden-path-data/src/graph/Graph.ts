import type { Edge, EdgeKind } from './Edge';
import type { Gap } from './Gap';
import type { Resource } from './Resource';
import type { Value } from './Value';

const NONE: Resource[] = [];

/** All resources of a project, however they were written, and how they bear on each other. */
export class Graph {
  readonly #byId: Map<string, Resource>;
  readonly #byType = new Map<string, Resource[]>();
  readonly #from = new Map<string, Edge[]>();
  readonly #to = new Map<string, Edge[]>();

  constructor(
    readonly resources: Resource[],
    readonly gaps: Gap[] = [],
    readonly edges: Edge[] = [],
  ) {
    this.#byId = new Map(resources.map(resource => [resource.id, resource]));
    for (const resource of resources)
      push(this.#byType, resource.type, resource);
    for (const edge of edges) {
      push(this.#from, edge.from, edge);
      push(this.#to, edge.to, edge);
    }
  }

  get(id: string): Resource | undefined {
    return this.#byId.get(id);
  }

  /** All resources of these types, in the order they were read. */
  ofType(...types: string[]): Resource[] {
    // A loop: most checks ask for types that no project has, and nothing is asked as often.
    const found: Resource[] = [];
    for (const type of types)
      for (const resource of this.#byType.get(type) ?? NONE)
        found.push(resource);
    return found;
  }

  edgesFrom(resource: Resource, ...kinds: EdgeKind[]): Edge[] {
    return ofKind(this.#from.get(resource.id), kinds);
  }

  edgesTo(resource: Resource, ...kinds: EdgeKind[]): Edge[] {
    return ofKind(this.#to.get(resource.id), kinds);
  }

  /** The resource that a value refers to. */
  target(value: Value | undefined): Resource | undefined {
    return value?.kind === 'reference' ? this.get(value.to) : undefined;
  }

  /** What could not be read and may declare one of these types. */
  gapsFor(types: string[]): Gap[] {
    return this.gaps.filter(
      ({ declares }) =>
        !declares ||
        declares.some(pattern => types.some(type => covers(pattern, type))),
    );
  }
}

function covers(pattern: string, type: string): boolean {
  return pattern.endsWith('*')
    ? type.startsWith(pattern.slice(0, -1))
    : pattern === type;
}

function ofKind(edges: Edge[] = [], kinds: EdgeKind[]): Edge[] {
  return kinds.length
    ? edges.filter(({ kind }) => kinds.includes(kind))
    : edges;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
