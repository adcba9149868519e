import { Opinion } from 'backstage-plugin-golden-path-common';
import type { Layer, Resource } from '../../graph';
import { layerOf } from '../../layers';
import type { DataCheck } from '../DataCheck';
import { ofDataProject } from './ofDataProject';
import { folded } from '../judge';

/** Layers that have code and engines of their own to release. */
const RELEASED: Layer[] = ['ingestion', 'processing', 'consumption'];
const TYPES = [
  'AWS::Kinesis::Stream',
  'AWS::Glue::Job',
  'AWS::Lambda::Function',
];
const stream = `  Orders:
    Type: AWS::Kinesis::Stream
`;
const job = `  Clean:
    Type: AWS::Glue::Job
`;

export const layersDeployedTogether: DataCheck = {
  id: 'layers-deployed-together',
  title: 'Layers that can only be deployed together',
  practice: 'layer-independence',
  severity: 'medium',
  rationale:
    'In one stack, a change of a dashboard’s workgroup waits for that of a stream, and fails with it; layers are to change apart.',
  remedy:
    'Give each layer a stack or a module of its own; pass what they share by outputs, exports or SSM parameters.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      {
        files: {
          'ingestion.yaml': `Resources:\n${stream}`,
          'processing.yaml': `Resources:\n${job}`,
        },
      },
      {
        files: {
          'ingestion.yaml': `Resources:\n${stream}`,
          'processing.yaml': `Resources:
${job}  Alerts:
    Type: AWS::SNS::Topic
  Failed:
    Type: AWS::Events::Rule
    Properties:
      EventPattern: { source: [aws.glue], detail: { state: [FAILED] } }
      Targets: [{ Id: alerts, Arn: !Ref Alerts }]
`,
        },
      },
      {
        files: {
          'main.tf': `module "ingestion" {
  source = "./ingestion"
}

module "processing" {
  source = "./processing"
}
`,
          'ingestion/main.tf': `resource "aws_kinesis_stream" "orders" {
  name = "orders"
}
`,
          'processing/main.tf': `resource "aws_glue_job" "clean" {
  name = "clean"
}
`,
        },
      },
    ],
    fail: [
      {
        files: { 'template.yaml': `Resources:\n${stream}${job}` },
        lines: [2],
      },
      {
        files: {
          'main.tf': `resource "aws_kinesis_stream" "orders" {
  name = "orders"
}

resource "aws_athena_workgroup" "queries" {
  name = "queries"
}
`,
        },
        lines: [1],
      },
    ],
  },
  run: ofDataProject(model => {
    const units = new Map<string, Map<Layer, Resource>>();
    for (const resource of model.graph.resources) {
      const layer = layerOf(model, resource);
      if (!layer || !RELEASED.includes(layer)) continue;
      const unit = JSON.stringify([resource.unit, resource.within[0] ?? '']);
      const layers = units.get(unit) ?? new Map<Layer, Resource>();
      if (!layers.has(layer)) layers.set(layer, resource);
      units.set(unit, layers);
    }
    const all = [...units.values()].flatMap(layers => [...layers.keys()]);
    const say = new Opinion();
    for (const layers of units.values()) {
      if (layers.size < 2) continue;
      const [{ at }] = layers.values();
      say.add({
        ...{ file: at.file, line: at.line, endLine: at.endLine },
        message: `${[...layers.keys()].join(', ')} are deployed as one.`,
        about: [...layers.values()].map(({ id }) => id),
      });
    }
    if (new Set(all).size > 1 && !say.findings.length) say.pass();
    return folded(
      model,
      TYPES,
      'The project has no two layers with code or engines of their own.',
      [say],
    );
  }),
};
