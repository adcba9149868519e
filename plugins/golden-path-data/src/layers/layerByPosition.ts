import { valueAt, type Graph, type Layer, type Resource } from '../graph';

type LayerOf = (resource: Resource) => Layer | undefined;

const COMPUTE = new Set([
  'AWS::Lambda::Function',
  'AWS::ECS::TaskDefinition',
  'AWS::Batch::JobDefinition',
  'AWS::EC2::Instance',
]);
const APIS = new Set(['AWS::ApiGatewayV2::Api', 'AWS::ApiGateway::RestApi']);
const STARTERS = new Set([
  'AWS::Events::Rule',
  'AWS::Scheduler::Schedule',
  'AWS::Batch::JobQueue',
  'AWS::ECS::Service',
]);
/** Parts that belong where their owner belongs: type and the property that names the owner. */
const PARTS: Record<string, string> = {
  'AWS::Lambda::EventSourceMapping': 'FunctionName',
  'AWS::ApiGatewayV2::Integration': 'ApiId',
  'AWS::ApiGatewayV2::Route': 'ApiId',
  'AWS::ApiGatewayV2::Stage': 'ApiId',
  'AWS::ApiGateway::Method': 'RestApiId',
  'AWS::ApiGateway::Resource': 'RestApiId',
  'AWS::ApiGateway::Deployment': 'RestApiId',
  'AWS::ApiGateway::Stage': 'RestApiId',
  'AWS::SNS::Subscription': 'TopicArn',
};

/** The layer of what may stand in several, by what it reads, writes and starts. */
export function layerByPosition(
  graph: Graph,
  resource: Resource,
  inItself: LayerOf,
  layerOf: LayerOf,
): Layer | undefined {
  const { type } = resource;
  if (COMPUTE.has(type)) return ofCompute(graph, resource, inItself);
  if (APIS.has(type)) return ofApi(graph, resource, layerOf);
  if (STARTERS.has(type)) return ofStarter(graph, resource, layerOf);
  if (type === 'AWS::Pipes::Pipe' || type === 'AWS::Events::EventBus')
    return 'ingestion';
  if (type === 'AWS::SQS::Queue') return ofQueue(graph, resource, layerOf);
  if (type === 'AWS::SNS::Topic') return ofTopic(graph, resource, layerOf);
  const owner = Object.hasOwn(PARTS, type)
    ? graph.target(valueAt(resource, PARTS[type]))
    : undefined;
  return owner && layerOf(owner);
}

/** Between a source and a store it ingests, between two stores it processes, in front of a store it serves. */
function ofCompute(
  graph: Graph,
  resource: Resource,
  inItself: LayerOf,
): Layer | undefined {
  const reached = (kind: 'reads' | 'writes') =>
    new Set(
      graph.edgesFrom(resource, kind).flatMap(({ to, via }) => {
        // What goes to a queue for failures says nothing of the layer.
        const target = /dead-letter|failures/.test(via)
          ? undefined
          : graph.get(to);
        return (target && inItself(target)) ?? [];
      }),
    );
  const [reads, writes] = [reached('reads'), reached('writes')];
  const isAsked = graph
    .edgesTo(resource, 'triggers')
    .some(({ from }) => APIS.has(graph.get(from)?.type ?? ''));
  const readsStore = ['storage', 'cataloging', 'consumption'].some(layer =>
    reads.has(layer as Layer),
  );
  const keeps = ['storage', 'cataloging', 'consumption'].some(layer =>
    writes.has(layer as Layer),
  );
  if (readsStore) return keeps && !isAsked ? 'processing' : 'consumption';
  if (keeps) return writes.has('consumption') ? 'processing' : 'ingestion';
  if (writes.has('ingestion')) return reads.size ? 'processing' : 'ingestion';
  if (reads.has('ingestion')) return 'processing';
  return undefined;
}

/** In front of a writer it ingests, in front of a reader it serves. */
function ofApi(
  graph: Graph,
  api: Resource,
  layerOf: LayerOf,
): Layer | undefined {
  if (graph.edgesFrom(api, 'writes').length) return 'ingestion';
  const behind = startedBy(graph, api, layerOf);
  if (behind.includes('ingestion')) return 'ingestion';
  return behind.length ? 'consumption' : undefined;
}

function ofStarter(
  graph: Graph,
  starter: Resource,
  layerOf: LayerOf,
): Layer | undefined {
  const [first] = startedBy(graph, starter, layerOf);
  if (first) return first;
  const written = graph.edgesFrom(starter, 'writes');
  // A rule that tells people what failed brings no data in.
  const tells = written.every(
    ({ to }) => graph.get(to)?.type === 'AWS::SNS::Topic',
  );
  if (!written.length) return undefined;
  return tells ? 'governance' : 'ingestion';
}

function startedBy(graph: Graph, from: Resource, layerOf: LayerOf): Layer[] {
  return graph.edgesFrom(from, 'triggers').flatMap(({ to }) => {
    const target = graph.get(to);
    return (target && layerOf(target)) ?? [];
  });
}

/** A queue between a source and a processor belongs to ingestion; one for failures belongs where what fails belongs. */
function ofQueue(
  graph: Graph,
  queue: Resource,
  layerOf: LayerOf,
): Layer | undefined {
  const [reader] = graph.edgesTo(queue, 'reads');
  const [writer] = graph.edgesTo(queue, 'writes', 'triggers');
  if (reader) return 'ingestion';
  const other = writer && graph.get(writer.from);
  return other && layerOf(other);
}

/** A topic that alarms speak to watches; one that data is written to passes it on to people. */
function ofTopic(
  graph: Graph,
  topic: Resource,
  layerOf: LayerOf,
): Layer | undefined {
  const writers = graph
    .edgesTo(topic, 'writes', 'triggers')
    .flatMap(({ from }) => graph.get(from) ?? []);
  if (!writers.length) return 'governance';
  const [first] = writers.flatMap(one => layerOf(one) ?? []);
  if (first === 'governance') return first;
  return first === 'storage' ? 'ingestion' : first && 'consumption';
}
