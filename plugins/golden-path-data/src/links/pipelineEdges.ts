import { valueAt, type Edge, type Graph } from '../graph';
import type { Targets } from './targetsOf';

const STORES = [
  'AWS::S3::Bucket',
  'AWS::Kinesis::Stream',
  'AWS::DynamoDB::Table',
  'AWS::SQS::Queue',
  'AWS::MSK::Cluster',
  'AWS::OpenSearchService::Domain',
  'AWS::OpenSearchServerless::Collection',
];

/** What a pipeline of OpenSearch Ingestion reads and writes: what its body names under `source:` and under `sink:`. */
export function pipelineEdges(graph: Graph, targets: Targets): Edge[] {
  return graph.ofType('AWS::OSIS::Pipeline').flatMap(pipeline => {
    const body = valueAt(pipeline, 'PipelineConfigurationBody');
    if (body?.kind !== 'template') return [];
    let kind: 'reads' | 'writes' | undefined;
    return body.parts.flatMap(part => {
      if (typeof part === 'string') {
        const [source, sink] = [
          part.lastIndexOf('source:'),
          part.lastIndexOf('sink:'),
        ];
        if (source !== sink) kind = source > sink ? 'reads' : 'writes';
        return [];
      }
      if (!kind) return [];
      const via = kind === 'reads' ? 'its source' : 'its sink';
      return targets.of(part, STORES).map(({ id }) => ({
        from: pipeline.id,
        to: id,
        kind: kind!,
        at: body.at,
        via,
      }));
    });
  });
}
