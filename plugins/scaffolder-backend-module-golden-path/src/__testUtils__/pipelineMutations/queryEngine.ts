import { add, allow, choose, drop, join, named, ref, set } from './edits';
import { delivery, keyValues, search } from './guests';
import { functionParts } from './guests/parts';
import { breaks } from './Mutation';
import { undecided, unreasoned } from './records';

const WORKGROUP = 'AWS::Athena::WorkGroup';

/** What answers questions was decided with reasons, within limits. */
export const queryEngine = [
  breaks('query-engine-undecided', undecided('query-engine')),
  breaks('query-engine-unreasoned', unreasoned('query-engine')),
  breaks('query-engine-contradicted', choose('query-engine', 'redshift')),
  breaks(
    'workgroup-unbounded',
    drop(WORKGROUP, 'WorkGroupConfiguration.BytesScannedCutoffPerQuery'),
  ),
  breaks(
    'workgroup-unmeasured',
    set(
      WORKGROUP,
      'WorkGroupConfiguration.PublishCloudWatchMetricsEnabled',
      false,
    ),
  ),
  breaks(
    'search-holds-only-copy',
    project => {
      const { Properties } = project.one(
        'AWS::KinesisFirehose::DeliveryStream',
      );
      Properties.AmazonopensearchserviceDestinationConfiguration.S3BackupMode =
        'FailedDocumentsOnly';
    },
    {
      on: [
        search,
        delivery,
        project => {
          const { Properties } = project.one(
            'AWS::KinesisFirehose::DeliveryStream',
          );
          const backup = Properties.ExtendedS3DestinationConfiguration;
          delete Properties.ExtendedS3DestinationConfiguration;
          Properties.AmazonopensearchserviceDestinationConfiguration = {
            DomainARN: 'arn:aws:es:eu-west-1:111122223333:domain/order-events',
            IndexName: 'visits',
            RoleARN: backup.RoleARN,
            S3BackupMode: 'AllDocuments',
            S3Configuration: backup,
          };
        },
      ],
    },
  ),
  breaks(
    'table-scanned',
    project => {
      const { Policies } = project.one(
        'AWS::IAM::Role',
        named('CopyRole'),
      ).Properties;
      Policies[0].PolicyDocument.Statement[0].Action.push('dynamodb:Scan');
    },
    {
      on: [
        keyValues,
        add(
          'Storage',
          functionParts(
            'Copy',
            'ingestion',
            allow(['dynamodb:GetItem'], {
              'Fn::GetAtt': ['Sessions', 'Arn'],
            }),
            allow(
              's3:PutObject',
              join('arn:aws:s3:::', ref('RawBucket'), '/sessions/*'),
            ),
          ),
        ),
      ],
    },
  ),
];
