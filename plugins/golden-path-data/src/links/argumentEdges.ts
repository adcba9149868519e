import { valueAt, type Edge, type EdgeKind, type Graph } from '../graph';
import type { Targets } from './targetsOf';

const IN = /(^|[-_])(source|input|in|from|read|src)([-_]|$)/i;
const OUT =
  /(^|[-_])(target|output|out|to|write|dest|destination|sink)([-_]|$)/i;
const PLACES: Array<[string, string]> = [
  ['AWS::Glue::Job', 'DefaultArguments'],
  ['AWS::Glue::Job', 'NonOverridableArguments'],
  ['AWS::Lambda::Function', 'Environment.Variables'],
];
const DATA = [
  'AWS::S3::Bucket',
  'AWS::Glue::Database',
  'AWS::Kinesis::Stream',
  'AWS::DynamoDB::Table',
];

/** What an argument tells whose name says which way: `--source_path`, `OUTPUT_BUCKET`. One that does not say is no sign. */
export function argumentEdges(graph: Graph, targets: Targets): Edge[] {
  return PLACES.flatMap(([type, path]) =>
    graph.ofType(type).flatMap(resource => {
      const map = valueAt(resource, path);
      if (map?.kind !== 'map') return [];
      return [...map.entries].flatMap(([name, value]) => {
        const kind = directionOf(name);
        if (!kind) return [];
        const via = `its argument ${name}`;
        return targets.of(value, DATA).map(({ id, prefix }) => ({
          ...{ from: resource.id, to: id, kind, via, at: value.at },
          ...(prefix && { prefix }),
        }));
      });
    }),
  );
}

function directionOf(name: string): EdgeKind | undefined {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  if (IN.test(words) === OUT.test(words)) return undefined;
  return IN.test(words) ? 'reads' : 'writes';
}
