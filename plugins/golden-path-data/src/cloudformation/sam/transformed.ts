import {
  nodeAt,
  textOf,
  type Entry,
  type MapNode,
  type Node,
} from '../template';
import { apiOf, httpApiOf } from './apis';
import { connectorOf, connectorsWithin } from './connectors';
import { functionOf } from './functions';
import { merged } from './merged';
import { mapNode } from './nodes';
import { applicationOf, layerOf, stateMachineOf, tableOf } from './others';
import { Serverless, type Declared, type Transform } from './Serverless';

const PREFIX = 'AWS::Serverless::';

/** In this order, for functions look at the APIs that call them, and connectors at all. */
const KINDS = new Map<string, (resource: Serverless) => void>([
  ['Api', apiOf],
  ['HttpApi', httpApiOf],
  ['Function', functionOf],
  ['SimpleTable', tableOf],
  ['StateMachine', stateMachineOf],
  ['LayerVersion', layerOf],
  ['Application', applicationOf],
  ['Connector', connectorOf],
]);

/** What a template declares once the transform of SAM has run: its types are those of CloudFormation, with all that SAM makes besides. */
export function transformed(
  root: Node,
  declared: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, Declared> {
  const written = [...declared].filter(([, { value }]) =>
    textOf(value, 'Type')?.startsWith(PREFIX),
  );
  const connecting = [...declared].filter(([, { value }]) =>
    nodeAt(value, 'Connectors'),
  );
  if (!written.length && !connecting.length) return declared;
  const globals = (kind: string) => nodeAt(root, 'Globals', kind);
  const sources: Transform['sources'] = new Map(
    written.map(([id, entry]) => [id, sourceOf(entry, globals)]),
  );
  const transform: Transform = { made: new Map(declared), sources, globals };
  for (const [kind, turn] of KINDS)
    for (const [id, entry] of written) {
      const { type, properties } = sources.get(id)!;
      if (type === `${PREFIX}${kind}`)
        turn(new Serverless(id, entry, properties, transform));
    }
  for (const [id, entry] of connecting)
    connectorsWithin(
      new Serverless(id, entry, mapNode({}, entry.key), transform),
      nodeAt(entry.value, 'Connectors')!,
    );
  return transform.made;
}

function sourceOf(
  { key, value }: Entry,
  globals: Transform['globals'],
): { type: string; properties: MapNode } {
  const type = textOf(value, 'Type') ?? '';
  const own = nodeAt(value, 'Properties');
  const all = merged(globals(type.slice(PREFIX.length)), own);
  return { type, properties: all?.kind === 'map' ? all : mapNode({}, key) };
}

/** Types of SAM that make resources nobody here knows. */
export function notTransformed(
  declared: ReadonlyMap<string, Entry>,
): Array<[string, Entry]> {
  return [...declared].filter(([, { value }]) => {
    const type = textOf(value, 'Type') ?? '';
    const kind = type.slice(PREFIX.length);
    // A connector that is known is there no more.
    return (
      type.startsWith(PREFIX) && (!KINDS.has(kind) || kind === 'Connector')
    );
  });
}
