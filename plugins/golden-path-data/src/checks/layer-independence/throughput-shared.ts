import { step } from '../../flow';
import { textAt, valueAt, type Edge, type Layer } from '../../graph';
import { layerOf } from '../../layers';
import { targetsIn } from '../../links';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';
import type { Say } from '../Say';
import { ofDataProject } from './ofDataProject';

const STREAM = 'AWS::Kinesis::Stream';
const TABLE = 'AWS::DynamoDB::Table';
const reader = (name: string, layer: string) => `  ${name}:
    Type: AWS::Lambda::Function
    Properties:
      Role: arn:aws:iam::111122223333:role/reader
      Tags: [{ Key: 'data:layer', Value: ${layer} }]
  ${name}Map:
    Type: AWS::Lambda::EventSourceMapping
    Properties:
      EventSourceArn: !GetAtt Orders.Arn
      FunctionName: !Ref ${name}
`;
const stream = (mode: string, second: string) => `Resources:
  Orders:
    Type: AWS::Kinesis::Stream
    Properties:
      ${mode}
${reader('Clean', 'processing')}${reader('Alert', second)}`;
const table = (mode: string) => `resource "aws_dynamodb_table" "orders" {
  name         = "orders"
  billing_mode = "${mode}"
}

${['processing', 'consumption']
  .map(
    (layer, i) => `resource "aws_iam_role" "r${i}" {
}

resource "aws_iam_role_policy" "p${i}" {
  role = aws_iam_role.r${i}.id
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Action = "dynamodb:Query", Resource = aws_dynamodb_table.orders.arn },
    ]
  })
}

resource "aws_lambda_function" "f${i}" {
  function_name = "f${i}"
  role          = aws_iam_role.r${i}.arn

  tags = {
    "data:layer" = "${layer}"
  }
}
`,
  )
  .join('\n')}`;

export const throughputShared: DataCheck = {
  id: 'throughput-shared',
  title: 'Fixed throughput that several layers share',
  practice: 'layer-independence',
  severity: 'low',
  rationale:
    'Shards and capacity units are one budget for all who read. A backfill of one layer then slows the other, though neither has changed.',
  remedy:
    'Use on-demand capacity or autoscaling, or give each layer a throughput of its own: enhanced fan-out for streams, a replica or an export for tables.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'template.yaml': stream(
            'StreamModeDetails: { StreamMode: ON_DEMAND }',
            'consumption',
          ),
        },
      },
      { files: { 'template.yaml': stream('ShardCount: 2', 'processing') } },
      { files: { 'main.tf': table('PAY_PER_REQUEST') } },
    ],
    fail: [
      {
        files: { 'template.yaml': stream('ShardCount: 2', 'consumption') },
        lines: [2],
      },
      { files: { 'main.tf': table('PROVISIONED') }, lines: [1] },
    ],
  },
  run: ofDataProject(model =>
    judge(
      model,
      [STREAM, TABLE],
      'No stream and no table with a throughput is declared.',
      (_stream, say) => look(model, say),
    ),
  ),
};

function look(model: DataModel, say: Say): void {
  const { resource } = say;
  const isStream = resource.type === STREAM;
  const mode = textAt(
    resource,
    isStream ? 'StreamModeDetails.StreamMode' : 'BillingMode',
  );
  if (mode.state === 'unknown') {
    say.unknown(mode.value);
    return;
  }
  const isOpen =
    mode.state === 'known' && /^(ON_DEMAND|PAY_PER_REQUEST)$/.test(mode.value);
  const readers = readersOf(model, say);
  if (!readers.size) return;
  if (isOpen || readers.size < 2 || isScaled(model, resource.id)) {
    say.pass();
    return;
  }
  say.fail(
    undefined,
    `${[...readers.keys()].join(' and ')} share the fixed throughput of ${
      resource.name
    }.`,
    {
      about: [...readers.values()].map(({ from }) => from),
      because: [...readers].map(([layer, { from, at }]) =>
        step(`${model.graph.get(from)!.name}, in ${layer}, reads it`, at),
      ),
    },
  );
}

function readersOf(model: DataModel, { resource }: Say): Map<Layer, Edge> {
  const readers = new Map<Layer, Edge>();
  for (const edge of model.graph.edgesTo(resource, 'reads')) {
    const from = model.graph.get(edge.from);
    const layer = from && layerOf(model, from);
    if (layer && !readers.has(layer)) readers.set(layer, edge);
  }
  return readers;
}

/** Whether a consumer of its own reads the stream, or autoscaling looks after the table. */
function isScaled(model: DataModel, id: string): boolean {
  const { graph } = model;
  const consumers = graph
    .ofType('AWS::Kinesis::StreamConsumer')
    .some(one => graph.target(valueAt(one, 'StreamARN'))?.id === id);
  return (
    consumers ||
    graph.ofType('AWS::ApplicationAutoScaling::ScalableTarget').some(one =>
      targetsIn(model)
        .of(valueAt(one, 'ResourceId'))
        .some(target => target.id === id),
    )
  );
}
