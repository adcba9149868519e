import { becauseOf, flowsFrom, step, unreadAccess } from '../../flow';
import type { Edge, Layer } from '../../graph';
import { layerOf } from '../../layers';
import { arrowId } from '../../links';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { ofDataProject } from './ofDataProject';
import { judge } from '../judge';
import type { Say } from '../Say';

/** Engines that serve, and could transform too. */
const ENGINES = [
  'AWS::Redshift::Cluster',
  'AWS::RedshiftServerless::Namespace',
  'AWS::OpenSearchService::Domain',
  'AWS::SageMaker::NotebookInstance',
];
const QUEUE = 'AWS::SQS::Queue';
const warehouse = (action: string) => `Resources:
  Curated:
    Type: AWS::S3::Bucket
    Properties:
      Tags: [{ Key: 'data:tier', Value: curated }]
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: data
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: '${action}', Resource: !Sub '\${Curated.Arn}/*' }
  Warehouse:
    Type: AWS::Redshift::Cluster
    Properties:
      IamRoles: [!GetAtt Role.Arn]
`;
const queue = (second: string) => `resource "aws_sqs_queue" "orders" {
}

${['processing', second]
  .map(
    (layer, i) => `resource "aws_lambda_function" "f${i}" {
  function_name = "f${i}"
  role          = "arn:aws:iam::111122223333:role/f${i}"

  tags = {
    "data:layer" = "${layer}"
  }
}

resource "aws_lambda_event_source_mapping" "m${i}" {
  event_source_arn = aws_sqs_queue.orders.arn
  function_name    = aws_lambda_function.f${i}.arn
}
`,
  )
  .join('\n')}`;

export const engineSpansLayers: DataCheck = {
  id: 'engine-spans-layers',
  title: 'Engine or queue that two layers share',
  practice: 'layer-independence',
  severity: 'medium',
  rationale:
    'A warehouse that also transforms slows its readers while it does, and a queue with two readers gives each a part of the messages.',
  remedy:
    'Transform in an engine of its own, and let the warehouse serve; give each layer its own queue behind a topic or a bus.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { 'template.yaml': warehouse('s3:GetObject') } },
      { files: { 'main.tf': queue('processing') } },
    ],
    fail: [
      { files: { 'template.yaml': warehouse('s3:PutObject') }, lines: [14] },
      { files: { 'main.tf': queue('consumption') }, lines: [1] },
    ],
  },
  run: ofDataProject(model =>
    judge(
      model,
      [...ENGINES, QUEUE],
      'No engine that serves data and no queue is declared.',
      (resource, say) => {
        if (resource.type === QUEUE) ofQueue(model, say);
        else ofEngine(model, say);
      },
    ),
  ),
};

function ofEngine(model: DataModel, say: Say): void {
  const { resource } = say;
  const writes = flowsFrom(model, resource).filter(
    ({ verb, tier }) => verb === 'writes' && tier !== undefined,
  );
  const unread = unreadAccess(model, resource);
  if (unread !== undefined) say.unknown(unread);
  else if (!writes.length) say.pass();
  for (const flow of writes.slice(0, 1))
    say.fail(
      undefined,
      `${resource.name} serves data, and may also write ${flow.store.name}, which is ${flow.tier}.`,
      {
        about: [flow.store.id, arrowId(flow.edge)],
        because: becauseOf(model, flow),
      },
    );
}

function ofQueue(model: DataModel, say: Say): void {
  const { graph } = model;
  const readers = new Map<Layer, Edge>();
  for (const edge of graph.edgesTo(say.resource, 'reads')) {
    const reader = graph.get(edge.from);
    const layer = reader && layerOf(model, reader);
    if (layer && !readers.has(layer)) readers.set(layer, edge);
  }
  if (readers.size === 1) say.pass();
  if (readers.size < 2) return;
  say.fail(
    undefined,
    `${say.resource.name} is read by ${[...readers.keys()].join(' and ')}.`,
    {
      about: [...readers.values()].flatMap(edge => [edge.from, arrowId(edge)]),
      because: [...readers].map(([layer, { from, at }]) =>
        step(`${graph.get(from)!.name}, in ${layer}, reads it`, at),
      ),
    },
  );
}
