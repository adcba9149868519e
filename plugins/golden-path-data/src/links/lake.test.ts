import { modelOf } from '../__testUtils__/modelOf';
import { layerOf } from '../layers';
import type { DataModel } from '../model';
import { prepareTerraform } from '../terraform';
import { tierOf } from '../tiers';
import { TEMPLATE, TERRAFORM } from './__fixtures__/lake';

beforeAll(() => prepareTerraform());

/** `AWS::Glue::Job.clean` of both languages: the type and the name without case and separators. */
function plainId(model: DataModel, id: string): string {
  const { type, name } = model.graph.get(id)!;
  return `${type}.${name.replace(/^.*\./, '').toLowerCase().replace(/_/g, '')}`;
}

function edgesIn(model: DataModel): string[] {
  return model.graph.edges
    .map(({ from, to, kind, prefix }) =>
      [plainId(model, from), kind, plainId(model, to), prefix]
        .filter(Boolean)
        .join(' '),
    )
    .sort();
}

function facts(model: DataModel): string[] {
  return model.graph.resources
    .filter(({ type }) => !type.startsWith('AWS::IAM::'))
    .map(resource =>
      [
        plainId(model, resource.id),
        layerOf(model, resource),
        tierOf(model, resource).tier,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .sort();
}

describe('one lake in two languages', () => {
  it('has the same edges', () => {
    const [template, terraform] = twins();
    expect(edgesIn(template)).toEqual(edgesIn(terraform));
  });

  it('has the same layers and tiers', () => {
    const [template, terraform] = twins();
    expect(facts(template)).toEqual(facts(terraform));
  });

  it('flows from the stream to the notebook', () => {
    const flows = edgesIn(twins()[0]).filter(edge =>
      / (reads|writes|triggers) /.test(edge),
    );
    expect(flows).toEqual([
      'AWS::Glue::Job.build reads AWS::S3::Bucket.transformed',
      'AWS::Glue::Job.build writes AWS::S3::Bucket.curated',
      'AWS::Glue::Job.clean reads AWS::S3::Bucket.raw',
      'AWS::Glue::Job.clean writes AWS::S3::Bucket.transformed',
      'AWS::Glue::Trigger.nightly triggers AWS::Glue::Job.build',
      'AWS::Glue::Trigger.nightly triggers AWS::Glue::Job.clean',
      'AWS::KinesisFirehose::DeliveryStream.deliver reads AWS::Kinesis::Stream.stream',
      'AWS::KinesisFirehose::DeliveryStream.deliver writes AWS::S3::Bucket.raw orders',
      'AWS::SageMaker::NotebookInstance.notebook reads AWS::S3::Bucket.curated',
    ]);
  });
});

it('stands at the statement that allows', () => {
  const [{ graph }] = twins();
  const [edge] = graph.edgesFrom(
    graph.resources.find(({ name }) => name === 'Notebook')!,
    'reads',
  );
  const line = TEMPLATE.split('\n')[edge.at.line - 1];
  expect(line).toContain("'s3:GetObject', Resource: !Sub '${Curated.Arn}/*'");
});

function twins(): [DataModel, DataModel] {
  return [
    modelOf({ 'template.yaml': TEMPLATE }),
    modelOf({ 'main.tf': TERRAFORM }),
  ];
}
