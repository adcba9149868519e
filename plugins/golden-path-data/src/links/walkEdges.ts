import type { Edge, Graph, Reference, Resource, Value } from '../graph';

const KEYS = new Set([
  'AWS::KMS::Key',
  'AWS::KMS::Alias',
  'AWS::KMS::ReplicaKey',
]);
/** What speaks of keys and roles without using them. */
const SPEAKS = /^AWS::(IAM|KMS|CloudWatch)::|Policy$|^AWS::Lambda::Permission$/;
/** More values than these of one resource are not walked. */
const MOST_VALUES = 20_000;

/** What a resource uses by naming it anywhere in its properties: the keys that encrypt it, the roles it runs as. */
export function walkEdges(graph: Graph): Edge[] {
  return graph.resources.flatMap(resource =>
    SPEAKS.test(resource.type) ? [] : edgesIn(graph, resource),
  );
}

function edgesIn(graph: Graph, resource: Resource): Edge[] {
  const edges: Edge[] = [];
  const left: Array<{ value: Value; name: string }> = [
    { value: resource.properties, name: '' },
  ];
  for (let i = 0; i < left.length && i < MOST_VALUES; i += 1) {
    const { value, name } = left[i];
    for (const reference of referencesIn(value)) {
      const edge = edgeTo(graph, resource, reference, name);
      if (edge) edges.push({ ...edge, at: value.at });
    }
    if (value.kind === 'map')
      for (const [key, one] of value.entries)
        left.push({ value: one, name: key });
    else if (value.kind === 'list')
      for (const one of value.items) left.push({ value: one, name });
    else if (value.kind === 'unknown')
      for (const one of value.either ?? [])
        if (one) left.push({ value: one, name });
  }
  return edges;
}

function referencesIn(value: Value): Reference[] {
  if (value.kind === 'reference') return [value];
  if (value.kind !== 'template') return [];
  return value.parts.flatMap(part =>
    typeof part === 'object' && part.kind === 'reference' ? [part] : [],
  );
}

function edgeTo(
  graph: Graph,
  { id, type }: Resource,
  { to, at }: Reference,
  name: string,
): Edge | undefined {
  const target = graph.get(to);
  if (!target) return undefined;
  const edge = { from: id, to, at };
  if (KEYS.has(target.type))
    return { ...edge, kind: 'encrypts', via: `its ${name}` };
  // An instance profile is the role of an instance; a grant is no use.
  const isRole =
    target.type === 'AWS::IAM::Role' ||
    target.type === 'AWS::IAM::InstanceProfile';
  return isRole &&
    /role|profile/i.test(name) &&
    !type.startsWith('AWS::LakeFormation::Principal')
    ? { ...edge, kind: 'assumes', via: `its ${name}` }
    : undefined;
}
