import { add, inventory, named, ref, saying, set } from './edits';
import { delivery, stream } from './guests';
import { breaks } from './Mutation';

const TARGET = 'AWS::DMS::Endpoint';
const target = saying('"target"');

/** Files that are worth opening. */
export const fileSize = [
  breaks('table-never-compacted', project => {
    for (const one of project.all('AWS::Glue::TableOptimizer', named('Daily')))
      project.remove(one);
  }),
  breaks(
    'object-per-message',
    add('Ingestion', {
      Measured: {
        Type: 'AWS::IoT::TopicRule',
        Properties: {
          TopicRulePayload: {
            Actions: [
              {
                S3: {
                  BucketName: ref('RawBucket'),
                  // eslint-disable-next-line no-template-curly-in-string
                  Key: '${timestamp()}',
                  RoleArn: 'arn:aws:iam::111122223333:role/measured',
                },
              },
            ],
            Sql: "SELECT * FROM 'measured'",
          },
        },
      },
    }),
    { on: inventory('Measured') },
  ),
  breaks(
    'firehose-small-buffer',
    set(
      'AWS::KinesisFirehose::DeliveryStream',
      'ExtendedS3DestinationConfiguration.BufferingHints',
      { IntervalInSeconds: 60, SizeInMBs: 5 },
    ),
    { on: delivery },
  ),
  breaks(
    'dms-small-files',
    set(TARGET, 'S3Settings.CdcMaxBatchInterval', 10, target),
  ),
  breaks(
    'tiny-batches',
    set('AWS::Lambda::EventSourceMapping', 'BatchSize', 1),
    { on: stream },
  ),
  breaks('iceberg-never-cleaned', project => {
    for (const one of project.all('AWS::Glue::TableOptimizer', named('Daily')))
      if (one.Properties.Type !== 'compaction') project.remove(one);
  }),
];
