import { becauseOf } from '../../flow';
import { arrowId } from '../../links';
import type { DataCheck } from '../DataCheck';
import { accessTerraform, functionIn } from './exampleAccess';
import { judgeFlows } from './judgeFlows';

const delivery = (bucket: string) => `Resources:
  Raw:
    Type: AWS::S3::Bucket
    Properties:
      Tags: [{ Key: 'data:tier', Value: raw }]
  Curated:
    Type: AWS::S3::Bucket
    Properties:
      Tags: [{ Key: 'data:tier', Value: curated }]
  Delivery:
    Type: AWS::KinesisFirehose::DeliveryStream
    Properties:
      ExtendedS3DestinationConfiguration:
        BucketARN: !GetAtt ${bucket}.Arn
        Prefix: orders/
`;

export const ingestionPastRaw: DataCheck = {
  id: 'ingestion-past-raw',
  title: 'Ingestion that writes past the raw tier',
  practice: 'data-tiers',
  severity: 'high',
  rationale:
    'What comes in is kept as it came, so that everything can be computed again. Ingestion that writes a later tier leaves no original.',
  remedy:
    'Let deliveries, migrations and functions that take data in write the raw tier alone, and let a job carry it on.',
  fixable: false,
  equivalents: [],
  examples: {
    pass: [
      { files: { 'template.yaml': delivery('Raw') } },
      {
        files: accessTerraform(functionIn('ingestion'), [
          's3:PutObject',
          'raw',
        ]),
      },
    ],
    fail: [
      { files: { 'template.yaml': delivery('Curated') }, lines: [14] },
      {
        files: accessTerraform(functionIn('ingestion'), [
          's3:PutObject',
          'transformed',
        ]),
        lines: [27],
      },
    ],
  },
  run: model =>
    judgeFlows(
      model,
      'ingestion',
      'Nothing that takes data in writes a store of the project.',
      (flows, say) => {
        for (const flow of flows) {
          const { actor, store, tier, verb, edge } = flow;
          if (verb !== 'writes' || tier === 'raw') continue;
          say.fail(
            edge.statement ?? edge.at,
            `${actor.name} takes data in and writes it to ${store.name}, which is ${tier}.`,
            {
              because: becauseOf(model, flow),
              about: [store.id, arrowId(edge)],
            },
          );
        }
      },
    ),
};
