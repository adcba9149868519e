import type { Edge, EdgeKind, Graph } from '../graph';

/** A part that another resource works through: what the part reads or writes, that one does. */
const THROUGH: Array<{ type: string; by: EdgeKind; part: string }> = [
  {
    type: 'AWS::DMS::ReplicationConfig',
    by: 'writes',
    part: 'AWS::DMS::Endpoint',
  },
  {
    type: 'AWS::DMS::ReplicationTask',
    by: 'writes',
    part: 'AWS::DMS::Endpoint',
  },
  {
    type: 'AWS::DMS::ReplicationConfig',
    by: 'reads',
    part: 'AWS::DMS::Endpoint',
  },
  {
    type: 'AWS::DMS::ReplicationTask',
    by: 'reads',
    part: 'AWS::DMS::Endpoint',
  },
  {
    type: 'AWS::DataSync::Task',
    by: 'writes',
    part: 'AWS::DataSync::LocationS3',
  },
  {
    type: 'AWS::DataSync::Task',
    by: 'reads',
    part: 'AWS::DataSync::LocationS3',
  },
  {
    type: 'AWS::SageMaker::EndpointConfig',
    by: 'reads',
    part: 'AWS::SageMaker::Model',
  },
  {
    type: 'AWS::SageMaker::Endpoint',
    by: 'reads',
    part: 'AWS::SageMaker::EndpointConfig',
  },
  {
    type: 'AWS::RedshiftServerless::Workgroup',
    by: 'reads',
    part: 'AWS::RedshiftServerless::Namespace',
  },
];

/** What resources do through their parts: a migration task writes what its target endpoint names. */
export function throughEdges(graph: Graph, edges: Edge[]): Edge[] {
  const from = new Map<string, Edge[]>();
  for (const edge of edges)
    from.set(edge.from, [...(from.get(edge.from) ?? []), edge]);
  const made: Edge[] = [];
  for (const { type, by, part } of THROUGH)
    for (const owner of graph.ofType(type))
      for (const link of from.get(owner.id) ?? []) {
        if (link.kind !== by || graph.get(link.to)?.type !== part) continue;
        const further = (from.get(link.to) ?? [])
          .filter(({ kind }) => kind === 'reads' || kind === 'writes')
          .map(edge => ({
            ...edge,
            from: owner.id,
            // A location says only where; the task says which way.
            kind: part === 'AWS::DataSync::LocationS3' ? by : edge.kind,
          }));
        made.push(...further);
        from.set(owner.id, [...(from.get(owner.id) ?? []), ...further]);
      }
  return [...made, ...ofDatabases(graph, from)];
}

/** A database describes what its tables lie in, and what a crawler fills it from. */
function ofDatabases(graph: Graph, from: Map<string, Edge[]>): Edge[] {
  return graph
    .ofType('AWS::Glue::Table', 'AWS::Glue::Crawler')
    .flatMap(({ id, type }) => {
      const edges =
        from.get(id)?.filter(({ kind }) => kind === 'catalogs') ?? [];
      const via = type === 'AWS::Glue::Table' ? 'its table' : 'its crawler';
      const databases = edges.filter(
        ({ to }) => graph.get(to)?.type === 'AWS::Glue::Database',
      );
      return databases.flatMap(database =>
        edges
          .filter(edge => !databases.includes(edge))
          .map(edge => ({ ...edge, from: database.to, via })),
      );
    });
}
