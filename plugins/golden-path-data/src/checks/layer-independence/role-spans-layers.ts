import { step } from '../../flow';
import type { Edge, Layer } from '../../graph';
import { layerOf } from '../../layers';
import type { DataCheck } from '../DataCheck';
import { judge } from '../judge';
import { WORKING_LAYERS } from './workingLayers';
import { ofDataProject } from './ofDataProject';

const template = (role: string) => `Resources:
  Ingest:
    Type: AWS::IAM::Role
  Serve:
    Type: AWS::IAM::Role
  Deliver:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration:
        RoleARN: !GetAtt Ingest.Arn
        BucketARN: arn:aws:s3:::raw
  Model:
    Type: AWS::SageMaker::Model
    Properties:
      ExecutionRoleArn: !GetAtt ${role}.Arn
`;
const terraform = (crawler: string) => `resource "aws_iam_role" "glue" {
}

resource "aws_iam_role" "crawler" {
}

resource "aws_glue_job" "clean" {
  name     = "clean"
  role_arn = aws_iam_role.glue.arn

  command {
    script_location = "s3://code/clean.py"
  }
}

resource "aws_glue_crawler" "raw" {
  name          = "raw"
  role          = aws_iam_role.${crawler}.arn
  database_name = "raw"

  s3_target {
    path = "s3://raw/"
  }
}
`;

export const roleSpansLayers: DataCheck = {
  id: 'role-spans-layers',
  title: 'Role that serves several layers',
  practice: 'layer-independence',
  severity: 'high',
  rationale:
    'A role for two layers may do what both need: each gets the rights of the other, and neither can be changed alone.',
  remedy:
    'Give each job, crawler, function and endpoint a role of its own, with what it alone needs.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { 'template.yaml': template('Serve') } },
      { files: { 'main.tf': terraform('crawler') } },
    ],
    fail: [
      { files: { 'template.yaml': template('Ingest') }, lines: [2] },
      { files: { 'main.tf': terraform('glue') }, lines: [1] },
    ],
  },
  run: ofDataProject(model =>
    judge(
      model,
      ['AWS::IAM::Role'],
      'No role is declared that something of a layer runs as.',
      (role, say) => {
        const { graph } = model;
        const users = new Map<Layer, Edge>();
        for (const edge of graph.edgesTo(role, 'assumes')) {
          const user = graph.get(edge.from);
          const layer = user && layerOf(model, user);
          if (layer && WORKING_LAYERS.includes(layer) && !users.has(layer))
            users.set(layer, edge);
        }
        if (users.size === 1) say.pass();
        if (users.size < 2) return;
        const names = [...users.values()].map(
          ({ from }) => graph.get(from)!.name,
        );
        say.fail(
          undefined,
          `${role.name} serves ${[...users.keys()].join(' and ')}: ${names.join(
            ' and ',
          )} run as it.`,
          {
            about: [...users.values()].map(({ from }) => from),
            because: [...users].map(([layer, { from, at }]) =>
              step(`${graph.get(from)!.name}, in ${layer}, runs as it`, at),
            ),
          },
        );
      },
    ),
  ),
};
