import { step, unreadAccess } from '../../flow';
import type { Edge, Resource } from '../../graph';
import { layerOf } from '../../layers';
import { arrowId, runsOwnCode } from '../../links';
import type { DataModel } from '../../model';
import type { DataCheck } from '../DataCheck';
import { folded } from '../judge';
import { Say } from '../Say';
import { ofDataProject } from './ofDataProject';

const template = (action: string, to: string) => `Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: call
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: '${action}', Resource: !GetAtt ${to}.Arn }
  Accept:
    Type: AWS::Lambda::Function
    Properties:
      Role: !GetAtt Role.Arn
      Tags: [{ Key: 'data:layer', Value: ingestion }]
  Serve:
    Type: AWS::Lambda::Function
    Properties:
      Role: arn:aws:iam::111122223333:role/serve
      Tags: [{ Key: 'data:layer', Value: consumption }]
  Queue:
    Type: AWS::SQS::Queue
`;
const terraform = (
  action: string,
  resource: string,
) => `resource "aws_iam_role" "accept" {
}

resource "aws_iam_role_policy" "accept" {
  role = aws_iam_role.accept.id
  policy = jsonencode({
    Statement = [
      { Effect = "Allow", Action = "${action}", Resource = ${resource}.arn },
    ]
  })
}

resource "aws_lambda_function" "accept" {
  function_name = "accept"
  role          = aws_iam_role.accept.arn

  tags = {
    "data:layer" = "ingestion"
  }
}

resource "aws_kinesis_stream" "orders" {
  name = "orders"
}

resource "aws_redshift_cluster" "warehouse" {
  cluster_identifier = "warehouse"
}
`;

export const layersCallDirectly: DataCheck = {
  id: 'layers-call-directly',
  title: 'Ingestion that calls consumption directly',
  practice: 'layer-independence',
  severity: 'high',
  rationale:
    'A direct call ties both ends: when what serves is slow or down, what takes data in is too, and loses what comes meanwhile.',
  remedy:
    'Put a stream, a queue, an event or a store between them; let what serves read from there at its own pace.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { 'template.yaml': template('sqs:SendMessage', 'Queue') } },
      {
        files: {
          'main.tf': terraform(
            'kinesis:PutRecord',
            'aws_kinesis_stream.orders',
          ),
        },
      },
    ],
    fail: [
      {
        files: { 'template.yaml': template('lambda:InvokeFunction', 'Serve') },
        lines: [9],
      },
      {
        files: {
          'main.tf': terraform(
            'redshift-data:ExecuteStatement',
            'aws_redshift_cluster.warehouse',
          ),
        },
        lines: [8],
      },
    ],
  },
  run: ofDataProject(model => {
    const opinions = model.graph.resources
      .filter(
        resource =>
          runsOwnCode(resource) && layerOf(model, resource) === 'ingestion',
      )
      .map(resource => opinionOf(model, resource));
    return folded(
      model,
      ['AWS::Lambda::Function', 'AWS::IAM::Role'],
      'Nothing that takes data in runs code of its own.',
      opinions,
    );
  }),
};

function opinionOf(model: DataModel, resource: Resource): Say {
  const { graph } = model;
  const say = new Say(resource);
  const calls = graph
    .edgesFrom(resource, 'triggers', 'writes')
    .filter(edge => isCall(model, edge));
  for (const edge of calls) {
    const target = graph.get(edge.to)!;
    say.fail(
      edge.statement ?? edge.at,
      `${resource.name} takes data in and calls ${target.name}, which serves it, directly.`,
      {
        about: [target.id, arrowId(edge)],
        because: [
          step(`${resource.name} takes data in`, resource.at),
          step(`${target.name} serves data`, target.at),
          step(edge.via, edge.at),
        ],
      },
    );
  }
  const unread = unreadAccess(model, resource);
  if (unread !== undefined) say.unknown(unread);
  else if (!calls.length) say.pass();
  return say;
}

/** A topic or a queue for people or failures takes what comes; a function, a machine or a warehouse has to answer. */
function isCall(model: DataModel, { to }: Edge): boolean {
  const target = model.graph.get(to);
  return (
    target !== undefined &&
    !/^AWS::(SQS|SNS|Events|Kinesis|KinesisFirehose|S3)::/.test(target.type) &&
    layerOf(model, target) === 'consumption'
  );
}
